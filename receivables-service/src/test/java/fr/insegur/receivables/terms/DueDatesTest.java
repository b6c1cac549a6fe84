package fr.insegur.receivables.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueDatesTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 15);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ECH 31/03/2026",
                "ECH31/03/2026",
                "éch. 31.03.26",
                "Facture FA12 échéance au 31/03/2026",
                "FACTURE ÉCHÉANCE : 31-03-2026",
                "Echeance le 31/03/26 virement",
                "e\u0301ch. 31/03/2026",
                "(Ech: 31/03/2026)",
                "ECH au : 31/03/2026",
                "ECH 31/13/2026 ECH 31/03/2026",
            })
    void theDateAfterTheWordIsTheDueDate(String label) {
        assertEquals(Optional.of(LocalDate.of(2026, 3, 31)), DueDates.dateInLabel(label, ISSUED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ECH",
                "EC",
                "Facture 31/03/2026",
                "TECH 31/03/2026",
                "ECHANGE 31/03/2026",
                "ECH facture 31/03/2026",
                "ECH 31/02/2026",
                "ECH 31/03/126",
                "ECH 310326",
                "ECH 1/3/2026",
                "ECH 14/01/2026",
                "ECH 16/01/2028",
                "ECH 31/03/",
            })
    void anythingElseIsNone(String label) {
        assertEquals(Optional.empty(), DueDates.dateInLabel(label, ISSUED));
    }
}
