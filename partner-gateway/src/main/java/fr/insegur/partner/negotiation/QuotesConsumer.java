package fr.insegur.partner.negotiation;

import fr.insegur.partner.consent.ConsentGiven;
import fr.insegur.partner.consent.RecordConsent;
import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what the quoting side asks of the factors. */
@Startup
@ApplicationScoped
class QuotesConsumer {
    private final InboxConsumer inbox;

    QuotesConsumer(
            Inbox inbox,
            OpenOfferRequest openOfferRequest,
            SelectOffer selectOffer,
            CloseOfferRequest closeOfferRequest,
            RecordConsent recordConsent) {
        this.inbox = inbox.consumer("quotes", "quotes.v1")
                .on("offers-requested.v1", OffersRequested.class, (event, data) -> openOfferRequest.open(data))
                .on("offer-selected.v1", OfferSelected.class, (event, data) -> selectOffer.select(data))
                .on("quote-closed.v1", QuoteClosed.class, (event, data) -> closeOfferRequest.close(data))
                .on("consent-given.v1", ConsentGiven.class, (event, data) -> recordConsent.record(data));
    }

    @Incoming("quotes")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
