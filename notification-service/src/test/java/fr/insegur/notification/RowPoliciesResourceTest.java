package fr.insegur.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.RowPolicies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database's own wall: no query here says whose rows it wants, or it asks for another's. */
@QuarkusTest
@RealComponents(
        database = "notification",
        topics = "audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class RowPoliciesResourceTest extends RowPolicies {
    private static final String CONTACTS = "SELECT DISTINCT client_id FROM contact";
    private static final String NOTIFICATIONS = "SELECT DISTINCT client_id FROM notification";

    @Inject
    Scopes scopes;

    @Inject
    EntityManager entities;

    private final UUID company = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Override
    protected Set<String> nobodys() {
        return Set.of();
    }

    /** The dispatcher, under its own scopes, sends to each of them. */
    @BeforeEach
    void bothWereTold() {
        for (UUID client : List.of(company, other)) {
            TestContacts.put(client);
            UUID event = new TestEvents(client)
                    .publish("assignments.v1", "invoice-financed.v1", TestEvents.advancePaid(client, "FA-1"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> TestDatabase.rows("SELECT state FROM notification WHERE event_id = ?", event)
                            .equals(List.of("SENT")));
        }
    }

    @Test
    void aCompanySeesItsOwnContactsAndNotificationsAlone() {
        assertEquals(List.of(company), in(Scope.client(company), CONTACTS));
        assertEquals(List.of(company), in(Scope.client(company), NOTIFICATIONS));
        assertEquals(List.of(other), in(Scope.client(other), CONTACTS));
        assertEquals(List.of(other), in(Scope.client(other), NOTIFICATIONS));
        assertTrue(in(Scope.everybody(), CONTACTS).containsAll(List.of(company, other)));
    }

    @Test
    void whoHasNothingHereSeesNothing() {
        for (Scope scope : List.of(
                Scope.nobody(), Scope.client(UUID.randomUUID()), Scope.partner(company), Scope.partner(other))) {
            assertEquals(List.of(), in(scope, CONTACTS));
            assertEquals(List.of(), in(scope, NOTIFICATIONS));
        }
    }

    @Test
    void opsSeesWhatBecameOfMessagesAndNobodysContacts() {
        assertEquals(List.of(), in(Scope.technical(), CONTACTS));
        assertTrue(in(Scope.technical(), NOTIFICATIONS).containsAll(List.of(company, other)));
    }

    @Test
    void aCompanyChangesNothingOfAnother() {
        assertEquals(0, change("UPDATE contact SET name = 'x' WHERE client_id = '" + other + "'"));
        assertEquals(0, change("UPDATE notification SET attempts = 9 WHERE client_id = '" + other + "'"));
        assertEquals(1, change("UPDATE notification SET attempts = 9"));
        assertEquals(List.of("1"), TestDatabase.rows("SELECT attempts FROM notification WHERE client_id = ?", other));
        assertEquals(
                List.of("Camille Lemoine"), TestDatabase.rows("SELECT name FROM contact WHERE client_id = ?", other));
    }

    @Test
    void aCompanyWritesNothingInAnothersName() {
        JDBCException refusal =
                assertThrows(JDBCException.class, () -> change("UPDATE contact SET client_id = '" + other + "'"));
        assertEquals("42501", refusal.getSQLState());
    }

    private List<?> in(Scope scope, String query) {
        return scopes.call(
                scope,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(query).getResultList()));
    }

    private int change(String sql) {
        return scopes.call(
                Scope.client(company),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(sql).executeUpdate()));
    }
}
