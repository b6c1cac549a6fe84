package fr.insegur.partner.negotiation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An offer with all its versions.
 *
 * @param quoteId for the broker only: a factor knows its invitation
 * @param factorVersion the factor's last version, the only one that the client may choose
 * @param turn whose move it is; absent when nobody's
 * @param contractId once it is selected
 * @param signedOn once the factor signed
 */
@Schema(example = NegotiationExamples.OFFER)
record OfferView(
        UUID id,
        UUID invitationId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID quoteId,
        UUID partnerId,
        OfferState state,
        int factorVersion,
        int lastVersion,
        @Nullable Author turn,
        @Nullable UUID contractId,
        @Nullable LocalDate signedOn,
        List<VersionView> versions,
        @JsonIgnore long revision) {

    /** One version as its author stated it. */
    record VersionView(
            int version,
            Author author,
            boolean firm,
            LocalDate validUntil,
            OfferTerms terms,
            @Nullable String comment,
            Instant createdAt) {
        static VersionView of(OfferVersion version) {
            return new VersionView(
                    version.number(),
                    version.author(),
                    version.firm(),
                    version.validUntil(),
                    version.terms(),
                    version.comment(),
                    version.createdAt());
        }
    }

    static OfferView forBroker(Offer offer, List<OfferVersion> versions) {
        return of(offer, versions, offer.quoteId());
    }

    static OfferView forFactor(Offer offer, List<OfferVersion> versions) {
        return of(offer, versions, null);
    }

    private static OfferView of(Offer offer, List<OfferVersion> versions, @Nullable UUID quoteId) {
        return new OfferView(
                offer.id(),
                offer.invitationId(),
                quoteId,
                offer.partnerId(),
                offer.state(),
                offer.factorVersion(),
                offer.lastVersion(),
                NegotiationRules.turn(offer.state()).orElse(null),
                offer.contractId(),
                offer.signedOn(),
                versions.stream().map(VersionView::of).toList(),
                offer.revision());
    }
}
