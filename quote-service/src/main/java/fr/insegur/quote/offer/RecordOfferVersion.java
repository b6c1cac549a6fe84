package fr.insegur.quote.offer;

import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequest;
import fr.insegur.quote.request.QuoteRequestRepository;
import fr.insegur.quote.request.QuoteState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps a copy of a version of an offer; the first offer moves the quote on. */
@ApplicationScoped
public class RecordOfferVersion {
    private final QuoteRequestRepository quotes;
    private final ReceivedOfferRepository offers;
    private final BusinessClock clock;

    RecordOfferVersion(QuoteRequestRepository quotes, ReceivedOfferRepository offers, BusinessClock clock) {
        this.quotes = quotes;
        this.offers = offers;
        this.clock = clock;
    }

    @Transactional
    public void record(EventEnvelope envelope, OfferVersionReceived received) {
        QuoteRequest quote = quotes.getForUpdate(received.quoteId(), QuoteReader.client(received.clientId()));
        ReceivedOffer offer =
                offers.find(received.quoteId(), received.offerId()).orElseGet(() -> new ReceivedOffer(received));
        offer.add(received, envelope.time());
        offers.persist(offer);
        if (quote.state() == QuoteState.RFQ_OPEN) {
            quote.move(
                    QuoteState.OFFERS_RECEIVED,
                    envelope.type(),
                    "première offre, de " + received.partnerCode(),
                    clock.now());
        }
    }
}
