package fr.insegur.quote.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows one quote request with its history. */
@ApplicationScoped
class ReadQuoteRequest {
    private final QuoteRequestRepository quotes;

    ReadQuoteRequest(QuoteRequestRepository quotes) {
        this.quotes = quotes;
    }

    @Transactional
    QuoteRequestView read(UUID quoteId, QuoteReader reader) {
        return QuoteRequestView.of(quotes.get(quoteId, reader));
    }
}
