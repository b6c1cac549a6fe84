package fr.insegur.quote.request;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes the client's consent that the invited factors learn its name. */
@ApplicationScoped
class GiveConsent {
    private final QuoteRequestRepository quotes;
    private final ConsentRepository consents;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Trail trail;

    GiveConsent(
            QuoteRequestRepository quotes,
            ConsentRepository consents,
            Outbox outbox,
            BusinessClock clock,
            Trail trail) {
        this.quotes = quotes;
        this.consents = consents;
        this.outbox = outbox;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    ConsentView give(UUID quoteId, UUID clientId, String actor) {
        QuoteRequest quote = quotes.getForUpdate(quoteId, QuoteReader.client(clientId));
        if (quote.state() == QuoteState.WITHDRAWN) {
            throw Refused.conflict("quote-state", "the quote request was withdrawn")
                    .with("state", quote.state().name());
        }
        if (consents.existsFor(quoteId)) {
            throw Refused.conflict("consent-already-given", "the consent was given before");
        }
        trail.before(QuoteRequestView.of(quote));
        Consent consent = new Consent(quoteId, actor, clock.now());
        consents.persist(consent);
        outbox.append(QuoteEvents.consentGiven(quote, consent));
        return ConsentView.of(consent);
    }
}
