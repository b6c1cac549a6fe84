package fr.insegur.quote.request;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends a request that the client no longer wants; not once a factor is about to sign. */
@ApplicationScoped
class WithdrawQuoteRequest {
    private final QuoteRequestRepository quotes;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Trail trail;

    WithdrawQuoteRequest(QuoteRequestRepository quotes, Outbox outbox, BusinessClock clock, Trail trail) {
        this.quotes = quotes;
        this.outbox = outbox;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    QuoteRequestView withdraw(UUID quoteId, UUID clientId, String actor, String reason) {
        QuoteRequest quote = quotes.getForUpdate(quoteId, QuoteReader.client(clientId));
        trail.before(QuoteRequestView.of(quote));
        quote.move(QuoteState.WITHDRAWN, actor, reason, clock.now());
        outbox.append(QuoteEvents.withdrawn(quote));
        return QuoteRequestView.of(quote);
    }
}
