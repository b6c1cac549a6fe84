package fr.insegur.receivables.invoice;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may happen to an assigned invoice, and where it may: the one table of allowed moves (domain.md 2.3 and 2.4). Cash that moved
 * is booked whatever the state, because it did move; everything else is somebody's decision and needs its state.
 */
public enum Move {
    ASSIGNED(From.NOWHERE),
    ADVANCE_PAID(From.ANYWHERE),
    DEBTOR_PAID(From.ANYWHERE),
    FEES_CHARGED(From.ANYWHERE),
    BALANCE_PAID(From.ANYWHERE),
    /** The debtor paid the client instead of the factor. */
    DIRECT_PAYMENT(From.OPEN),
    DIRECT_PAYMENT_RETURNED(From.ANYWHERE),
    /** A direct payment that the client kept is taken from its current account. */
    SET_OFF(From.ANYWHERE),
    CREDIT_NOTE(From.OPEN),
    /** The debtor paid so nearly all that the rest is let go. */
    SHORT_PAYMENT(From.OPEN),
    OVERDUE(From.OPEN, Set.of(), Set.of(SideState.OVERDUE)),
    DISPUTED(From.OPEN, Set.of(), Set.of(SideState.DISPUTED, SideState.IN_CLAIM)),
    DISPUTE_RESOLVED(From.OPEN, Set.of(SideState.DISPUTED), Set.of()),
    DEFINANCED(From.OPEN, Set.of(SideState.OVERDUE), Set.of(SideState.DEFINANCED, SideState.IN_CLAIM)),
    RETROCEDED(From.OPEN, Set.of(), Set.of(SideState.IN_CLAIM)),
    CLAIM_FILED(From.OPEN, Set.of(SideState.OVERDUE), Set.of(SideState.DISPUTED, SideState.IN_CLAIM)),
    CLAIM_REFUSED(From.OPEN, Set.of(SideState.IN_CLAIM), Set.of()),
    /** The waiting period is over: the guarantee bears its part. */
    GUARANTEE_EFFECTIVE(From.OPEN, Set.of(SideState.IN_CLAIM), Set.of(SideState.DISPUTED)),
    INDEMNITY_PAID(From.ANYWHERE),
    WRITTEN_OFF(From.OPEN, Set.of(), Set.of(SideState.IN_CLAIM)),
    /** The client pays back what its account owes for the invoice. */
    CLIENT_REPAID(From.ANYWHERE),
    /** A receipt that was kept aside is for this invoice. */
    RECEIPT_ALLOCATED(From.OPEN),
    SURPLUS_REFUNDED(From.ANYWHERE),
    /** Something that was booked is taken back, because it was wrong or bounced. */
    REVERSED(From.ANYWHERE),
    MONTH_ENDED(From.ANYWHERE);

    private enum From {
        NOWHERE,
        OPEN,
        ANYWHERE
    }

    private final From from;
    private final Set<SideState> needs;
    private final Set<SideState> excludes;

    Move(From from) {
        this(from, Set.of(), Set.of());
    }

    Move(From from, Set<SideState> needs, Set<SideState> excludes) {
        this.from = from;
        this.needs = needs;
        this.excludes = excludes;
    }

    /** Whether it may happen to an invoice that is there. */
    public boolean isAllowed(InvoiceState state, Set<SideState> sides) {
        boolean there = from == From.ANYWHERE || from == From.OPEN && state.isOpen();
        return there && sides.containsAll(needs) && sides.stream().noneMatch(excludes::contains);
    }

    /** What is also true afterwards, as long as the invoice is open. */
    Set<SideState> sidesAfter(Set<SideState> before) {
        Set<SideState> after = EnumSet.noneOf(SideState.class);
        after.addAll(before);
        switch (this) {
            case OVERDUE -> after.add(SideState.OVERDUE);
            case DISPUTED -> after.add(SideState.DISPUTED);
            case DISPUTE_RESOLVED -> after.remove(SideState.DISPUTED);
            case DEFINANCED -> after.add(SideState.DEFINANCED);
            case CLAIM_FILED -> after.add(SideState.IN_CLAIM);
            case CLAIM_REFUSED -> after.remove(SideState.IN_CLAIM);
            default -> {}
        }
        return after;
    }
}
