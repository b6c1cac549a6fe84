package fr.insegur.notification.notification;

import fr.insegur.platform.identifier.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** The record of what ops did and why, in the table in which the platform keeps its own. */
@ApplicationScoped
class OpsActionRepository {
    private final EntityManager entities;

    OpsActionRepository(EntityManager entities) {
        this.entities = entities;
    }

    void replayed(UUID notificationId, String actor, String reason, Instant at) {
        entities.createNativeQuery("INSERT INTO ops_action (id, actor, action, object, reason, acted_at)"
                        + " VALUES (:id, :actor, 'REPLAY', :object, :reason, :at)")
                .setParameter("id", Ids.next())
                .setParameter("actor", actor)
                .setParameter("object", "notification/" + notificationId)
                .setParameter("reason", reason)
                .setParameter("at", at)
                .executeUpdate();
    }
}
