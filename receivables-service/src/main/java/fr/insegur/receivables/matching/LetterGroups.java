package fr.insegur.receivables.matching;

import fr.insegur.receivables.ledgerfile.LedgerLine;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the company's own letters say (domain.md 5.4, step 9, i and ii): a group that sums to zero is settled; one that does not has
 * paid what it could, and what it paid too much may be of the opening balance, which packages carry over as one line.
 */
final class LetterGroups {
    private final Book book;
    private final List<Debit> openDebits = new ArrayList<>();
    private final List<Credit> freeCredits = new ArrayList<>();

    LetterGroups(Book book) {
        this.book = book;
    }

    void take(List<LedgerLine> lines) {
        List<LedgerLine> rest = new ArrayList<>();
        Map<String, List<LedgerLine>> uneven = new LinkedHashMap<>();
        byLetter(lines, rest).values().forEach(group -> {
            if (sum(group) == 0) {
                settle(group, Method.LETTERING);
            } else {
                uneven.computeIfAbsent(group.getFirst().letter(), letter -> new ArrayList<>())
                        .addAll(group);
            }
        });
        rest.forEach(this::free);
        // A letter may reach over the turn of the year, and be written in both files.
        uneven.values().forEach(group -> settle(group, sum(group) == 0 ? Method.LETTERING : Method.LETTERING_IN_PART));
        payOpenings();
    }

    /** Debits that are open after the letters, the oldest document first. */
    List<Debit> openDebits() {
        return openDebits.stream()
                .filter(debit -> debit.open > 0)
                .sorted(Comparator.comparing((Debit debit) -> debit.line.issued()))
                .toList();
    }

    /** Credits of which something is left, the earliest first. */
    List<Credit> freeCredits() {
        return freeCredits.stream()
                .filter(credit -> credit.left > 0)
                .sorted(Comparator.comparing((Credit credit) -> credit.line.date()))
                .toList();
    }

    private static Map<String, List<LedgerLine>> byLetter(List<LedgerLine> lines, List<LedgerLine> unlettered) {
        Map<String, List<LedgerLine>> groups = new LinkedHashMap<>();
        for (LedgerLine line : lines) {
            if (line.letter().isEmpty()) {
                unlettered.add(line);
            } else {
                groups.computeIfAbsent(line.file() + " " + line.letter(), letter -> new ArrayList<>())
                        .add(line);
            }
        }
        return groups;
    }

    private static long sum(List<LedgerLine> group) {
        return group.stream().mapToLong(LedgerLine::minor).sum();
    }

    /** Within the group the oldest debit is paid first; where it sums to zero, all are paid on the day of its last credit. */
    private void settle(List<LedgerLine> group, Method method) {
        List<Debit> debits = new ArrayList<>();
        List<Credit> credits = new ArrayList<>();
        for (LedgerLine line : group) {
            if (line.minor() > 0) {
                debits.add(new Debit(line));
            } else if (line.minor() < 0) {
                credits.add(new Credit(line));
            }
        }
        // Most groups are one invoice and its payment.
        if (debits.size() > 1) {
            debits.sort(Comparator.comparing((Debit debit) -> debit.line.issued()));
        }
        if (credits.size() > 1) {
            credits.sort(Comparator.comparing((Credit credit) -> credit.line.date()));
        }
        int next = 0;
        for (Debit debit : debits) {
            book.add(debit);
            while (debit.open > 0 && next < credits.size()) {
                book.pay(debit, credits.get(next), method);
                next += credits.get(next).left == 0 ? 1 : 0;
            }
        }
        if (method == Method.LETTERING && !credits.isEmpty()) {
            LedgerLine last = credits.getLast().line;
            debits.forEach(debit -> debit.pay(0, last, method));
        }
        openDebits.addAll(debits);
        freeCredits.addAll(credits);
    }

    private void free(LedgerLine line) {
        if (line.minor() > 0) {
            Debit debit = new Debit(line);
            book.add(debit);
            openDebits.add(debit);
        } else if (line.minor() < 0) {
            freeCredits.add(new Credit(line));
        }
    }

    private void payOpenings() {
        List<Debit> openings = openDebits.stream()
                .filter(debit ->
                        debit.line.kind() == Kind.OPENING && debit.line.letter().isEmpty())
                .toList();
        if (openings.isEmpty()) {
            return;
        }
        List<Credit> residuals = freeCredits.stream()
                .filter(credit -> credit.left > 0 && !credit.line.letter().isEmpty())
                .sorted(Comparator.comparing((Credit credit) -> credit.line.date()))
                .toList();
        for (Credit residual : residuals) {
            openings.stream()
                    .filter(opening -> opening.open == residual.left)
                    .findFirst()
                    .ifPresent(opening -> book.pay(opening, residual, Method.ON_OPENING));
        }
        for (Credit residual : residuals) {
            openings.forEach(opening -> book.pay(opening, residual, Method.ON_OPENING));
        }
    }
}
