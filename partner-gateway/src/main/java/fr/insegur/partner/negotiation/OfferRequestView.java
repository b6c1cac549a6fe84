package fr.insegur.partner.negotiation;

import fr.insegur.partner.factor.Product;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for offers as the broker sees it, with everybody's answer. */
@Schema(example = NegotiationExamples.OFFER_REQUEST)
record OfferRequestView(
        UUID quoteId,
        UUID clientId,
        Product product,
        LocalDate deadline,
        OfferRequestState state,
        List<InvitedView> invitations) {

    /**
     * One factor's answer so far.
     *
     * @param ground why it was invited
     * @param belowMinimumTurnover whether its refusal was to be expected
     */
    record InvitedView(
            UUID id,
            UUID partnerId,
            String partnerCode,
            PartnerSelection.Ground ground,
            boolean belowMinimumTurnover,
            InvitationState state,
            @Nullable Instant viewedAt,
            @Nullable DeclineReason declineReason,
            @Nullable String declineComment,
            @Nullable OfferView offer) {
        static InvitedView of(Invitation invitation, String partnerCode, @Nullable OfferView offer) {
            return new InvitedView(
                    invitation.id(),
                    invitation.partnerId(),
                    partnerCode,
                    invitation.ground(),
                    invitation.belowMinimum(),
                    invitation.state(),
                    invitation.viewedAt(),
                    invitation.declineReason(),
                    invitation.declineComment(),
                    offer);
        }
    }
}
