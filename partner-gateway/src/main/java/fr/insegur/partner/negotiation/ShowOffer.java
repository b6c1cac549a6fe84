package fr.insegur.partner.negotiation;

import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Reads an offer, for the factor that made it or for the broker. */
@ApplicationScoped
class ShowOffer {
    private final OfferRepository offers;
    private final OfferVersionRepository versions;

    ShowOffer(OfferRepository offers, OfferVersionRepository versions) {
        this.offers = offers;
        this.versions = versions;
    }

    /** @param partnerId the factor whose alone it may be; anybody's when empty */
    @Transactional
    OfferView show(UUID id, Optional<UUID> partnerId) {
        Optional<OfferView> shown = partnerId.isPresent()
                ? offers.ofPartner(id, partnerId.get()).map(offer -> OfferView.forFactor(offer, versions.of(id)))
                : offers.findByIdOptional(id).map(offer -> OfferView.forBroker(offer, versions.of(id)));
        return shown.orElseThrow(() -> Refused.unknown("offer-unknown", "there is no such offer"));
    }
}
