package fr.insegur.receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.ledgerfile.LedgerLine;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import fr.insegur.receivables.ledgerfile.TestLedgers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingRulesTest {

    @Test
    void aLetterGroupThatSumsToZeroIsSettledOnItsLastCredit() {
        Items items = match(
                invoice("FA1", 1, 100, "AA"),
                invoice("FA2", 2, 50, "AA"),
                credit(30, -90, "AA", ""),
                credit(40, -60, "AA", ""));
        assertTrue(items.open().isEmpty());
        assertEquals(
                List.of(day(40), day(40)),
                items.settled().stream().map(SettledItem::on).toList());
        assertEquals(Map.of(Method.LETTERING, 150L), items.matchedMinor());
        assertEquals(Confidence.A, Method.LETTERING.confidence());
    }

    @Test
    void aLetterGroupThatDoesNotSumToZeroHasPaidWhatItCould() {
        Items items = match(invoice("FA1", 1, 100, "AA"), invoice("FA2", 0, 100, ""), credit(30, -40, "AA", ""));
        assertEquals(
                List.of(100L, 60L),
                items.open().stream().map(OpenItem::openMinor).toList());
        assertEquals(Map.of(Method.LETTERING_IN_PART, 40L), items.matchedMinor());
        assertEquals(Method.LETTERING_IN_PART, items.open().getLast().paidBy());
        assertEquals(Confidence.B, Method.LETTERING_IN_PART.confidence());
    }

    @Test
    void aLetterMayBeWrittenInBothYears() {
        LedgerLine sold = invoice("FA1", 1, 100, "AA");
        LedgerLine paid = credit(400, -100, "AA", "");
        Items items = match(sold, inFile(1, paid));
        assertTrue(items.open().isEmpty());
        assertEquals(Map.of(Method.LETTERING, 100L), items.matchedMinor());
    }

    @Test
    void aLetteredPaymentWithoutInvoicePaysTheOpeningOfItsAmount() {
        Items items = match(
                opening(0, 500), opening(0, 300), credit(20, -300, "AA", "Virement"), invoice("FA9", 10, 300, ""));
        assertEquals(
                List.of(500L, 300L),
                items.open().stream().map(OpenItem::openMinor).toList());
        assertEquals(OpenItem.Nature.INVOICE, items.open().get(1).nature());
        assertEquals(Map.of(Method.ON_OPENING, 300L), items.matchedMinor());
    }

    @Test
    void severalLetteredPaymentsPayOneOpeningThatSumsThemUp() {
        Items items = match(opening(0, 900), credit(20, -300, "AA", ""), credit(30, -400, "AB", ""));
        assertEquals(200, items.open().getFirst().openMinor());
        assertEquals(Map.of(Method.ON_OPENING, 700L), items.matchedMinor());
    }

    @Test
    void theReferenceInTheLabelGoesBeforeTheAge() {
        Items items =
                match(invoice("FA1", 1, 100, ""), invoice("FA2", 2, 80, ""), credit(30, -30, "", "Avoir sur FA2"));
        assertEquals(
                List.of(100L, 50L),
                items.open().stream().map(OpenItem::openMinor).toList());
        assertEquals(Map.of(Method.REFERENCE, 30L), items.matchedMinor());
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        for (String label : List.of("VIR VE_00066", "VIR ve 00066", "VIR VE/00066 MERCI")) {
            Items items =
                    match(invoice("VE/00065", 1, 80, ""), invoice("VE/00066", 2, 80, ""), credit(30, -80, "", label));
            assertEquals("VE/00065", items.open().getFirst().number(), label);
            assertEquals(Map.of(Method.REFERENCE_AND_AMOUNT, 80L), items.matchedMinor());
        }
    }

    @Test
    void aNumberThatManyInvoicesShareNamesTheOneOfItsAmountOnly() {
        Items items = match(
                invoice("LOT 202501", 1, 100, ""),
                invoice("LOT 202501", 2, 80, ""),
                creditOf("LOT 202501", 30, -80),
                creditOf("LOT 202501", 31, -30));
        assertEquals(70, items.open().getFirst().openMinor());
        assertEquals(Map.of(Method.REFERENCE_AND_AMOUNT, 80L, Method.REFERENCE, 30L), items.matchedMinor());
    }

    @Test
    void whereTheDocumentIsABatchTheLabelHasTheNumberOfTheInvoice() {
        Items items = match(
                TestLedgers.line(day(1).toString(), 100, "LOT", "Facture FA00017", "", Kind.INVOICE),
                TestLedgers.line(day(2).toString(), 100, "LOT", "Facture FA00018", "", Kind.INVOICE),
                credit(30, -100, "", "VIR FA00018"));
        assertEquals("Facture FA00017", items.open().getFirst().label());
        assertEquals(Map.of(Method.REFERENCE_AND_AMOUNT, 100L), items.matchedMinor());
    }

    @Test
    void whatTheOpeningOwedToTheCustomerMayBeGivenBack() {
        Items items = match(
                opening(0, -100), TestLedgers.line(day(20).toString(), 100, "", "Remboursement", "", Kind.REFUND));
        assertTrue(items.open().isEmpty());
        assertEquals(0, items.unallocatedMinor());
    }

    @Test
    void theExactAmountGoesBeforeTheAge() {
        Items items = match(invoice("FA1", 1, 100, ""), invoice("FA2", 2, 80, ""), credit(30, -80, "", "Virement"));
        assertEquals("FA1", items.open().getFirst().number());
        assertEquals(Map.of(Method.EXACT_AMOUNT, 80L), items.matchedMinor());
    }

    @Test
    void theSumOfSeveralGoesBeforeTheAge() {
        Items items = match(
                invoice("FA1", 1, 101, ""),
                invoice("FA2", 2, 80, ""),
                invoice("FA3", 3, 43, ""),
                credit(30, -123, "", "Virement"));
        assertEquals("FA1", items.open().getFirst().number());
        assertEquals(Map.of(Method.SUM_OF_SEVERAL, 123L), items.matchedMinor());
        Items instalments = match(
                invoice("FA1", 1, 77, ""), invoice("FA2", 2, 80, ""), credit(30, -50, "", ""), credit(40, -30, "", ""));
        assertEquals("FA1", instalments.open().getFirst().number());
    }

    @Test
    void theRestPaysTheOldestAndWhatIsTooMuchPaysNothing() {
        Items items = match(invoice("FA2", 2, 80, ""), invoice("FA1", 1, 100, ""), credit(30, -200, "", "Virement"));
        assertTrue(items.open().isEmpty());
        assertEquals(20, items.unallocatedMinor());
        assertEquals(Map.of(Method.OLDEST_FIRST, 180L), items.matchedMinor());
        assertEquals(Confidence.C, Method.OLDEST_FIRST.confidence());
    }

    @Test
    void aCreditPaysNothingThatWasIssuedAfterIt() {
        Items items = match(invoice("FA1", 40, 100, ""), credit(30, -70, "", "Virement"));
        assertEquals(100, items.open().getFirst().openMinor());
        assertEquals(70, items.unallocatedMinor());
    }

    @Test
    void aPaymentThatCameBackPaidNothing() {
        Items items = match(
                invoice("FA1", 1, 100, ""),
                credit(30, -100, "", "Prélèvement"),
                TestLedgers.line(day(35).toString(), 100, "", "Rejet", "", Kind.REFUND));
        assertEquals(1, items.open().size());
        assertEquals("FA1", items.open().getFirst().number());
        assertTrue(items.settled().isEmpty());
        assertEquals(Map.of(Method.RETURNED, 100L), items.matchedMinor());
    }

    @Test
    void billsAndTransfersSettleButSayNothingOfDelays() {
        Items items = match(
                invoice("FA1", 1, 100, "AA"),
                TestLedgers.line(day(10).toString(), -100, "", "Traite", "AA", Kind.BILL));
        assertFalse(items.settled().getFirst().byMoney());
        assertTrue(match(invoice("FA1", 1, 100, "AA"), credit(9, -100, "AA", ""))
                .settled()
                .getFirst()
                .byMoney());
    }

    @Test
    void creditNotesAreAgedByTheInvoiceThatTheyCredit() {
        Items items = match(
                invoice("FA1", 1, 100, ""),
                TestLedgers.line(day(21).toString(), -40, "", "Avoir FA1", "", Kind.CREDIT_NOTE));
        assertEquals(40, items.creditedMinor());
        assertEquals(800, items.creditedDayMinor());
    }

    @Test
    void aHundredThousandUnletteredLinesOfOneCustomerAreMatchedWithoutEnd() {
        List<LedgerLine> lines = new ArrayList<>();
        long open = 0;
        for (int number = 0; number < 50_000; number++) {
            lines.add(invoice("F" + number, number % 300, 1_000 + number % 977, ""));
            lines.add(credit(300 + number % 60, -(1_000 + number % 499), "", "Virement"));
            open += number % 977 - number % 499;
        }
        Items items = MatchingRules.match(lines);
        assertEquals(open, items.openMinor() - items.unallocatedMinor());
    }

    private static Items match(LedgerLine... lines) {
        return MatchingRules.match(List.of(lines));
    }

    private static LedgerLine invoice(String reference, int day, long minor, String letter) {
        return TestLedgers.line(day(day).toString(), minor, reference, "Facture " + reference, letter, Kind.INVOICE);
    }

    private static LedgerLine opening(int day, long minor) {
        return TestLedgers.line(day(day).toString(), minor, "", "A nouveau", "", Kind.OPENING);
    }

    private static LedgerLine credit(int day, long minor, String letter, String text) {
        return TestLedgers.line(day(day).toString(), minor, "RG", text, letter, Kind.PAYMENT);
    }

    private static LedgerLine creditOf(String reference, int day, long minor) {
        return TestLedgers.line(day(day).toString(), minor, reference, "Virement", "", Kind.PAYMENT);
    }

    private static LedgerLine inFile(int file, LedgerLine line) {
        return new LedgerLine(
                line.date(),
                line.issued(),
                line.reference(),
                line.text(),
                line.minor(),
                line.letter(),
                line.kind(),
                line.account(),
                file,
                line.line());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 1, 1).plusDays(day);
    }
}
