package fr.insegur.partner.negotiation;

import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
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

    OfferView toFactor(UUID id, UUID partnerId) {
        return offers.ofPartner(id, partnerId)
                .map(offer -> OfferView.forFactor(offer, versions.of(id)))
                .orElseThrow(ShowOffer::unknown);
    }

    OfferView toBroker(UUID id) {
        return offers.findByIdOptional(id)
                .map(offer -> OfferView.forBroker(offer, versions.of(id)))
                .orElseThrow(ShowOffer::unknown);
    }

    private static Refused unknown() {
        return Refused.unknown("offer-unknown", "there is no such offer");
    }
}
