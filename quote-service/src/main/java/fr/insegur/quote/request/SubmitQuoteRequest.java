package fr.insegur.quote.request;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Takes a client company's request for a quote. */
@ApplicationScoped
class SubmitQuoteRequest {
    private final QuoteRequestRepository quotes;
    private final Outbox outbox;
    private final BusinessClock clock;

    SubmitQuoteRequest(QuoteRequestRepository quotes, Outbox outbox, BusinessClock clock) {
        this.quotes = quotes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    QuoteRequestView submit(UUID clientId, String actor, NewQuoteRequest wanted) {
        Instant now = clock.now();
        SubmissionCheck.check(wanted, now);
        QuoteRequest quote = new QuoteRequest(clientId, wanted, actor, clock.today(), now);
        quotes.persist(quote);
        outbox.append(QuoteEvents.requested(quote));
        return QuoteRequestView.of(quote);
    }
}
