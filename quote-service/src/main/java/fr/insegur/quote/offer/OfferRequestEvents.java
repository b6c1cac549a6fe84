package fr.insegur.quote.offer;

import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.quote.montage.Product;
import fr.insegur.quote.request.QuoteRequest;
import java.time.LocalDate;
import java.util.UUID;

/** What is published when the factors are asked. */
final class OfferRequestEvents {
    private OfferRequestEvents() {}

    record OffersRequested(UUID quoteId, UUID clientId, Product product, LocalDate deadline, Dossier dossier) {}

    static OutgoingEvent requested(QuoteRequest quote, OfferRequest request) {
        return new OutgoingEvent(
                "quotes.v1",
                quote.id(),
                "offers-requested.v1",
                new OffersRequested(
                        quote.id(), quote.clientId(), request.product(), request.deadline(), request.dossier()),
                quote.clientId(),
                null);
    }
}
