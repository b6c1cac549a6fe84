package fr.insegur.quote.montage;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what became of the ledgers that clients uploaded. */
@Startup
@ApplicationScoped
public class AuditsConsumer {
    private final InboxConsumer inbox;

    AuditsConsumer(Inbox inbox, TakeAudit takeAudit, NoteRefusedLedger noteRefusedLedger) {
        this.inbox = inbox.consumer("audits", "audits.v1")
                .on("ledger-audited.v1", LedgerAudited.class, takeAudit::take)
                .on("ledger-refused.v1", LedgerRefused.class, noteRefusedLedger::note);
    }

    @Incoming("audits")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }

    InboxConsumer inbox() {
        return inbox;
    }
}
