package fr.insegur.receivables.invoice;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an assigned invoice is, and where it may go from there. */
public enum InvoiceState {
    /** Assigned and financeable; the factor owes the advance. */
    ELIGIBLE,
    /** Assigned, and nothing of it is financed. */
    NON_FINANCEABLE,
    ADVANCED,
    PARTIALLY_PAID,
    /** The debtor owes nothing more; fees and balance are to come. */
    PAID,
    SETTLED;

    // A report may come late, so an invoice can be paid before its advance is heard of.
    private static final Map<InvoiceState, Set<InvoiceState>> MOVES = Map.of(
            ELIGIBLE, EnumSet.of(ADVANCED, PARTIALLY_PAID, PAID),
            NON_FINANCEABLE, EnumSet.of(ADVANCED, PARTIALLY_PAID, PAID),
            ADVANCED, EnumSet.of(PARTIALLY_PAID, PAID),
            PARTIALLY_PAID, EnumSet.of(PAID),
            PAID, EnumSet.of(SETTLED),
            SETTLED, EnumSet.noneOf(InvoiceState.class));

    public boolean mayBecome(InvoiceState state) {
        return state == this || MOVES.getOrDefault(this, Set.of()).contains(state);
    }
}
