package fr.insegur.partner.assignment;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads which invoices were assigned. A remittance comes after its lines, under the same key. */
@Startup
@ApplicationScoped
class AssignmentsConsumer {
    private final InboxConsumer inbox;

    AssignmentsConsumer(Inbox inbox, KeepInvoice keepInvoice, AnnounceRemittance announceRemittance) {
        this.inbox = inbox.consumer("assignments", "assignments.v1")
                .on("invoice-assigned.v1", InvoiceAssigned.class, (event, data) -> keepInvoice.keep(data))
                .on(
                        "remittance-accepted.v1",
                        RemittanceAccepted.class,
                        (event, data) -> announceRemittance.announce(data));
    }

    @Incoming("assignments")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
