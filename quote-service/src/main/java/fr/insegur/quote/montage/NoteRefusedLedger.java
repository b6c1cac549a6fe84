package fr.insegur.quote.montage;

import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequestRepository;
import fr.insegur.quote.request.QuoteState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes that the ledger of a quote could not be audited, so that another one is awaited. */
@ApplicationScoped
class NoteRefusedLedger {
    private final QuoteRequestRepository quotes;
    private final BusinessClock clock;

    NoteRefusedLedger(QuoteRequestRepository quotes, BusinessClock clock) {
        this.quotes = quotes;
        this.clock = clock;
    }

    @Transactional
    void note(EventEnvelope envelope, LedgerRefused refused) {
        if (refused.quoteRequestId() == null) {
            return;
        }
        quotes.findForUpdate(refused.quoteRequestId(), QuoteReader.client(refused.clientId()))
                .filter(quote -> quote.state() == QuoteState.SUBMITTED)
                .ifPresent(quote ->
                        quote.move(QuoteState.INCOMPLETE, envelope.type(), "fichier comptable refusé", clock.now()));
    }
}
