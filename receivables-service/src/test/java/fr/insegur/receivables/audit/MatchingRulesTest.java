package fr.insegur.receivables.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.audit.LedgerLine.Kind;
import fr.insegur.receivables.audit.MatchingRules.Matched;
import fr.insegur.receivables.audit.MatchingRules.Method;
import fr.insegur.receivables.audit.MatchingRules.Result;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingRulesTest {

    @Test
    void aLetterGroupThatSumsToZeroIsSettledOnItsLastCredit() {
        Result result = match(
                invoice("FA1", 1, 100, "AA"),
                invoice("FA2", 2, 50, "AA"),
                credit(30, -90, "AA", ""),
                credit(40, -60, "AA", ""));
        assertTrue(result.open().isEmpty());
        assertEquals(
                List.of(day(40), day(40)),
                result.settled().stream().map(MatchingRules.Settled::on).toList());
        assertEquals(List.of(new Matched(Method.LETTERING, 100), new Matched(Method.LETTERING, 50)), result.matches());
        assertEquals(Confidence.A, result.matches().getFirst().method().confidence());
    }

    @Test
    void aLetterGroupThatDoesNotSumToZeroIsMatchedLikeTheRest() {
        Result result = match(invoice("FA1", 1, 100, "AA"), credit(30, -40, "AA", ""));
        assertEquals(60, result.open().getFirst().openMinor());
        assertEquals(List.of(new Matched(Method.OLDEST_FIRST, 40)), result.matches());
    }

    @Test
    void theReferenceInTheLabelGoesBeforeTheAge() {
        Result result =
                match(invoice("FA1", 1, 100, ""), invoice("FA2", 2, 80, ""), credit(30, -30, "", "Avoir sur FA2"));
        assertEquals(
                List.of(100L, 50L),
                result.open().stream().map(OpenItem::openMinor).toList());
        assertEquals(List.of(new Matched(Method.REFERENCE, 30)), result.matches());
    }

    @Test
    void theExactAmountGoesBeforeTheAge() {
        Result result = match(invoice("FA1", 1, 100, ""), invoice("FA2", 2, 80, ""), credit(30, -80, "", "Virement"));
        assertEquals("FA1", result.open().getFirst().line().reference());
        assertEquals(List.of(new Matched(Method.EXACT_AMOUNT, 80)), result.matches());
        assertEquals(Confidence.B, Method.EXACT_AMOUNT.confidence());
    }

    @Test
    void theRestPaysTheOldestAndWhatIsTooMuchPaysNothing() {
        Result result = match(invoice("FA2", 2, 80, ""), invoice("FA1", 1, 100, ""), credit(30, -200, "", "Virement"));
        assertTrue(result.open().isEmpty());
        assertEquals(20, result.unallocatedMinor());
        assertEquals(
                List.of(new Matched(Method.OLDEST_FIRST, 100), new Matched(Method.OLDEST_FIRST, 80)), result.matches());
        assertEquals(Confidence.C, Method.OLDEST_FIRST.confidence());
    }

    private static Result match(LedgerLine... lines) {
        return MatchingRules.match(List.of(lines));
    }

    private static LedgerLine invoice(String reference, int day, long minor, String letter) {
        return new LedgerLine(
                "C1",
                "Client",
                day(day),
                day(day),
                reference,
                "Facture " + reference,
                minor,
                letter,
                Kind.INVOICE,
                false);
    }

    private static LedgerLine credit(int day, long minor, String letter, String text) {
        return new LedgerLine("C1", "Client", day(day), day(day), "RG", text, minor, letter, Kind.PAYMENT, false);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 1, 1).plusDays(day);
    }
}
