package fr.insegur.receivables.factorstatement;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.InvoiceNumberRules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a factor's statement against the movements of the client's account (invariant 11). A line first takes the movement of its
 * invoice with its amount; then several movements of its invoice on one day that add up to it, since factors book in one line what the
 * mirror books in several; then one of its invoice with another amount. What is left on either side is a difference too.
 */
final class StatementMatchingRules {
    private static final int MOST_OF_A_DAY = 12;

    private final List<Movement> movements;

    private StatementMatchingRules(List<Movement> movements) {
        this.movements = new ArrayList<>(movements);
    }

    /**
     * A line of the factor's statement.
     *
     * @param invoice its number as the factor writes it; empty where the line concerns none
     * @param amount in the client's favour when more than zero
     */
    record Line(int ordinal, LocalDate valueDate, String label, String invoice, Money amount) {}

    /** A movement of the client's account in the mirror ledger. */
    record Movement(
            UUID entryId, @Nullable UUID invoiceId, String number, LocalDate valueDate, String kind, Money amount) {}

    /** What was found for a line, or for a movement that no line has. */
    enum Outcome {
        MATCHED,
        OTHER_AMOUNT,
        NOT_IN_LEDGER,
        NOT_IN_STATEMENT
    }

    /**
     * @param line absent for a movement that no line has
     * @param movement absent for a line that no movement has
     * @param expected by the ledger; zero where it has nothing
     * @param reported by the factor; zero where it has nothing
     */
    record Match(@Nullable Line line, @Nullable Movement movement, Outcome outcome, Money expected, Money reported) {}

    static List<Match> match(List<Line> lines, List<Movement> movements) {
        StatementMatchingRules rules = new StatementMatchingRules(movements);
        Map<Integer, Match> found = new LinkedHashMap<>();
        for (Line line : lines) {
            rules.exact(line).ifPresent(match -> found.put(line.ordinal(), match));
        }
        for (Line line : lines) {
            if (!found.containsKey(line.ordinal())) {
                rules.sum(line).ifPresent(match -> found.put(line.ordinal(), match));
            }
        }
        for (Line line : lines) {
            if (!found.containsKey(line.ordinal())) {
                found.put(line.ordinal(), rules.other(line));
            }
        }
        List<Match> all = new ArrayList<>();
        lines.forEach(line -> all.add(found.get(line.ordinal())));
        for (Movement left : rules.movements) {
            Money none = Money.zero(left.amount().currency());
            all.add(new Match(null, left, Outcome.NOT_IN_STATEMENT, left.amount(), none));
        }
        return all;
    }

    /** The one whose value date is nearest, where there are several. */
    private Optional<Match> exact(Line line) {
        return nearest(
                        line,
                        movement -> isOf(line, movement) && movement.amount().equals(line.amount()))
                .map(movement -> {
                    movements.remove(movement);
                    return new Match(line, movement, Outcome.MATCHED, line.amount(), line.amount());
                });
    }

    private Optional<Match> sum(Line line) {
        List<Movement> sameDay = movements.stream()
                .filter(movement -> isOf(line, movement) && movement.valueDate().equals(line.valueDate()))
                .toList();
        List<Movement> some = addingUpTo(line.amount(), sameDay);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        movements.removeAll(some);
        return Optional.of(new Match(line, some.getFirst(), Outcome.MATCHED, line.amount(), line.amount()));
    }

    /** Two or more of them that come to the amount; a day has few movements of one invoice, and of more than twelve the first are tried. */
    private static List<Movement> addingUpTo(Money amount, List<Movement> sameDay) {
        int count = Math.min(sameDay.size(), MOST_OF_A_DAY);
        for (int choice = 1; choice < 1 << count; choice++) {
            List<Movement> some = new ArrayList<>();
            long total = 0;
            for (int index = 0; index < count; index++) {
                if ((choice & 1 << index) != 0) {
                    some.add(sameDay.get(index));
                    total += sameDay.get(index).amount().minor();
                }
            }
            if (some.size() > 1 && total == amount.minor()) {
                return some;
            }
        }
        return List.of();
    }

    private Match other(Line line) {
        Optional<Movement> movement = line.invoice().isEmpty()
                ? Optional.empty()
                : nearest(
                        line,
                        candidate -> isOf(line, candidate)
                                && candidate.amount().isNegative()
                                        == line.amount().isNegative());
        if (movement.isEmpty()) {
            Money none = Money.zero(line.amount().currency());
            return new Match(line, null, Outcome.NOT_IN_LEDGER, none, line.amount());
        }
        movements.remove(movement.get());
        return new Match(
                line, movement.get(), Outcome.OTHER_AMOUNT, movement.get().amount(), line.amount());
    }

    private Optional<Movement> nearest(Line line, Predicate<Movement> which) {
        return movements.stream()
                .filter(which)
                .min(Comparator.comparingLong(
                        movement -> Math.abs(ChronoUnit.DAYS.between(movement.valueDate(), line.valueDate()))));
    }

    private static boolean isOf(Line line, Movement movement) {
        return InvoiceNumberRules.normalise(line.invoice()).equals(InvoiceNumberRules.normalise(movement.number()));
    }
}
