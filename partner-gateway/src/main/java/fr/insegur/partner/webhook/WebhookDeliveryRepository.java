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

    /**
     * Deliveries that are due, locked; those that another instance holds are passed over rather than waited for. A partner
     * that hangs fills its own places only, so its competitors hear in time; between instances that look at the same moment
     * the number per partner is not exact.
     *
     * @param perPartner most attempts at one time to one partner, those under way included
     */
    @SuppressWarnings("unchecked")
    List<WebhookDelivery> lockDue(Instant now, int limit, int perPartner) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM webhook_delivery
                         WHERE state = 'PENDING' AND next_attempt_at <= :now AND id IN (
                               SELECT due.id FROM webhook_endpoint endpoint CROSS JOIN LATERAL (
                                      SELECT d.id FROM webhook_delivery d
                                       WHERE d.partner_id = endpoint.partner_id
                                         AND d.state = 'PENDING' AND d.next_attempt_at <= :now
                                       ORDER BY d.next_attempt_at, d.id
                                       LIMIT greatest(0, :perPartner - (
                                             SELECT count(*) FROM webhook_delivery busy
                                              WHERE busy.partner_id = endpoint.partner_id
                                                AND busy.state = 'PENDING' AND busy.leased_until > :now))) due)
                         ORDER BY next_attempt_at, id
                         LIMIT :limit FOR UPDATE SKIP LOCKED""", WebhookDelivery.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .setParameter("perPartner", perPartner)
                .getResultList();
    }

    /** When the next delivery falls due after now, those under way included, whose lease may end without a result. */
    Optional<Instant> nextDue(Instant now) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(nextAttemptAt) from WebhookDelivery where state = DeliveryState.PENDING"
                                + " and nextAttemptAt > :now",
                        Instant.class)
                .setParameter("now", now)
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
