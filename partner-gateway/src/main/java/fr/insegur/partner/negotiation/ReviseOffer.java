package fr.insegur.partner.negotiation;

import fr.insegur.partner.factor.FactorRepository;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.paging.Etag;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A factor answers a counter-offer with a new version, which alone stands from then on. */
@ApplicationScoped
class ReviseOffer {
    private final OfferRequestRepository requests;
    private final OfferRepository offers;
    private final OfferVersionRepository versions;
    private final FactorRepository factors;
    private final ProposalCheck check;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Trail trail;

    ReviseOffer(
            OfferRequestRepository requests,
            OfferRepository offers,
            OfferVersionRepository versions,
            FactorRepository factors,
            ProposalCheck check,
            Outbox outbox,
            BusinessClock clock,
            Trail trail) {
        this.requests = requests;
        this.offers = offers;
        this.versions = versions;
        this.factors = factors;
        this.check = check;
        this.outbox = outbox;
        this.clock = clock;
        this.trail = trail;
    }

    /** @param seen entity tag of the offer that the factor answers */
    @Transactional
    OfferView revise(UUID offerId, UUID partnerId, @Nullable String seen, Proposal proposal, String subject) {
        OfferRequest request = requests.lockOfOffer(offerId, partnerId)
                .orElseThrow(() -> Refused.unknown("offer-unknown", "there is no such offer"));
        Offer offer = offers.findById(offerId);
        trail.before(OfferView.forFactor(offer, versions.of(offerId)));
        Etag.require(seen, offer.revision());
        check.demandSound(proposal, request.currency());
        NegotiationRules.revisionRefusal(offer.state()).ifPresent(code -> {
            throw Refused.conflict(code, "a revision answers a counter-offer")
                    .with("state", offer.state().name());
        });
        int number = offer.revise();
        OfferVersion version = new OfferVersion(offerId, number, Author.FACTOR, proposal, subject, clock.now());
        versions.persistAndFlush(version);
        String code = factors.codeOf(partnerId);
        outbox.append(OfferEvents.offerStated("offer-revised.v1", request, offer, version, code));
        return OfferView.forFactor(offer, versions.of(offerId));
    }
}
