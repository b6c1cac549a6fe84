package fr.insegur.receivables.audit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which receipts and credit notes of a customer pay which of its invoices (domain.md 5.4, step 9): letter groups that sum to
 * zero; then the reference in the label; then the exact amount; then the oldest first.
 */
final class MatchingRules {
    private final List<Debit> debits = new ArrayList<>();
    private final List<Debit> settled = new ArrayList<>();
    private final List<Matched> matches = new ArrayList<>();

    private MatchingRules() {}

    /** How a match was found, and how much it can be trusted. */
    enum Method {
        LETTERING(Confidence.A),
        REFERENCE(Confidence.B),
        EXACT_AMOUNT(Confidence.B),
        OLDEST_FIRST(Confidence.C);

        private final Confidence confidence;

        Method(Confidence confidence) {
            this.confidence = confidence;
        }

        Confidence confidence() {
            return confidence;
        }
    }

    /** Cents that a credit paid, by which method. */
    record Matched(Method method, long minor) {}

    /** A debit that was paid in full, and when. */
    record Settled(LedgerLine line, LocalDate on) {}

    /** @param unallocatedMinor credits that pay nothing, in cents, zero or more */
    record Result(List<OpenItem> open, List<Settled> settled, long unallocatedMinor, List<Matched> matches) {}

    private static final class Debit {
        private final LedgerLine line;
        private long open;
        private @Nullable LocalDate paidOn;

        Debit(LedgerLine line) {
            this.line = line;
            this.open = line.minor();
        }

        void pay(long minor, LocalDate on) {
            open -= minor;
            paidOn = paidOn == null || on.isAfter(paidOn) ? on : paidOn;
        }
    }

    /** @param lines all lines of one customer, in any order */
    static Result match(List<LedgerLine> lines) {
        MatchingRules rules = new MatchingRules();
        List<LedgerLine> rest = rules.takeLettered(lines);
        rest.sort(Comparator.comparing(LedgerLine::date).thenComparing(LedgerLine::pieceDate));
        List<LedgerLine> credits = new ArrayList<>();
        for (LedgerLine line : rest) {
            if (line.minor() > 0) {
                rules.debits.add(new Debit(line));
            } else if (line.minor() < 0) {
                credits.add(line);
            }
        }
        rules.debits.sort(Comparator.comparing(debit -> debit.line.pieceDate()));
        long unallocated = rules.payOldest(rules.payExact(rules.payByReference(credits)));
        return rules.result(unallocated);
    }

    /** Settles the groups that sum to zero; the lines of all others go on as if they had no letter. */
    private List<LedgerLine> takeLettered(List<LedgerLine> lines) {
        Map<String, List<LedgerLine>> groups = lines.stream().collect(Collectors.groupingBy(LedgerLine::letter));
        List<LedgerLine> rest = new ArrayList<>();
        groups.forEach((letter, group) -> {
            long sum = group.stream().mapToLong(LedgerLine::minor).sum();
            if (letter.isEmpty() || sum != 0) {
                rest.addAll(group);
                return;
            }
            LocalDate on = group.stream()
                    .filter(line -> line.minor() < 0)
                    .map(LedgerLine::date)
                    .max(LocalDate::compareTo)
                    .orElse(group.getFirst().date());
            for (LedgerLine line : group) {
                if (line.minor() > 0) {
                    Debit debit = new Debit(line);
                    debit.pay(line.minor(), on);
                    settled.add(debit);
                    matches.add(new Matched(Method.LETTERING, line.minor()));
                }
            }
        });
        return rest;
    }

    private List<LedgerLine> payByReference(List<LedgerLine> credits) {
        Map<String, Debit> byReference = new HashMap<>();
        debits.forEach(debit -> byReference.putIfAbsent(debit.line.reference(), debit));
        List<LedgerLine> rest = new ArrayList<>();
        for (LedgerLine credit : credits) {
            Debit named = named(credit, byReference);
            if (named == null) {
                rest.add(credit);
            } else {
                pay(named, -credit.minor(), credit, Method.REFERENCE);
            }
        }
        return rest;
    }

    private static @Nullable Debit named(LedgerLine credit, Map<String, Debit> byReference) {
        for (String word : credit.text().split("\\s+")) {
            Debit debit = word.length() < 3 ? null : byReference.get(word);
            if (debit != null && debit.open >= -credit.minor()) {
                return debit;
            }
        }
        return null;
    }

    private List<LedgerLine> payExact(List<LedgerLine> credits) {
        Map<Long, Deque<Debit>> byAmount = new HashMap<>();
        debits.stream()
                .filter(debit -> debit.open > 0)
                .forEach(debit -> byAmount.computeIfAbsent(debit.open, amount -> new ArrayDeque<>())
                        .add(debit));
        List<LedgerLine> rest = new ArrayList<>();
        for (LedgerLine credit : credits) {
            Deque<Debit> same = byAmount.get(-credit.minor());
            if (same == null || same.isEmpty()) {
                rest.add(credit);
            } else {
                pay(same.removeFirst(), -credit.minor(), credit, Method.EXACT_AMOUNT);
            }
        }
        return rest;
    }

    /** @return what is left when nothing is open any more */
    private long payOldest(List<LedgerLine> credits) {
        Deque<Debit> open =
                debits.stream().filter(debit -> debit.open > 0).collect(Collectors.toCollection(ArrayDeque::new));
        long left = 0;
        for (LedgerLine credit : credits) {
            long rest = -credit.minor();
            while (rest > 0 && !open.isEmpty()) {
                Debit oldest = open.getFirst();
                long part = Math.min(rest, oldest.open);
                pay(oldest, part, credit, Method.OLDEST_FIRST);
                rest -= part;
                if (oldest.open == 0) {
                    open.removeFirst();
                }
            }
            left += rest;
        }
        return left;
    }

    private void pay(Debit debit, long minor, LedgerLine credit, Method method) {
        debit.pay(minor, credit.date());
        matches.add(new Matched(method, minor));
    }

    private Result result(long unallocated) {
        List<OpenItem> open = new ArrayList<>();
        List<Settled> paid = new ArrayList<>();
        settled.forEach(debit -> addSettled(debit, paid));
        for (Debit debit : debits) {
            if (debit.open > 0) {
                DueDateRules.Due due = DueDateRules.of(debit.line.pieceDate(), debit.line.text());
                open.add(new OpenItem(debit.line, debit.open, due.on(), due.estimated()));
            } else {
                addSettled(debit, paid);
            }
        }
        return new Result(open, paid, unallocated, List.copyOf(matches));
    }

    private static void addSettled(Debit debit, List<Settled> paid) {
        if (debit.paidOn != null) {
            paid.add(new Settled(debit.line, debit.paidOn));
        }
    }
}
