package fr.insegur.partner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportRulesTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void aReportedAmountIsMoreThanZeroInTheInvoicesCurrency() {
        assertTrue(ReportRules.isSound(Money.eur("0.01"), EUR));
        assertFalse(ReportRules.isSound(Money.eur("0.00"), EUR));
        assertFalse(ReportRules.isSound(Money.eur("-9000.00"), EUR));
        assertFalse(ReportRules.isSound(Money.of("9000.00", "CHF"), EUR));
    }

    @Test
    void feesMayBeZeroButNotAllOfThem() {
        assertEquals(List.of(), ReportRules.wrongFees(fees("100.00", "20.00", "75.00", "0.00"), EUR));
        assertEquals(
                List.of("service", "serviceVat", "financing", "financingVat"),
                ReportRules.wrongFees(fees("0.00", "0.00", "0.00", "0.00"), EUR));
    }

    @Test
    void aFeeBelowZeroIsNamed() {
        assertEquals(List.of("serviceVat"), ReportRules.wrongFees(fees("100.00", "-20.00", "75.00", "0.00"), EUR));
    }

    private static Map<String, Money> fees(String service, String serviceVat, String financing, String financingVat) {
        Map<String, Money> fees = new LinkedHashMap<>();
        fees.put("service", Money.eur(service));
        fees.put("serviceVat", Money.eur(serviceVat));
        fees.put("financing", Money.eur(financing));
        fees.put("financingVat", Money.eur(financingVat));
        return fees;
    }
}
