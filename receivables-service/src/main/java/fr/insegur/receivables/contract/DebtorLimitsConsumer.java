package fr.insegur.receivables.contract;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what factors decide about limits. */
@Startup
@ApplicationScoped
class DebtorLimitsConsumer {
    private final InboxConsumer inbox;

    DebtorLimitsConsumer(Inbox inbox, RecordLimitDecision recordLimitDecision) {
        this.inbox = inbox.consumer("debtor-limits", "debtor-limits.v1")
                .on(
                        "limit-granted.v1",
                        LimitDecided.Granted.class,
                        (envelope, fact) -> recordLimitDecision.record(fact))
                .on(
                        "limit-refused.v1",
                        LimitDecided.Declined.class,
                        (envelope, fact) -> recordLimitDecision.record(fact));
    }

    @Incoming("debtor-limits")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
