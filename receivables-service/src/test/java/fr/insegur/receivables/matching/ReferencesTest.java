package fr.insegur.receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.receivables.ledgerfile.LedgerLine;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import fr.insegur.receivables.ledgerfile.TestLedgers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void aNumberIsTheSameWithAndWithoutTheLettersBeforeIt() {
        Items items = match(
                sold(1, 100, "21382 MARTIN"),
                sold(2, 70, "21383 MARTIN"),
                sold(3, 50, "FA21384 MARTIN"),
                credit(30, -30, "", "MARTIN F21383"),
                credit(31, -20, "", "VIR 21384"));
        assertEquals(
                List.of(100L, 40L, 30L),
                items.open().stream().map(OpenItem::openMinor).toList());
        assertEquals(Map.of(Method.REFERENCE, 50L), items.matchedMinor());
    }

    @Test
    void otherLettersAreAnotherNumber() {
        Items items = match(
                invoice("FA00042", 1, 100, ""),
                invoice("FA00010", 2, 70, ""),
                credit(30, -30, "", "Avoir AV00042 sur FA00010"));
        assertEquals(
                List.of(100L, 40L),
                items.open().stream().map(OpenItem::openMinor).toList());
    }

    @Test
    void aLabelMayNameSeveralInvoicesAtOnceAlsoInShort() {
        for (String label : List.of("DURAND F15219/15220", "DURAND F15219-20", "15219 15220", "FACT.15219+15220")) {
            Items items = match(
                    sold(1, 100, "15218 DURAND"),
                    sold(2, 70, "15219 DURAND"),
                    sold(3, 50, "15220 DURAND"),
                    credit(30, -120, "", label));
            assertEquals(
                    List.of(100L),
                    items.open().stream().map(OpenItem::openMinor).toList(),
                    label);
            assertEquals(Map.of(Method.REFERENCE_AND_AMOUNT, 120L), items.matchedMinor(), label);
        }
    }

    @Test
    void whatIsMissingOfSeveralNamedInvoicesStaysOpenOnTheLast() {
        Items items = match(
                sold(1, 100, "15218 DURAND"),
                sold(2, 70, "15219 DURAND"),
                sold(3, 50, "15220 DURAND"),
                credit(30, -110, "", "DURAND 15219/15220"));
        assertEquals(
                List.of(100L, 10L),
                items.open().stream().map(OpenItem::openMinor).toList());
        assertEquals(Map.of(Method.REFERENCE, 110L), items.matchedMinor());
    }

    @Test
    void moreThanWhatIsNamedPaysWhatItsAmountSays() {
        Items items =
                match(sold(1, 200, "15218 DURAND"), sold(2, 70, "15219 DURAND"), credit(30, -200, "", "DURAND 15219"));
        assertEquals(
                List.of(70L), items.open().stream().map(OpenItem::openMinor).toList());
        assertEquals(Map.of(Method.EXACT_AMOUNT, 200L), items.matchedMinor());
    }

    /** As packages write it that have the number of the invoice in the label and nothing as document. */
    private static LedgerLine sold(int day, long minor, String label) {
        return TestLedgers.line(day(day).toString(), minor, "x", label, "", Kind.INVOICE);
    }

    private static Items match(LedgerLine... lines) {
        return MatchingRules.match(List.of(lines));
    }

    private static LedgerLine invoice(String reference, int day, long minor, String letter) {
        return TestLedgers.line(day(day).toString(), minor, reference, "Facture " + reference, letter, Kind.INVOICE);
    }

    private static LedgerLine credit(int day, long minor, String letter, String text) {
        return TestLedgers.line(day(day).toString(), minor, "RG", text, letter, Kind.PAYMENT);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 1, 1).plusDays(day);
    }
}
