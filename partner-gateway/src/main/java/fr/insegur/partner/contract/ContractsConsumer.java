package fr.insegur.partner.contract;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads which contracts are in force. */
@Startup
@ApplicationScoped
class ContractsConsumer {
    private final InboxConsumer inbox;

    ContractsConsumer(Inbox inbox, KeepContract keepContract) {
        this.inbox = inbox.consumer("contracts", "contracts.v1")
                .on("contract-activated.v1", ContractActivated.class, (event, data) -> keepContract.keep(data));
    }

    @Incoming("contracts")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
