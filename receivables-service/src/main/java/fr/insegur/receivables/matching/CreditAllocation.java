package fr.insegur.receivables.matching;

import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What credits without letters pay (domain.md 5.4, step 9, iii): what comes back first; then the invoice that they name; then the
 * amount; then the sum of several; then the oldest. A credit never pays what was issued after it.
 */
final class CreditAllocation {
    private static final int WINDOW = 100;

    private final Book book;
    private final List<Debit> debits;
    private final List<Credit> credits;

    CreditAllocation(Book book, List<Debit> debits, List<Credit> credits) {
        this.book = book;
        this.debits = debits;
        this.credits = credits;
    }

    /** @return what is left of the credits */
    long allocate() {
        undoReturns();
        payNamed();
        payExact();
        paySums();
        payOldest();
        return credits.stream().mapToLong(credit -> credit.left).sum();
    }

    private void undoReturns() {
        Map<Long, Deque<Credit>> payments = new HashMap<>();
        for (Credit credit : credits) {
            if (credit.line.kind() == Kind.PAYMENT || credit.line.kind() == Kind.OPENING) {
                payments.computeIfAbsent(credit.left, amount -> new ArrayDeque<>())
                        .addLast(credit);
            }
        }
        for (Debit debit : debits) {
            Deque<Credit> same = payments.get(debit.open);
            if (same != null && debit.line.kind() == Kind.REFUND && debit.open == debit.line.minor()) {
                // The last one before the return is the one that came back.
                Iterator<Credit> latest = same.descendingIterator();
                while (latest.hasNext() && debit.open > 0) {
                    Credit payment = latest.next();
                    if (!payment.line.date().isAfter(debit.line.date())) {
                        book.undo(debit, payment);
                        latest.remove();
                    }
                }
            }
        }
    }

    private void payNamed() {
        References references = new References(debits);
        List<Credit> inPart = new ArrayList<>();
        for (Credit credit : free()) {
            References.Named named = references.namedBy(credit.line);
            named.debits().stream()
                    .filter(debit -> debit.open == credit.left)
                    .findFirst()
                    .ifPresentOrElse(
                            debit -> book.pay(debit, credit, Method.REFERENCE_AND_AMOUNT), () -> inPart.add(credit));
        }
        for (Credit credit : inPart) {
            References.Named named = references.namedBy(credit.line);
            // A number that many invoices share names none of them, and more than what is named pays something else
            // too.
            if (named.oneEach() && named.openMinor() >= credit.left) {
                Method method = named.openMinor() == credit.left ? Method.REFERENCE_AND_AMOUNT : Method.REFERENCE;
                named.debits().forEach(debit -> book.pay(debit, credit, method));
            }
        }
    }

    private void payExact() {
        Map<Long, Deque<Debit>> byAmount = new HashMap<>();
        for (Debit debit : debits) {
            if (debit.open > 0) {
                byAmount.computeIfAbsent(debit.open, amount -> new ArrayDeque<>())
                        .addLast(debit);
            }
        }
        for (Credit credit : free()) {
            Deque<Debit> same = byAmount.get(credit.left);
            if (same != null && !same.isEmpty() && isBefore(same.getFirst(), credit)) {
                book.pay(same.removeFirst(), credit, Method.EXACT_AMOUNT);
            }
        }
    }

    private void paySums() {
        int first = 0;
        for (Credit credit : free()) {
            while (first < debits.size() && debits.get(first).open == 0) {
                first++;
            }
            List<Debit> some = window(
                    debits, first, debit -> debit.open > 0 && debit.open < credit.left && isBefore(debit, credit));
            SumOfSeveral.find(some.stream().mapToLong(debit -> debit.open).toArray(), credit.left)
                    .forEach(place -> book.pay(some.get(place), credit, Method.SUM_OF_SEVERAL));
        }
        List<Credit> rest = free();
        int earliest = 0;
        for (Debit debit : debits) {
            while (earliest < rest.size() && (rest.get(earliest).left == 0 || !isBefore(debit, rest.get(earliest)))) {
                earliest++;
            }
            List<Credit> some = window(rest, earliest, credit -> credit.left > 0 && credit.left < debit.open);
            SumOfSeveral.find(some.stream().mapToLong(credit -> credit.left).toArray(), debit.open)
                    .forEach(place -> book.pay(debit, some.get(place), Method.SUM_OF_SEVERAL));
        }
    }

    /** Not more than a search would look at, and not further than is worth it. */
    private static <T> List<T> window(List<T> all, int from, Predicate<T> suits) {
        List<T> some = new ArrayList<>();
        int last = Math.min(all.size(), from + WINDOW);
        for (int index = from; index < last && some.size() < SumOfSeveral.MOST_CANDIDATES; index++) {
            if (suits.test(all.get(index))) {
                some.add(all.get(index));
            }
        }
        return some;
    }

    private void payOldest() {
        int oldest = 0;
        for (Credit credit : credits) {
            while (oldest < debits.size() && debits.get(oldest).open == 0) {
                oldest++;
            }
            for (int index = oldest; index < debits.size() && credit.left > 0; index++) {
                Debit debit = debits.get(index);
                if (!isBefore(debit, credit)) {
                    break;
                }
                book.pay(debit, credit, Method.OLDEST_FIRST);
            }
        }
    }

    private List<Credit> free() {
        return credits.stream().filter(credit -> credit.left > 0).toList();
    }

    private static boolean isBefore(Debit debit, Credit credit) {
        return !debit.line.issued().isAfter(credit.line.date());
    }
}
