package fr.insegur.quote.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the factors answered.
 *
 * @param invited factors that were asked
 */
@Schema(name = "Offers", examples = OffersView.EXAMPLE)
record OffersView(UUID quoteId, int invited, List<Offer> offers, List<Decline> declines) {
    static final String EXAMPLE = """
            {"quoteId": "0198c0de-0000-7000-8000-000000000101", "invited": 3,
             "offers": [{"offerId": "0198c0de-0000-7000-8000-000000000401",
                         "partnerId": "0198c0de-0000-7000-8000-0000000000a1", "partnerCode": "FACTOR-LITTORAL",
                         "state": "STANDING", "acceptableVersion": 1,
                         "versions": [{"version": 1, "author": "FACTOR", "firm": true, "validUntil": "2026-02-11",
                                       "receivedAt": "2026-01-12T10:00:00Z", "terms":
            """ + OfferTerms.EXAMPLE + """
                                      }]}],
             "declines": [{"invitationId": "0198c0de-0000-7000-8000-000000000403",
                           "partnerId": "0198c0de-0000-7000-8000-0000000000a3", "partnerCode": "FACTOR-DISCRET",
                           "reason": "TURNOVER_BELOW_MINIMUM"}]}
            """;

    /** @param acceptableVersion the factor's last version while the offer stands; absent when nothing can be accepted */
    @Schema(name = "ReceivedOffer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(
            UUID offerId,
            UUID partnerId,
            String partnerCode,
            OfferState state,
            @Nullable String stateReason,
            @Nullable Integer acceptableVersion,
            List<Version> versions) {}

    /** @param firm false while the factor's credit committee has still to agree */
    @Schema(name = "OfferVersion")
    record Version(
            int version,
            OfferAuthor author,
            boolean firm,
            LocalDate validUntil,
            Instant receivedAt,
            OfferTerms terms) {}

    @Schema(name = "Decline")
    record Decline(
            UUID invitationId,
            UUID partnerId,
            String partnerCode,
            @Nullable String reason) {}

    static OffersView of(UUID quoteId, List<Invitation> invitations, List<ReceivedOffer> offers) {
        return new OffersView(
                quoteId,
                invitations.size(),
                offers.stream().map(OffersView::offer).toList(),
                invitations.stream()
                        .filter(invitation -> invitation.state() == Invitation.State.DECLINED)
                        .map(invitation -> new Decline(
                                invitation.id(),
                                invitation.partnerId(),
                                invitation.partnerCode(),
                                invitation.declineReason()))
                        .toList());
    }

    private static Offer offer(ReceivedOffer offer) {
        return new Offer(
                offer.id(),
                offer.partnerId(),
                offer.partnerCode(),
                offer.state(),
                offer.stateReason(),
                offer.state() == OfferState.STANDING
                        ? offer.lastByFactor().map(OfferVersion::number).orElse(null)
                        : null,
                offer.versions().stream()
                        .map(version -> new Version(
                                version.number(),
                                version.author(),
                                version.firm(),
                                version.validUntil(),
                                version.receivedAt(),
                                version.terms()))
                        .toList());
    }
}
