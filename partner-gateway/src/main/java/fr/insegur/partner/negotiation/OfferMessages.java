package fr.insegur.partner.negotiation;

import java.time.LocalDate;
import java.util.UUID;

/** What a factor is told by webhook: its own ids, never the quote's or the client's. */
final class OfferMessages {
    static final String INVITATION_SENT = "invitation.sent";
    static final String OFFER_COUNTERED = "offer.countered";
    static final String OFFER_SELECTED = "offer.selected";
    static final String OFFER_CLOSED = "offer.closed";

    private OfferMessages() {}

    record InvitationSent(UUID invitationId, LocalDate deadline) {}

    record OfferCountered(UUID offerId, int version, OfferTerms terms) {}

    record OfferSelected(UUID offerId, int version, UUID contractId) {}

    record OfferClosed(UUID offerId, CloseReason reason) {}
}
