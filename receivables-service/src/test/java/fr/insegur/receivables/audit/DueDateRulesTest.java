package fr.insegur.receivables.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateRulesTest {

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
        assertEquals(new DueDateRules.Due(due, false), DueDateRules.of(LocalDate.of(2025, 1, 15), label));
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
                new DueDateRules.Due(LocalDate.of(2025, 2, 14), true),
                DueDateRules.of(LocalDate.of(2025, 1, 15), label));
    }
}
