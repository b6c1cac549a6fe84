package fr.insegur.partner.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsRulesTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void anAmountOfTenThousandMillionIsTheMost() {
        assertEquals(
                List.of("fileFee"),
                TermsRules.wrongAmounts(
                        Map.of("ceiling", Money.eur("10000000000.00"), "fileFee", Money.eur("10000000000.01")), EUR));
    }

    @Test
    void theFirstAmountHasToBeInTheDossiersCurrencyToo() {
        assertEquals(List.of("ceiling"), TermsRules.wrongAmounts(Map.of("ceiling", Money.of("1.00", "CHF")), EUR));
    }

    @Test
    void amountsAreMoreThanZeroAndInOneCurrency() {
        Map<String, Money> amounts = new LinkedHashMap<>();
        amounts.put("ceiling", Money.eur("300000.00"));
        amounts.put("minimumPerInvoice", Money.eur("0.00"));
        amounts.put("fileFee", Money.of("150.00", "CHF"));
        amounts.put("monthlyFee", Money.eur("-1.00"));
        assertEquals(List.of("minimumPerInvoice", "fileFee", "monthlyFee"), TermsRules.wrongAmounts(amounts, EUR));
    }

    @Test
    void noAmountsAtAllAreRight() {
        assertEquals(List.of(), TermsRules.wrongAmounts(Map.of(), EUR));
    }
}
