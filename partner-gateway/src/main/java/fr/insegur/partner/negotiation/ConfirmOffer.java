package fr.insegur.partner.negotiation;

import fr.insegur.partner.contract.Contract;
import fr.insegur.partner.contract.ContractRepository;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** The factor signs the version that was selected; what the others offered ends with that. */
@ApplicationScoped
class ConfirmOffer {
    private final OfferRequestRepository requests;
    private final OfferRepository offers;
    private final OfferVersionRepository versions;
    private final ContractRepository contracts;
    private final CloseOpenOffers closeOpenOffers;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Trail trail;

    ConfirmOffer(
            OfferRequestRepository requests,
            OfferRepository offers,
            OfferVersionRepository versions,
            ContractRepository contracts,
            CloseOpenOffers closeOpenOffers,
            Outbox outbox,
            BusinessClock clock,
            Trail trail) {
        this.requests = requests;
        this.offers = offers;
        this.versions = versions;
        this.contracts = contracts;
        this.closeOpenOffers = closeOpenOffers;
        this.outbox = outbox;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    OfferView confirm(UUID offerId, UUID partnerId, Signature signature) {
        OfferRequest request = requests.lockOfOffer(offerId, partnerId)
                .orElseThrow(() -> Refused.unknown("offer-unknown", "there is no such offer"));
        Offer offer = offers.findById(offerId);
        trail.before(OfferView.forFactor(offer, versions.of(offerId)));
        LocalDate today = clock.today();
        offer.confirm(signature.contractId(), signature.version(), today);
        contracts.persist(new Contract(signature.contractId(), request.quoteId(), request.clientId(), partnerId));
        outbox.append(OfferEvents.offerConfirmed(request, offer, signature.contractId(), today));
        closeOpenOffers.close(request, CloseReason.ANOTHER_OFFER_SELECTED);
        offers.flush();
        return OfferView.forFactor(offer, versions.of(offerId));
    }
}
