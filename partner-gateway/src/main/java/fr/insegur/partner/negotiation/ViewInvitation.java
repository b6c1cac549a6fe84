package fr.insegur.partner.negotiation;

import fr.insegur.partner.consent.ConsentRepository;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows a factor its invitation; the first look is a fact that the broker hears of. */
@ApplicationScoped
class ViewInvitation {
    private final OfferRequestRepository requests;
    private final InvitationRepository invitations;
    private final OfferRepository offers;
    private final ConsentRepository consents;
    private final Outbox outbox;
    private final BusinessClock clock;

    ViewInvitation(
            OfferRequestRepository requests,
            InvitationRepository invitations,
            OfferRepository offers,
            ConsentRepository consents,
            Outbox outbox,
            BusinessClock clock) {
        this.requests = requests;
        this.invitations = invitations;
        this.offers = offers;
        this.consents = consents;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    InvitationView view(UUID id, UUID partnerId) {
        OfferRequest request = requests.lockOfInvitation(id, partnerId)
                .orElseThrow(() -> Refused.unknown("invitation-unknown", "there is no such invitation"));
        Invitation invitation = invitations.findById(id);
        if (invitation.view(clock.now())) {
            outbox.append(OfferEvents.invitationViewed(request, invitation));
        }
        return InvitationView.of(
                invitation,
                request,
                consents.findByIdOptional(request.quoteId()).orElse(null),
                offers.ofInvitation(id).orElse(null));
    }
}
