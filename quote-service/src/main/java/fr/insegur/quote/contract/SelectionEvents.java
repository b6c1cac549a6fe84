package fr.insegur.quote.contract;

import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.quote.offer.ReceivedOffer;
import fr.insegur.quote.request.QuoteRequest;
import java.time.Instant;
import java.util.UUID;

/** What is published when a client accepts an offer. */
final class SelectionEvents {
    private SelectionEvents() {}

    record OfferSelected(
            UUID quoteId,
            UUID clientId,
            UUID contractId,
            UUID partnerId,
            UUID offerId,
            int version,
            Instant selectedAt) {}

    static OutgoingEvent selected(QuoteRequest quote, ReceivedOffer offer, Selection selection) {
        return new OutgoingEvent(
                "quotes.v1",
                quote.id(),
                "offer-selected.v1",
                new OfferSelected(
                        quote.id(),
                        quote.clientId(),
                        selection.contractId(),
                        offer.partnerId(),
                        offer.id(),
                        selection.offerVersion(),
                        selection.selectedAt()),
                quote.clientId(),
                offer.partnerId());
    }
}
