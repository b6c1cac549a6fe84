package fr.insegur.quote.offer;

import fr.insegur.platform.problem.Refused;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequestRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes that an offer no longer stands. */
@ApplicationScoped
public class RecordOfferEnd {
    private final QuoteRequestRepository quotes;
    private final ReceivedOfferRepository offers;

    RecordOfferEnd(QuoteRequestRepository quotes, ReceivedOfferRepository offers) {
        this.quotes = quotes;
        this.offers = offers;
    }

    /** @param closingReason why it was closed; null when its factor withdrew it */
    @Transactional
    public void record(UUID quoteId, UUID clientId, UUID offerId, @Nullable String closingReason) {
        quotes.getForUpdate(quoteId, QuoteReader.client(clientId));
        ReceivedOffer offer = offers.find(quoteId, offerId)
                .orElseThrow(() -> Refused.unknown("offer-unknown", "this offer was never received"));
        if (closingReason == null) {
            offer.withdraw();
        } else {
            offer.close(closingReason);
        }
    }
}
