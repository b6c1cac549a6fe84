package fr.insegur.quote.request;

import java.util.Map;
import java.util.Set;

/** Where a quote request stands, and where it may go from there (domain.md 2.1). */
public enum QuoteState {
    /** Asked for; its ledger is to come. */
    SUBMITTED,
    /** The ledger that came was refused; another one is to come. */
    INCOMPLETE,
    /** The ledger was audited and the audit is being read. */
    AUDITING,
    RECOMMENDED,
    /** The broker has asked the factors. */
    RFQ_OPEN,
    OFFERS_RECEIVED,
    /** Somebody has seen the offers side by side. */
    COMPARED,
    ACCEPTED,
    /** The factor has to sign the version that the client accepted. */
    CONTRACT_PENDING,
    CONTRACTED,
    WITHDRAWN;

    private static final Map<QuoteState, Set<QuoteState>> MOVES = Map.ofEntries(
            Map.entry(SUBMITTED, Set.of(INCOMPLETE, AUDITING, WITHDRAWN)),
            Map.entry(INCOMPLETE, Set.of(AUDITING, WITHDRAWN)),
            Map.entry(AUDITING, Set.of(RECOMMENDED, WITHDRAWN)),
            Map.entry(RECOMMENDED, Set.of(AUDITING, RFQ_OPEN, WITHDRAWN)),
            Map.entry(RFQ_OPEN, Set.of(OFFERS_RECEIVED, WITHDRAWN)),
            Map.entry(OFFERS_RECEIVED, Set.of(COMPARED, WITHDRAWN)),
            Map.entry(COMPARED, Set.of(ACCEPTED, WITHDRAWN)),
            Map.entry(ACCEPTED, Set.of(CONTRACT_PENDING)),
            Map.entry(CONTRACT_PENDING, Set.of(CONTRACTED, COMPARED)),
            Map.entry(CONTRACTED, Set.of()),
            Map.entry(WITHDRAWN, Set.of()));

    /** Whether the table of moves leads from this state to that one. */
    public boolean mayBecome(QuoteState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
