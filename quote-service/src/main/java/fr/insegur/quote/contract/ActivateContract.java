package fr.insegur.quote.contract;

import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.quote.offer.OfferVersion;
import fr.insegur.quote.offer.ReceivedOffer;
import fr.insegur.quote.offer.ReceivedOfferRepository;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequest;
import fr.insegur.quote.request.QuoteRequestRepository;
import fr.insegur.quote.request.QuoteState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a contract of a selection that its factor signed; it starts on the business date. */
@ApplicationScoped
class ActivateContract {
    private final QuoteRequestRepository quotes;
    private final ReceivedOfferRepository offers;
    private final SelectionRepository selections;
    private final ContractRepository contracts;
    private final Outbox outbox;
    private final BusinessClock clock;

    ActivateContract(
            QuoteRequestRepository quotes,
            ReceivedOfferRepository offers,
            SelectionRepository selections,
            ContractRepository contracts,
            Outbox outbox,
            BusinessClock clock) {
        this.quotes = quotes;
        this.offers = offers;
        this.selections = selections;
        this.contracts = contracts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void activate(EventEnvelope envelope, OfferConfirmed confirmed) {
        QuoteRequest quote = quotes.getForUpdate(confirmed.quoteId(), QuoteReader.client(confirmed.clientId()));
        Selection selection = selections
                .findByIdOptional(confirmed.contractId())
                .filter(pending -> pending.quoteId().equals(quote.id()))
                .filter(pending -> pending.awaits(confirmed.offerId(), confirmed.version()))
                .orElseThrow(() -> Refused.conflict("selection-mismatch", "no such selection awaits a signature"));
        ReceivedOffer offer = offers.find(quote.id(), confirmed.offerId())
                .orElseThrow(() -> new IllegalStateException("a selected offer was received"));
        OfferVersion signed = offer.version(confirmed.version())
                .orElseThrow(() -> new IllegalStateException("a selected version was received"));
        selection.confirm();
        Contract contract = new Contract(
                selection.contractId(), quote, offer, signed, confirmed.signedOn(), clock.today(), clock.now());
        contracts.persist(contract);
        quote.move(QuoteState.CONTRACTED, envelope.type(), "contrat signé par " + offer.partnerCode(), clock.now());
        outbox.append(ContractEvents.activated(contract));
    }
}
