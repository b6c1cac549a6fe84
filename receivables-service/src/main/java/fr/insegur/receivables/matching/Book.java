package fr.insegur.receivables.matching;

import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The debits of one customer and what was found to pay them. */
final class Book {
    private final List<Debit> all = new ArrayList<>();
    private final Map<Method, Long> matched = new EnumMap<>(Method.class);
    private long credited;
    private long creditedDays;

    void add(Debit debit) {
        all.add(debit);
    }

    /** Lets a credit pay a debit as far as both go. */
    void pay(Debit debit, Credit credit, Method method) {
        long minor = Math.min(debit.open, credit.left);
        if (minor > 0) {
            credit.left -= minor;
            debit.pay(minor, credit.line, method);
            matched.merge(method, minor, Long::sum);
            if (credit.line.kind() == Kind.CREDIT_NOTE) {
                credited += minor;
                creditedDays += minor * ChronoUnit.DAYS.between(debit.line.issued(), credit.line.date());
            }
        }
    }

    /** A payment and its return undo each other. */
    void undo(Debit returned, Credit payment) {
        matched.merge(Method.RETURNED, payment.left, Long::sum);
        payment.left = 0;
        returned.cancel();
    }

    Items items(long unallocated) {
        List<OpenItem> open = new ArrayList<>();
        List<SettledItem> settled = new ArrayList<>();
        for (Debit debit : all) {
            SettledItem item = debit.open > 0 ? null : debit.asSettled();
            if (debit.open > 0) {
                open.add(debit.asOpen());
            } else if (item != null) {
                settled.add(item);
            }
        }
        return new Items(open, settled, unallocated, matched, credited, creditedDays);
    }
}
