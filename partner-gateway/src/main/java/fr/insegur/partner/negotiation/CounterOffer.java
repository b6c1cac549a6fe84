package fr.insegur.partner.negotiation;

import fr.insegur.partner.factor.FactorRepository;
import fr.insegur.partner.webhook.QueueWebhook;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.paging.Etag;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The broker asks a factor for other terms. The factor's own version goes on standing meanwhile. */
@ApplicationScoped
class CounterOffer {
    private final OfferRequestRepository requests;
    private final OfferRepository offers;
    private final OfferVersionRepository versions;
    private final FactorRepository factors;
    private final ProposalCheck check;
    private final NegotiationSettings settings;
    private final QueueWebhook queueWebhook;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Trail trail;

    CounterOffer(
            OfferRequestRepository requests,
            OfferRepository offers,
            OfferVersionRepository versions,
            FactorRepository factors,
            ProposalCheck check,
            NegotiationSettings settings,
            QueueWebhook queueWebhook,
            Outbox outbox,
            BusinessClock clock,
            Trail trail) {
        this.requests = requests;
        this.offers = offers;
        this.versions = versions;
        this.factors = factors;
        this.check = check;
        this.settings = settings;
        this.queueWebhook = queueWebhook;
        this.outbox = outbox;
        this.clock = clock;
        this.trail = trail;
    }

    /** @param seen entity tag of the offer that the broker answers */
    @Transactional
    OfferView counter(UUID offerId, @Nullable String seen, CounterProposal counter, String subject) {
        OfferRequest request = requests.lockOfOffer(offerId)
                .orElseThrow(() -> Refused.unknown("offer-unknown", "there is no such offer"));
        Offer offer = offers.findById(offerId);
        trail.before(OfferView.forBroker(offer, versions.of(offerId)));
        Etag.require(seen, offer.revision());
        check.demandSound(counter.terms(), request.currency());
        NegotiationRules.counterRefusal(offer.state(), offer.lastVersion(), settings.maxRounds())
                .ifPresent(code -> {
                    throw Refused.conflict(code, "a counter-offer answers the factor's version")
                            .with("state", offer.state().name());
                });
        // A wish is as old as what it answers: it neither binds nor prolongs.
        Proposal wish = new Proposal(
                false,
                versions.numbered(offerId, offer.factorVersion()).validUntil(),
                counter.terms(),
                counter.comment());
        OfferVersion version = new OfferVersion(offerId, offer.counter(), Author.BROKER, wish, subject, clock.now());
        versions.persistAndFlush(version);
        String code = factors.codeOf(offer.partnerId());
        outbox.append(OfferEvents.offerStated("offer-countered.v1", request, offer, version, code));
        queueWebhook.queue(
                offer.partnerId(),
                OfferMessages.OFFER_COUNTERED,
                new OfferMessages.OfferCountered(offerId, version.number(), version.terms()));
        return OfferView.forBroker(offer, versions.of(offerId));
    }
}
