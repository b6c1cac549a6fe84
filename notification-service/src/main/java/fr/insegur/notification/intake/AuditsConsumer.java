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

/** Tells the client that its ledger was audited, or could not be. */
@Startup
@ApplicationScoped
class AuditsConsumer {
    private final InboxConsumer inbox;
    private final NotifyClient notifyClient;

    AuditsConsumer(Inbox inbox, NotifyClient notifyClient) {
        this.notifyClient = notifyClient;
        this.inbox = inbox.consumer("audits", "audits.v1")
                .on("ledger-audited.v1", AuditFacts.LedgerAudited.class, this::tell)
                .on("ledger-refused.v1", AuditFacts.LedgerRefused.class, this::tell);
    }

    @Incoming("audits")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }

    private void tell(EventEnvelope event, ClientFact fact) {
        notifyClient.tell(event, fact.clientId(), fact.message());
    }
}
