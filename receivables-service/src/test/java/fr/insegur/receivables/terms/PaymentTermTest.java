package fr.insegur.receivables.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.receivables.terms.PaymentTerm.Days;
import fr.insegur.receivables.terms.PaymentTerm.EndOfMonth;
import fr.insegur.receivables.terms.PaymentTerm.Periodic;
import fr.insegur.receivables.terms.PaymentTerm.Reading;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTermTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60J                          | 60J       | 2026-03-16",
                "60                           | 60J       | 2026-03-16",
                "60 jours nets                | 60J       | 2026-03-16",
                "60 jours net                 | 60J       | 2026-03-16",
                "à 60 jours                   | 60J       | 2026-03-16",
                "Paiement à 60 jours.         | 60J       | 2026-03-16",
                "30 jours date de facture     | 30J       | 2026-02-14",
                "30 jours réception de facture| 30J       | 2026-02-14",
                "7 j                          | 7J        | 2026-01-22",
                "comptant                     | 0J        | 2026-01-15",
                "Au comptant                  | 0J        | 2026-01-15",
                "à réception                  | 0J        | 2026-01-15",
                "À réception de facture       | 0J        | 2026-01-15",
                "45FDM                        | FDM+45J   | 2026-03-17",
                "45 FDM                       | FDM+45J   | 2026-03-17",
                "45J FDM                      | FDM+45J   | 2026-03-17",
                "45 jours fin de mois         | FDM+45J   | 2026-03-17",
                "30J FDM                      | FDM+30J   | 2026-03-02",
                "FDM + 45 jours               | FDM+45J   | 2026-03-17",
                "FDM+45J                      | FDM+45J   | 2026-03-17",
                "fin de mois 45 j             | FDM+45J   | 2026-03-17",
                "45J+FDM                      | 45J+FDM   | 2026-03-31",
                "45 jours + fin de mois       | 45J+FDM   | 2026-03-31",
                "fin de mois                  | FDM+0J    | 2026-01-31",
                "fin de mois le 10            | FDM+10J   | 2026-02-10",
                "30 jours fin de mois le 10   | 30J+FDM+10| 2026-03-10",
                "30FDM10                      | 30J+FDM+10| 2026-03-10",
                "30J+FDM+10                   | 30J+FDM+10| 2026-03-10",
                "45J PERIODIQUE               | 45J PERIODIQUE | 2026-03-01",
                "45 jours facture récapitulative | 45J PERIODIQUE | 2026-03-01",
                "récapitulative 30 jours      | 30J PERIODIQUE | 2026-02-14",
            })
    void aColumnIsReadAsPeopleWriteIt(String written, String text, LocalDate due) {
        PaymentTerm term = PaymentTerm.parse(written).orElseThrow();
        assertEquals(text, term.text());
        assertEquals(due, term.dueDate(ISSUED));
        assertEquals(Optional.of(term), PaymentTerm.parse(term.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "181",
                "999J",
                "60JX",
                "J60",
                "60 jours ou plus",
                "30J 60J",
                "-30",
                "1,5 j",
                "bientôt",
                "FDM+",
                "récapitulative",
                "30 J fin de mois le 31",
                "45J FDM PERIODIQUE",
                "60 60"
            })
    void whatSaysAnythingElseIsNoTerm(String written) {
        assertEquals(Optional.empty(), PaymentTerm.parse(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Facture FA25-00001 Laiterie 60J   | 60J",
                "Facture 60 jours                  | 60J",
                "Facture à 45 j net                | 45J",
                "FA220001 8 JOURS NETS             | 8J",
                "Facture FA25-00001 45FDM          | FDM+45J",
                "Facture 30J FDM                   | FDM+30J",
                "facture 30jfdm                    | FDM+30J",
                "Facture 45 jours fin de mois      | FDM+45J",
                "Vente FDM+30J n° 12               | FDM+30J",
                "Fact. 30 jours fin de mois le 10  | 30J+FDM+10",
                "45FDM 12/2025                     | FDM+45J",
                "LOCATION NACELLE 30J FDM          | FDM+30J",
                "FA 12,30 J et 60J                 | 60J",
                "Facture 60 jours de facture       | 60J",
            })
    void aTermInALabelIsFound(String label, String text) {
        assertEquals(Optional.of(text), PaymentTerm.inLabel(label).map(PaymentTerm::text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Facture FA25-00001",
                "Facture 999J",
                "Facture 60JX",
                "Facture A60J",
                "Facture 1960J",
                "Formation 10 jours",
                "Facture 3 jours",
                "Prestation 20 jours janvier",
                "Mise à disposition 30 jours de nacelle",
                "12,30 J",
                "01/30 J",
                "fin de mois",
                "Facture fin de mois 12 2025",
                "FDM",
                "60",
                "SEJOUR 15J"
            })
    void aLabelWithoutTermHasNone(String label) {
        assertEquals(Optional.empty(), PaymentTerm.inLabel(label));
    }

    @Test
    void theTwoReadingsOfAnInvoiceOfTheLastOfTheMonth() {
        LocalDate last = LocalDate.of(2026, 1, 31);
        assertEquals(LocalDate.of(2026, 4, 1), new Days(60).dueDate(last));
        assertEquals(LocalDate.of(2026, 3, 17), new EndOfMonth(45, Reading.END_THEN_DAYS).dueDate(last));
        assertEquals(LocalDate.of(2026, 3, 31), new EndOfMonth(45, Reading.DAYS_THEN_END).dueDate(last));
    }

    @Test
    void noTermIsLongerThan180Days() {
        assertEquals(LocalDate.of(2026, 7, 14), new Days(180).dueDate(ISSUED));
        assertThrows(IllegalArgumentException.class, () -> new Days(181));
        assertThrows(IllegalArgumentException.class, () -> new Days(-1));
        assertThrows(IllegalArgumentException.class, () -> new Periodic(181));
        assertThrows(IllegalArgumentException.class, () -> new EndOfMonth(181, Reading.END_THEN_DAYS));
        assertThrows(IllegalArgumentException.class, () -> new EndOfMonth(30, Reading.DAYS_THEN_END, 29));
        assertThrows(IllegalArgumentException.class, () -> new EndOfMonth(30, Reading.END_THEN_DAYS, 10));
    }
}
