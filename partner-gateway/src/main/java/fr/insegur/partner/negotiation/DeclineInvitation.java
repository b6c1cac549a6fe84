package fr.insegur.partner.negotiation;

import fr.insegur.partner.consent.Consent;
import fr.insegur.partner.consent.ConsentRepository;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A factor makes no offer, and says why. */
@ApplicationScoped
class DeclineInvitation {
    private final OfferRequestRepository requests;
    private final InvitationRepository invitations;
    private final ConsentRepository consents;
    private final Outbox outbox;
    private final Trail trail;

    DeclineInvitation(
            OfferRequestRepository requests,
            InvitationRepository invitations,
            ConsentRepository consents,
            Outbox outbox,
            Trail trail) {
        this.requests = requests;
        this.invitations = invitations;
        this.consents = consents;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Transactional
    InvitationView decline(UUID id, UUID partnerId, Decline decline) {
        OfferRequest request = requests.lockOfInvitation(id, partnerId)
                .orElseThrow(() -> Refused.unknown("invitation-unknown", "there is no such invitation"));
        Invitation invitation = invitations.findById(id);
        Consent consent = consents.findByIdOptional(request.quoteId()).orElse(null);
        trail.before(InvitationView.of(invitation, request, consent, null));
        invitation.decline(decline.reason(), decline.comment());
        outbox.append(OfferEvents.invitationDeclined(request, invitation, decline.reason()));
        return InvitationView.of(invitation, request, consent, null);
    }
}
