package fr.insegur.quote.request;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.OutgoingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is published of a quote request itself. The company's name leaves in one event alone, after consent. */
final class QuoteEvents {
    private static final String TOPIC = "quotes.v1";

    private QuoteEvents() {}

    record QuoteRequested(
            UUID quoteId,
            UUID clientId,
            String activity,
            String departement,
            Money annualTurnover,
            Money need,
            LocalDate requestedOn) {}

    record ConsentGiven(UUID quoteId, UUID clientId, String companyName, String siren, Instant givenAt) {}

    record QuoteClosed(UUID quoteId, UUID clientId, String reason) {}

    static OutgoingEvent requested(QuoteRequest quote) {
        return event(
                quote,
                "quote-requested.v1",
                new QuoteRequested(
                        quote.id(),
                        quote.clientId(),
                        quote.activity(),
                        quote.departement(),
                        quote.annualTurnover(),
                        quote.need(),
                        quote.requestedOn()));
    }

    static OutgoingEvent consentGiven(QuoteRequest quote, Consent consent) {
        return event(
                quote,
                "consent-given.v1",
                new ConsentGiven(quote.id(), quote.clientId(), quote.companyName(), quote.siren(), consent.givenAt()));
    }

    /** The reason is a code: what the client wrote stays in the history. */
    static OutgoingEvent withdrawn(QuoteRequest quote) {
        return event(quote, "quote-closed.v1", new QuoteClosed(quote.id(), quote.clientId(), "WITHDRAWN_BY_CLIENT"));
    }

    private static OutgoingEvent event(QuoteRequest quote, String type, Object data) {
        return new OutgoingEvent(TOPIC, quote.id(), type, data, quote.clientId(), null);
    }
}
