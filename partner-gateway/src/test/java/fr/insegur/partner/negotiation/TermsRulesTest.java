package fr.insegur.partner.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsRulesTest {
    @Test
    void amountsAreMoreThanZeroAndInOneCurrency() {
        Map<String, Money> amounts = new LinkedHashMap<>();
        amounts.put("ceiling", Money.eur("300000.00"));
        amounts.put("minimumPerInvoice", Money.eur("0.00"));
        amounts.put("fileFee", Money.of("150.00", "CHF"));
        amounts.put("monthlyFee", Money.eur("-1.00"));
        assertEquals(List.of("minimumPerInvoice", "fileFee", "monthlyFee"), TermsRules.wrongAmounts(amounts));
    }

    @Test
    void noAmountsAtAllAreRight() {
        assertEquals(List.of(), TermsRules.wrongAmounts(Map.of()));
    }
}
