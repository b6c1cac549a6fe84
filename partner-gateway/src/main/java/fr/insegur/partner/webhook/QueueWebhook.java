package fr.insegur.partner.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Puts a message to a partner into the transaction of what it tells about; it is sent once that is committed. */
@ApplicationScoped
public class QueueWebhook {
    private final WebhookDeliveryRepository deliveries;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final WebhookSettings settings;
    private final TransactionSynchronizationRegistry transactions;
    private final DeliveryWorker worker;
    private final Scopes scopes;

    QueueWebhook(
            WebhookDeliveryRepository deliveries,
            ObjectMapper json,
            BusinessClock clock,
            WebhookSettings settings,
            TransactionSynchronizationRegistry transactions,
            DeliveryWorker worker,
            Scopes scopes) {
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.transactions = transactions;
        this.worker = worker;
        this.scopes = scopes;
    }

    /**
     * @param type such as {@code offer.selected}
     * @param data what the partner reads; never a name or a SIREN before the client consented
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(UUID partnerId, String type, Object data) {
        Instant now = clock.now();
        WebhookDelivery delivery =
                new WebhookDelivery(partnerId, type, body(new Message(type, now, data)), now, settings.maxAttempts());
        // The message is the partner's, whosever doing it tells of: a client's choice, or a competitor's signature.
        scopes.run(Scope.partner(partnerId), () -> deliveries.persist(delivery));
        transactions.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private String body(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a webhook's data must be writable as JSON", impossible);
        }
    }

    private record Message(String type, Instant timestamp, Object data) {}

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing is sent before the commit: a rollback would make the message untrue.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                worker.wake();
            }
        }
    }
}
