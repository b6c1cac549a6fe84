package fr.insegur.partner.negotiation;

import fr.insegur.partner.factor.FactorRepository;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A factor answers its invitation with an offer. */
@ApplicationScoped
class SubmitOffer {
    private final OfferRequestRepository requests;
    private final InvitationRepository invitations;
    private final OfferRepository offers;
    private final OfferVersionRepository versions;
    private final FactorRepository factors;
    private final ProposalCheck check;
    private final Outbox outbox;
    private final BusinessClock clock;

    SubmitOffer(
            OfferRequestRepository requests,
            InvitationRepository invitations,
            OfferRepository offers,
            OfferVersionRepository versions,
            FactorRepository factors,
            ProposalCheck check,
            Outbox outbox,
            BusinessClock clock) {
        this.requests = requests;
        this.invitations = invitations;
        this.offers = offers;
        this.versions = versions;
        this.factors = factors;
        this.check = check;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    OfferView submit(UUID invitationId, UUID partnerId, Proposal proposal, String subject) {
        OfferRequest request = requests.lockOfInvitation(invitationId, partnerId)
                .orElseThrow(() -> Refused.unknown("invitation-unknown", "there is no such invitation"));
        check.demandSound(proposal, request.currency());
        Invitation invitation = invitations.findById(invitationId);
        if (clock.today().isAfter(request.deadline())) {
            throw Refused.conflict("deadline-passed", "offers were due on " + request.deadline());
        }
        invitation.offer();
        Offer offer = new Offer(invitation);
        offers.persistAndFlush(offer);
        OfferVersion version =
                new OfferVersion(offer.id(), offer.lastVersion(), Author.FACTOR, proposal, subject, clock.now());
        versions.persistAndFlush(version);
        String code = factors.codeOf(partnerId);
        outbox.append(OfferEvents.offerStated("offer-submitted.v1", request, offer, version, code));
        return OfferView.forFactor(offer, List.of(version));
    }
}
