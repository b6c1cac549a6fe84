package fr.insegur.receivables.simulation;

import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.invoice.SideState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A history of an invoice that somebody else books, drawn step by step and computed beside it. */
public final class StoredHistory {
    private final NaiveInvoice naive;
    private final NextStep next;
    private Where where;

    /** Where an invoice is. */
    public record Where(InvoiceState state, Set<SideState> sides) {}

    /** Whoever books it. */
    public interface Ledger {
        /** Books what may happen. */
        Where take(NaiveStep step);

        /** Makes sure that what may not happen is refused. */
        void refuse(NaiveStep step);
    }

    public StoredHistory(Random random, Deal deal, long amount, long financeable, LocalDate on, LocalDate due) {
        naive = new NaiveInvoice(deal);
        long advance = naive.assign(amount, financeable, 0, on);
        next = new NextStep(random, deal, naive, due, advance);
        where = new Where(InvoiceState.ELIGIBLE, Set.of());
    }

    public void step(Ledger ledger) {
        NaiveStep step = next.draw(where.state(), where.sides());
        if (!next.mayHappen(step, where.state(), where.sides())) {
            ledger.refuse(step);
            return;
        }
        naive.take(step);
        next.happened(step);
        where = ledger.take(step);
        InvoiceState expected = naive.state().state();
        boolean sameState = expected == null || expected == where.state();
        if (!sameState || !naive.state().sides().equals(where.sides())) {
            throw new AssertionError(
                    where + " instead of " + expected + " and " + naive.state().sides());
        }
    }

    /** Each account on each value date that is not zero, as {@code 2026-01-12 ENC 10000}. */
    public List<String> byDay() {
        return naive.byDay().entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue())
                .sorted()
                .toList();
    }

    /** All accounts that are not zero. */
    public Map<String, Long> balances() {
        return naive.totals();
    }

    public long balance(String account) {
        return naive.balance(account);
    }

    @Override
    public String toString() {
        return naive.steps() + "\n" + naive.byDay();
    }
}
