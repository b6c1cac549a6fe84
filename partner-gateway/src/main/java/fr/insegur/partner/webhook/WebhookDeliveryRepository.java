package fr.insegur.partner.webhook;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WebhookDeliveryRepository implements PanacheRepositoryBase<WebhookDelivery, UUID> {

    /** Deliveries that are due, locked; those that another instance holds are passed over rather than waited for. */
    @SuppressWarnings("unchecked")
    List<WebhookDelivery> lockDue(Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM webhook_delivery
                         WHERE state = 'PENDING' AND next_attempt_at <= :now
                         ORDER BY next_attempt_at, id
                         LIMIT :limit FOR UPDATE SKIP LOCKED""", WebhookDelivery.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** When the next delivery falls due, those under way included, whose lease may end without a result. */
    Optional<Instant> earliestDue() {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(nextAttemptAt) from WebhookDelivery where state = DeliveryState.PENDING",
                        Instant.class)
                .getSingleResult());
    }

    Optional<WebhookDelivery> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<WebhookDelivery> page(@Nullable DeliveryState state, @Nullable UUID partnerId, PageRequest page) {
        return getEntityManager()
                .createQuery("""
                        from WebhookDelivery where id > :after
                         and (:state is null or state = :state) and (:partnerId is null or partnerId = :partnerId)
                         order by id""", WebhookDelivery.class)
                .setParameter("after", page.afterOrStart())
                .setParameter("state", state)
                .setParameter("partnerId", partnerId)
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }
}
