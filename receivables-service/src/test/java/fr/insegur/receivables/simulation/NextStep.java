package fr.insegur.receivables.simulation;

import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.invoice.SideState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws what happens next to an invoice, and says from the naive books whether it may (domain.md 2.3 and 2.4); only the table of
 * states is the service's own, because it is that table.
 */
final class NextStep {
    static final Set<Move> NOT_REVERSIBLE = EnumSet.of(
            Move.ASSIGNED,
            Move.MONTH_ENDED,
            Move.REVERSED,
            Move.FEES_CHARGED,
            Move.OVERDUE,
            Move.CLAIM_FILED,
            Move.CLAIM_REFUSED);
    private static final int TRIES = 12;

    private final Random random;
    private final Deal deal;
    private final NaiveInvoice naive;
    private final LocalDate dueDate;
    private final long advance;
    private final LocalDate contractStart;
    private final List<Move> drawn = new ArrayList<>();
    private LocalDate today;
    private @Nullable LocalDate waitsUntil;

    NextStep(Random random, Deal deal, NaiveInvoice naive, LocalDate dueDate, long advance, LocalDate contractStart) {
        this.random = random;
        this.deal = deal;
        this.naive = naive;
        this.dueDate = dueDate;
        this.advance = advance;
        this.contractStart = contractStart;
        this.today = naive.steps().getFirst().on();
        for (Move move : Move.values()) {
            boolean often = move == Move.DEBTOR_PAID || move == Move.REVERSED || move == Move.ADVANCE_PAID;
            drawn.addAll(Collections.nCopies(often ? 3 : 1, move));
        }
        drawn.remove(Move.ASSIGNED);
    }

    /** Mostly one that may happen. */
    NaiveStep draw(InvoiceState state, Set<SideState> sides) {
        boolean anything = random.nextInt(8) == 0;
        NaiveStep step = any(state, sides);
        for (int tried = 0; tried < TRIES && !anything && !mayHappen(step, state, sides); tried++) {
            step = any(state, sides);
        }
        today = step.on().isAfter(today) ? step.on() : today;
        return step;
    }

    void happened(NaiveStep step) {
        if (step.move() == Move.CLAIM_FILED) {
            waitsUntil = step.on().plusDays(deal.waitingDays());
        }
    }

    @Nullable
    LocalDate waitsUntil() {
        return waitsUntil;
    }

    private NaiveStep any(InvoiceState state, Set<SideState> sides) {
        Move move = random.nextBoolean() ? whatComesNext(state, sides) : Draws.any(random, drawn);
        if (move == Move.GUARANTEE_EFFECTIVE && waitsUntil != null && random.nextBoolean()) {
            return NaiveStep.of(move, waitsUntil.minusDays(random.nextInt(2)), 0);
        }
        if (move == Move.REVERSED) {
            List<Integer> candidates = reversible();
            return candidates.isEmpty()
                    ? NaiveStep.of(Move.OVERDUE, day(), 0)
                    : NaiveStep.reversal(day(), Draws.any(random, candidates));
        }
        LocalDate on = move == Move.MONTH_ENDED ? day().with(TemporalAdjusters.lastDayOfMonth()) : day();
        return NaiveStep.of(move, on, amount(move));
    }

    /** So that the longer stories come up as well: advance, lateness, then what the contract has for it. */
    private Move whatComesNext(InvoiceState state, Set<SideState> sides) {
        if (state == InvoiceState.ELIGIBLE) {
            return Move.ADVANCE_PAID;
        }
        if (sides.contains(SideState.IN_CLAIM)) {
            return Move.GUARANTEE_EFFECTIVE;
        }
        if (sides.contains(SideState.OVERDUE)) {
            return deal.recourse() ? Move.DEFINANCED : Move.CLAIM_FILED;
        }
        return state.isOpen() && today.isAfter(dueDate) ? Move.OVERDUE : Draws.any(random, drawn);
    }

    private LocalDate day() {
        if (random.nextInt(6) > 0) {
            return today.plusDays(random.nextInt(25));
        }
        LocalDate earlier = today.minusDays(random.nextInt(40));
        LocalDate assigned = naive.steps().getFirst().on();
        boolean evenBefore = random.nextInt(20) == 0;
        return evenBefore || earlier.isAfter(assigned) ? earlier : assigned;
    }

    private List<Integer> reversible() {
        List<Integer> candidates = new ArrayList<>();
        for (int index = 0; index < naive.steps().size(); index++) {
            NaiveStep step = naive.steps().get(index);
            if (!step.takenBack && !NOT_REVERSIBLE.contains(step.move())) {
                candidates.add(index);
            }
        }
        return candidates;
    }

    private long amount(Move move) {
        return switch (move) {
            case ADVANCE_PAID -> advance == 0 ? 1 : random.nextInt(4) > 0 ? advance : part(advance);
            case BALANCE_PAID -> part(Math.max(1, -naive.balance("CC")));
            case DEBTOR_PAID -> {
                long open = Math.max(1, naive.balance("ENC"));
                yield random.nextInt(6) == 0 ? open + part(5_000) : part(open);
            }
            case DIRECT_PAYMENT,
                    CREDIT_NOTE,
                    RECEIPT_ALLOCATED,
                    DIRECT_PAYMENT_RETURNED,
                    SET_OFF,
                    INDEMNITY_PAID,
                    CLIENT_REPAID,
                    SURPLUS_REFUNDED -> {
                long most = most(move);
                yield most <= 0 || random.nextInt(12) == 0 ? Math.max(0, most) + part(100) : part(most);
            }
            default -> 0;
        };
    }

    private long part(long whole) {
        return random.nextInt(3) == 0 ? whole : 1 + random.nextLong(whole);
    }

    private long most(Move move) {
        return switch (move) {
            case DIRECT_PAYMENT, CREDIT_NOTE, RECEIPT_ALLOCATED -> naive.balance("ENC");
            case DIRECT_PAYMENT_RETURNED, SET_OFF -> naive.balance("RD");
            case INDEMNITY_PAID -> naive.balance("IAR");
            case CLIENT_REPAID -> naive.balance("CC");
            case SURPLUS_REFUNDED -> -naive.balance("TP");
            default -> Long.MAX_VALUE;
        };
    }

    boolean mayHappen(NaiveStep step, InvoiceState state, Set<SideState> sides) {
        if (step.on().isBefore(contractStart)
                || !step.move().isAllowed(state, sides)
                || step.amount() > most(step.move())) {
            return false;
        }
        return switch (step.move()) {
            case SHORT_PAYMENT ->
                naive.balance("ENC") <= Math.max(deal.units(5), Deal.round(naive.amount(), new BigDecimal("0.005")));
            case OVERDUE -> step.on().isAfter(dueDate);
            case DEFINANCED -> deal.recourse();
            case RETROCEDED -> deal.recourse() || sides.contains(SideState.DISPUTED);
            case CLAIM_FILED -> deal.cover().signum() > 0;
            case GUARANTEE_EFFECTIVE -> waitsUntil == null || !step.on().isBefore(waitsUntil);
            case REVERSED -> naive.without(step.reverses(), "RD") >= 0 && naive.without(step.reverses(), "IAR") >= 0;
            default -> true;
        };
    }
}
