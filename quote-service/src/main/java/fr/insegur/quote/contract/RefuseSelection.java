package fr.insegur.quote.contract;

import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequest;
import fr.insegur.quote.request.QuoteRequestRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts a quote back at comparison when the version that its client accepted no longer stands. */
@ApplicationScoped
class RefuseSelection {
    private final QuoteRequestRepository quotes;
    private final SelectionRepository selections;
    private final BusinessClock clock;

    RefuseSelection(QuoteRequestRepository quotes, SelectionRepository selections, BusinessClock clock) {
        this.quotes = quotes;
        this.selections = selections;
        this.clock = clock;
    }

    @Transactional
    void refuse(EventEnvelope envelope, SelectionRefused refused) {
        QuoteRequest quote = quotes.getForUpdate(refused.quoteId(), QuoteReader.client(refused.clientId()));
        Selection selection = selections
                .findByIdOptional(refused.contractId())
                .filter(pending -> pending.quoteId().equals(quote.id()))
                .filter(pending -> pending.awaits(refused.offerId(), refused.version()))
                .orElseThrow(() -> Refused.conflict("selection-mismatch", "no such selection awaits a signature"));
        selection.refuse(refused.reason());
        quote.returnToComparison(envelope.type(), "sélection refusée : " + refused.reason(), clock.now());
    }
}
