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

/** Tells the client of each step of its invoices; what the factor reported is not listened to, so that one step is one message. */
@Startup
@ApplicationScoped
class AssignmentsConsumer {
    private final InboxConsumer inbox;
    private final NotifyClient notifyClient;

    AssignmentsConsumer(Inbox inbox, NotifyClient notifyClient) {
        this.notifyClient = notifyClient;
        this.inbox = inbox.consumer("assignments", "assignments.v1")
                .on("remittance-accepted.v1", AssignmentFacts.RemittanceAccepted.class, this::tell)
                .on("invoice-rejected.v1", AssignmentFacts.InvoiceRejected.class, this::tell)
                .on("invoice-financed.v1", AssignmentFacts.InvoiceFinanced.class, this::tell)
                .on("invoice-partly-paid.v1", AssignmentFacts.InvoicePaid.class, this::tell)
                .on("invoice-paid.v1", AssignmentFacts.InvoicePaid.class, this::tell)
                .on("balance-released.v1", AssignmentFacts.BalanceReleased.class, this::tell)
                .on("invoice-settled.v1", AssignmentFacts.InvoiceSettled.class, this::tell);
    }

    @Incoming("assignments")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }

    private void tell(EventEnvelope event, ClientFact fact) {
        if (fact.isTold()) {
            notifyClient.tell(event, fact.clientId(), fact.message());
        }
    }
}
