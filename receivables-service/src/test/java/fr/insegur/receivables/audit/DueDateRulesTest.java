package fr.insegur.receivables.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.receivables.audit.DueDateRules.Due;
import fr.insegur.receivables.audit.DueDateRules.Source;
import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.customer.KnownCustomer;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateRulesTest {
    private static final LocalDate ISSUED = LocalDate.of(2025, 1, 15);
    private static final PaymentTerm FORTY_FIVE_DAYS = new PaymentTerm.Days(45);

    @ParameterizedTest
    @CsvSource({
        "Facture FA25-00001 Laiterie 60J, 2025-03-16",
        "Facture 60 jours, 2025-03-16",
        "Facture à 45 j net, 2025-03-01",
        "Facture FA25-00001 45FDM, 2025-03-17",
        "Facture 30J FDM, 2025-03-02",
        "Facture 45 jours fin de mois, 2025-03-17",
        "Facture éch. 20/02/2025, 2025-02-20",
        "Facture échéance : 31/03/2025, 2025-03-31"
    })
    void aDateOrTermInTheLabelTells(String label, LocalDate due) {
        Due found = DueDateRules.of(ISSUED, null, label, null, null);
        assertEquals(due, found.on());
        assertEquals(Source.LABEL, found.source());
    }

    @ParameterizedTest
    @CsvSource({
        "Facture FA25-00001",
        "Facture 999J",
        "Facture 60JX",
        "Facture échéance 31/02/2025",
        "Facture ech 01/01/2024"
    })
    void otherwiseTheLawStandsInWith30Days(String label) {
        assertEquals(
                new Due(LocalDate.of(2025, 2, 14), Source.LAW, null), DueDateRules.of(ISSUED, null, label, null, null));
    }

    @Test
    void whatTheListSaysGoesBeforeTheClientBeforeTheLabelBeforeTheHabitOfTheCompany() {
        KnownCustomer known = new KnownCustomer(
                "C1", null, null, null, CustomerKind.COMPANY, FORTY_FIVE_DAYS, TermCategory.GENERAL, null);
        LocalDate listed = LocalDate.of(2025, 2, 1);
        assertEquals(
                Source.LIST, DueDateRules.of(ISSUED, listed, "60J", known, null).source());
        assertEquals(
                new Due(LocalDate.of(2025, 3, 1), Source.CUSTOMER_TERM, FORTY_FIVE_DAYS),
                DueDateRules.of(ISSUED, null, "60J", known, null));
        assertEquals(
                new Due(LocalDate.of(2025, 3, 1), Source.DEFAULT_TERM, FORTY_FIVE_DAYS),
                DueDateRules.of(ISSUED, null, "Facture", null, FORTY_FIVE_DAYS));
        assertEquals(
                Source.LABEL,
                DueDateRules.of(ISSUED, null, "60J", null, FORTY_FIVE_DAYS).source());
    }

    @Test
    void theLawIsShorterWhereItsCapIs() {
        KnownCustomer butcher = new KnownCustomer(
                "C1", null, null, null, CustomerKind.COMPANY, null, TermCategory.LIVE_CATTLE_FRESH_MEAT, null);
        assertEquals(
                LocalDate.of(2025, 2, 4),
                DueDateRules.of(ISSUED, null, "Facture", butcher, null).on());
    }
}
