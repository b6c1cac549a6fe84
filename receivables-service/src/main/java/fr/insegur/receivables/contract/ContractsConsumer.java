package fr.insegur.receivables.contract;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of contracts that came into force. */
@Startup
@ApplicationScoped
class ContractsConsumer {
    private final InboxConsumer inbox;

    ContractsConsumer(Inbox inbox, RegisterContract registerContract, RegisterAmendment registerAmendment) {
        this.inbox = inbox.consumer("contracts", "contracts.v1")
                .on(
                        "contract-activated.v1",
                        ContractActivated.class,
                        (envelope, fact) -> registerContract.register(fact))
                .on("contract-amended.v1", ContractAmended.class, (envelope, fact) -> registerAmendment.register(fact));
    }

    @Incoming("contracts")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
