package fr.insegur.notification.intake;

import fr.insegur.notification.notification.NotifyClient;
import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells the client of each offer of a factor, and of each revision. */
@Startup
@ApplicationScoped
class OffersConsumer {
    private final InboxConsumer inbox;
    private final NotifyClient notifyClient;

    OffersConsumer(Inbox inbox, NotifyClient notifyClient) {
        this.notifyClient = notifyClient;
        this.inbox = inbox.consumer("offers", "offers.v1")
                .on("offer-submitted.v1", OfferFacts.OfferSubmitted.class, this::tell)
                .on("offer-revised.v1", OfferFacts.OfferRevised.class, this::tell);
    }

    @Incoming("offers")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }

    private void tell(EventEnvelope event, ClientFact fact) {
        notifyClient.tell(event, fact.clientId(), fact.message());
    }
}
