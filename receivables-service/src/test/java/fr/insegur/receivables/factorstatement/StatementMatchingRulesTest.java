package fr.insegur.receivables.factorstatement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Line;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Match;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Movement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementMatchingRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

    @Test
    void aLineTakesTheMovementOfItsInvoiceWithItsAmountHoweverItsNumberIsWritten() {
        assertEquals(
                List.of("MATCHED 10000.00 10000.00", "MATCHED -9000.00 -9000.00"),
                match(
                        List.of(line(0, "VE/00066", "10000.00"), line(1, "ve 00066", "-9000.00")),
                        List.of(movement("VE_00066", 0, "-9000.00"), movement("VE_00066", 0, "10000.00"))));
    }

    @Test
    void oneLineStandsForSeveralMovementsOfADayThatAddUpToIt() {
        assertEquals(
                List.of("MATCHED 9000.00 9000.00"),
                match(
                        List.of(line(0, "FA-1", "9000.00")),
                        List.of(movement("FA-1", 0, "10000.00"), movement("FA-1", 0, "-1000.00"))));
    }

    @Test
    void aBalanceThatIsFiveShortIsAnotherAmount() {
        assertEquals(
                List.of("OTHER_AMOUNT -805.00 -800.00"),
                match(List.of(line(0, "FA-1", "-800.00")), List.of(movement("FA-1", 60, "-805.00"))));
    }

    @Test
    void aFeeThatIsNotInTheContractIsNotInTheLedger() {
        assertEquals(List.of("NOT_IN_LEDGER 0.00 -25.00"), match(List.of(line(0, "", "-25.00")), List.of()));
    }

    @Test
    void aFundThatTheFactorDidNotReleaseIsNotInTheStatement() {
        assertEquals(
                List.of("MATCHED 100.00 100.00", "NOT_IN_STATEMENT 400.00 0.00"),
                match(
                        List.of(line(0, "FA-1", "100.00")),
                        List.of(movement("FA-1", 0, "100.00"), movement("", 30, "400.00"))));
    }

    @Test
    void ofEqualMovementsTheNearestDayIsTaken() {
        List<Match> matches = StatementMatchingRules.match(
                List.of(line(0, "", "100.00"), line(1, "", "100.00")),
                List.of(movement("", 9, "100.00"), movement("", 1, "100.00")));
        assertEquals(DAY.plusDays(1), matches.getFirst().movement().valueDate());
        assertEquals(DAY.plusDays(9), matches.get(1).movement().valueDate());
    }

    private static List<String> match(List<Line> lines, List<Movement> movements) {
        return StatementMatchingRules.match(lines, movements).stream()
                .map(match -> match.outcome() + " " + match.expected().amount().toPlainString() + " "
                        + match.reported().amount().toPlainString())
                .toList();
    }

    private static Line line(int ordinal, String invoice, String amount) {
        return new Line(ordinal, DAY, "une ligne", invoice, Money.eur(amount));
    }

    private static Movement movement(String number, int day, String amount) {
        return new Movement(UUID.randomUUID(), null, number, DAY.plusDays(day), "ADVANCE", Money.eur(amount));
    }
}
