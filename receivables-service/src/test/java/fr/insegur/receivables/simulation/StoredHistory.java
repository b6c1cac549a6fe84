package fr.insegur.receivables.simulation;

import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.invoice.SideState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A history of an invoice that somebody else books, drawn step by step and computed beside it. */
public final class StoredHistory {
    private final NaiveInvoice naive;
    private final NextStep next;
    private final long advance;
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

    /**
     * @param financeable of the amount, in cents
     * @param missingInFund what the guarantee fund lacks when the invoice comes
     * @param contractStart before which nothing may be booked (invariant 10)
     */
    public record Assigned(
            long amount, long financeable, long missingInFund, LocalDate on, LocalDate due, LocalDate contractStart) {}

    public StoredHistory(Random random, Deal deal, Assigned assigned) {
        naive = new NaiveInvoice(deal);
        advance = naive.assign(assigned.amount(), assigned.financeable(), assigned.missingInFund(), assigned.on());
        next = new NextStep(random, deal, naive, assigned.due(), advance, assigned.contractStart());
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
        if (expected != where.state() || !naive.state().sides().equals(where.sides())) {
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

    /** What is booked on each account; the pool of the guarantee fund is part of the fund. */
    public Map<String, Long> balances() {
        Map<String, Long> balances = new TreeMap<>(naive.totals());
        balances.merge("FDG", naive.balance("POOL"), Long::sum);
        balances.remove("POOL");
        return balances;
    }

    /** What was advanced and not taken back differs from what the contract says, and something was advanced. */
    public boolean advancedOtherwise() {
        long advanced = naive.steps().stream()
                .filter(step -> step.move() == Move.ADVANCE_PAID && !step.takenBack)
                .mapToLong(NaiveStep::amount)
                .sum();
        return advanced != 0 && advanced != advance;
    }

    public boolean isRetroceded() {
        return where.state() == InvoiceState.RETROCEDED;
    }

    public long balance(String account) {
        return naive.balance(account);
    }

    @Override
    public String toString() {
        return naive.steps() + "\n" + naive.byDay();
    }
}
