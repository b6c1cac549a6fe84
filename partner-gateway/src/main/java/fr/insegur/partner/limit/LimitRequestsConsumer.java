package fr.insegur.partner.limit;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads which limits clients ask for. */
@Startup
@ApplicationScoped
class LimitRequestsConsumer {
    private final InboxConsumer inbox;

    LimitRequestsConsumer(Inbox inbox, ReceiveLimitRequest receiveLimitRequest) {
        this.inbox = inbox.consumer("limit-requests", "limit-requests.v1")
                .on("limit-requested.v1", LimitRequested.class, (event, data) -> receiveLimitRequest.receive(data));
    }

    @Incoming("limit-requests")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
