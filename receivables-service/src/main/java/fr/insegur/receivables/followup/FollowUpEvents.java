package fr.insegur.receivables.followup;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What is told on {@code follow-ups.v1} under the contract's id. */
final class FollowUpEvents {
    private static final String TOPIC = "follow-ups.v1";

    private FollowUpEvents() {}

    /** A cause that is told once. */
    interface FollowUp {
        UUID contractId();

        UUID clientId();

        UUID partnerId();
    }

    /** The advance did not come within 72 hours of the assignment. */
    record FundingLate(
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            UUID invoiceId,
            String number,
            Money advance,
            LocalDate assignedOn)
            implements FollowUp {}

    /** More than 85 % of the ceiling is used or promised. */
    record CeilingNearlyUsed(UUID contractId, UUID clientId, UUID partnerId, Money committed, Money ceiling)
            implements FollowUp {}

    /** A debtor owes something and has no limit in force. */
    record LimitMissing(UUID contractId, UUID clientId, UUID partnerId, UUID debtorId, Money outstanding)
            implements FollowUp {}

    static OutgoingEvent event(String kind, FollowUp fact) {
        return new OutgoingEvent(TOPIC, fact.contractId(), kind + ".v1", fact, fact.clientId(), fact.partnerId());
    }
}
