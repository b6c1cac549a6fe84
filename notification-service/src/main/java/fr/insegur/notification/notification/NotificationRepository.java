package fr.insegur.notification.notification;

import fr.insegur.notification.contact.Channel;
import fr.insegur.notification.message.MessageTemplate;
import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notifications; a client company's own are asked for with its id, so that another's are not found. */
@ApplicationScoped
public class NotificationRepository implements PanacheRepositoryBase<Notification, UUID> {
    private static final String INSERT = """
            INSERT INTO notification (id, client_id, contact_id, event_id, event_type, template, channel, content, state,
                attempts, next_attempt_at, pending_since, created_at, correlation_id, version)
            VALUES (:id, :client, :contact, :event, :type, :template, :channel, :content, :state, 0, :now, :now,
                :now, :correlation, 0)
            ON CONFLICT (event_id, contact_id, channel) DO NOTHING""";
    private static final String DUE = "SELECT * FROM notification WHERE state = 'PENDING' AND next_attempt_at <= :now"
            + " ORDER BY next_attempt_at, id LIMIT :limit FOR UPDATE SKIP LOCKED";

    /** A message that begins its way. */
    record Beginning(
            UUID id,
            UUID clientId,
            @Nullable UUID contactId,
            UUID eventId,
            String eventType,
            MessageTemplate template,
            Channel channel,
            String content,
            NotificationState state,
            @Nullable String correlationId) {}

    /** False when that recipient was told of that event before, by that channel. */
    boolean begin(Beginning beginning, Instant now) {
        return getSession()
                        .createNativeMutationQuery(INSERT)
                        .setParameter("id", beginning.id())
                        .setParameter("client", beginning.clientId())
                        .setParameter("contact", beginning.contactId(), UUID.class)
                        .setParameter("event", beginning.eventId())
                        .setParameter("type", beginning.eventType())
                        .setParameter("template", beginning.template().name())
                        .setParameter("channel", beginning.channel().name())
                        .setParameter("content", beginning.content())
                        .setParameter("state", beginning.state().name())
                        .setParameter("now", now)
                        .setParameter("correlation", beginning.correlationId(), String.class)
                        .executeUpdate()
                == 1;
    }

    /** Those to be sent now that no other process holds, locked until the transaction ends. */
    @SuppressWarnings("unchecked") // a native query with an entity's class gives that entity
    public List<Notification> lockDue(Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery(DUE, Notification.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    public Optional<Notification> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Notification> waitingOf(UUID clientId) {
        return list("clientId = ?1 and state = ?2 order by id", clientId, NotificationState.WAITING_FOR_CONTACT);
    }

    long countWaiting() {
        return count("state", NotificationState.WAITING_FOR_CONTACT);
    }

    List<Notification> waiting(PageRequest page) {
        return find("state = ?1 and id > ?2 order by id", NotificationState.WAITING_FOR_CONTACT, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }

    List<Notification> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterOrStart())
                .range(0, page.limit())
                .list();
    }

    List<Notification> page(UUID clientId, PageRequest page) {
        return find("clientId = ?1 and id > ?2 order by id", clientId, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }

    Optional<Notification> ofClient(UUID id, UUID clientId) {
        return find("id = ?1 and clientId = ?2", id, clientId).firstResultOptional();
    }
}
