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

/** Tells the client that its contract is in force. */
@Startup
@ApplicationScoped
class ContractsConsumer {
    private final InboxConsumer inbox;
    private final NotifyClient notifyClient;

    ContractsConsumer(Inbox inbox, NotifyClient notifyClient) {
        this.notifyClient = notifyClient;
        this.inbox = inbox.consumer("contracts", "contracts.v1")
                .on("contract-activated.v1", ContractFacts.ContractActivated.class, this::tell);
    }

    @Incoming("contracts")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }

    private void tell(EventEnvelope event, ClientFact fact) {
        notifyClient.tell(event, fact.clientId(), fact.message());
    }
}
