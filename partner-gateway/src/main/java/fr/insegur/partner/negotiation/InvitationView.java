package fr.insegur.partner.negotiation;

import fr.insegur.partner.consent.Consent;
import fr.insegur.partner.factor.Product;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its factor sees it: no quote, and no client until the client consented.
 *
 * @param deadline last day for an offer
 * @param client absent until the client consented
 * @param offerId of the factor's own offer
 */
@Schema(example = NegotiationExamples.INVITATION)
record InvitationView(
        UUID id,
        InvitationState state,
        Product product,
        LocalDate deadline,
        Dossier dossier,
        @Nullable ClientView client,
        @Nullable UUID offerId,
        @Nullable DeclineReason declineReason,
        @Nullable String declineComment) {

    /** Who asks. */
    record ClientView(String companyName, String siren) {}

    static InvitationView of(
            Invitation invitation, OfferRequest request, @Nullable Consent consent, @Nullable Offer offer) {
        return new InvitationView(
                invitation.id(),
                invitation.state(),
                request.product(),
                request.deadline(),
                request.dossier(),
                consent == null ? null : new ClientView(consent.companyName(), consent.siren()),
                offer == null ? null : offer.id(),
                invitation.declineReason(),
                invitation.declineComment());
    }
}
