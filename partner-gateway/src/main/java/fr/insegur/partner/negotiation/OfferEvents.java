package fr.insegur.partner.negotiation;

import fr.insegur.platform.outbox.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What is published of a negotiation, on {@code offers.v1} under the quote's id. */
final class OfferEvents {
    private static final String TOPIC = "offers.v1";

    private OfferEvents() {}

    record InvitationSent(
            UUID quoteId, UUID clientId, UUID invitationId, UUID partnerId, String partnerCode, LocalDate deadline) {}

    record InvitationViewed(UUID quoteId, UUID clientId, UUID invitationId, UUID partnerId) {}

    record InvitationDeclined(UUID quoteId, UUID clientId, UUID invitationId, UUID partnerId, DeclineReason reason) {}

    record OfferStated(
            UUID quoteId,
            UUID clientId,
            UUID invitationId,
            UUID offerId,
            UUID partnerId,
            String partnerCode,
            int version,
            Author author,
            boolean firm,
            LocalDate validUntil,
            OfferTerms terms) {}

    record OfferWithdrawn(UUID quoteId, UUID clientId, UUID offerId, UUID partnerId) {}

    record OfferConfirmed(
            UUID quoteId,
            UUID clientId,
            UUID contractId,
            UUID offerId,
            UUID partnerId,
            int version,
            LocalDate signedOn) {}

    record SelectionRefused(
            UUID quoteId,
            UUID clientId,
            UUID contractId,
            UUID offerId,
            UUID partnerId,
            int version,
            SelectionRefusal reason) {}

    record OfferClosed(UUID quoteId, UUID clientId, UUID offerId, UUID partnerId, CloseReason reason) {}

    static OutgoingEvent invitationSent(OfferRequest request, Invitation invitation, String partnerCode) {
        return event(
                request,
                "invitation-sent.v1",
                invitation.partnerId(),
                new InvitationSent(
                        request.quoteId(),
                        request.clientId(),
                        invitation.id(),
                        invitation.partnerId(),
                        partnerCode,
                        request.deadline()));
    }

    static OutgoingEvent invitationViewed(OfferRequest request, Invitation invitation) {
        return event(
                request,
                "invitation-viewed.v1",
                invitation.partnerId(),
                new InvitationViewed(request.quoteId(), request.clientId(), invitation.id(), invitation.partnerId()));
    }

    static OutgoingEvent invitationDeclined(OfferRequest request, Invitation invitation, DeclineReason reason) {
        return event(
                request,
                "invitation-declined.v1",
                invitation.partnerId(),
                new InvitationDeclined(
                        request.quoteId(), request.clientId(), invitation.id(), invitation.partnerId(), reason));
    }

    /** @param type {@code offer-submitted.v1}, {@code offer-countered.v1} or {@code offer-revised.v1} */
    static OutgoingEvent offerStated(
            String type, OfferRequest request, Offer offer, OfferVersion version, String partnerCode) {
        return event(
                request,
                type,
                offer.partnerId(),
                new OfferStated(
                        request.quoteId(),
                        request.clientId(),
                        offer.invitationId(),
                        offer.id(),
                        offer.partnerId(),
                        partnerCode,
                        version.number(),
                        version.author(),
                        version.firm(),
                        version.validUntil(),
                        version.terms()));
    }

    static OutgoingEvent offerWithdrawn(OfferRequest request, Offer offer) {
        return event(
                request,
                "offer-withdrawn.v1",
                offer.partnerId(),
                new OfferWithdrawn(request.quoteId(), request.clientId(), offer.id(), offer.partnerId()));
    }

    static OutgoingEvent offerConfirmed(OfferRequest request, Offer offer, UUID contractId, LocalDate signedOn) {
        return event(
                request,
                "offer-confirmed.v1",
                offer.partnerId(),
                new OfferConfirmed(
                        request.quoteId(),
                        request.clientId(),
                        contractId,
                        offer.id(),
                        offer.partnerId(),
                        offer.factorVersion(),
                        signedOn));
    }

    static OutgoingEvent selectionRefused(OfferRequest request, OfferSelected selected, SelectionRefusal reason) {
        return event(
                request,
                "selection-refused.v1",
                selected.partnerId(),
                new SelectionRefused(
                        request.quoteId(),
                        request.clientId(),
                        selected.contractId(),
                        selected.offerId(),
                        selected.partnerId(),
                        selected.version(),
                        reason));
    }

    static OutgoingEvent offerClosed(OfferRequest request, Offer offer, CloseReason reason) {
        return event(
                request,
                "offer-closed.v1",
                offer.partnerId(),
                new OfferClosed(request.quoteId(), request.clientId(), offer.id(), offer.partnerId(), reason));
    }

    private static OutgoingEvent event(OfferRequest request, String type, UUID partnerId, Object data) {
        return new OutgoingEvent(TOPIC, request.quoteId(), type, data, request.clientId(), partnerId);
    }
}
