package fr.insegur.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.notification.message.Message;
import fr.insegur.notification.notification.NotifyClient;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.RowPolicies;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
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
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class RowPoliciesResourceTest extends RowPolicies {
    private static final String CONTACTS = "SELECT DISTINCT client_id FROM contact";
    private static final String NOTIFICATIONS = "SELECT DISTINCT client_id FROM notification";

    @Inject
    Scopes scopes;

    @Inject
    EntityManager entities;

    @Inject
    NotifyClient notifyClient;

    private final UUID company = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Override
    protected Set<String> nobodys() {
        return Set.of();
    }

    /** Each has a contact that does not want the message, so that nothing goes on with it. */
    @BeforeEach
    void bothHaveAMessage() {
        for (UUID client : List.of(company, other)) {
            TestContacts.put(Tokens.client(client), UUID.randomUUID(), TestContacts.body(client, "\"ADVANCE_PAID\""))
                    .then()
                    .statusCode(201);
            EventEnvelope event = new EventEnvelope(
                    Ids.next(), "invoice-financed.v1", Ids.next(), 1, Instant.now(), client, null, null, null);
            Message advance = new Message.AdvancePaid("FA-1", Money.eur("9000.00"), LocalDate.of(2026, 1, 12));
            scopes.run(Scope.client(client), () -> notifyClient.tell(event, client, advance));
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
        assertEquals(0, change("UPDATE contact SET version = 9 WHERE client_id = '" + other + "'"));
        assertEquals(0, change("UPDATE notification SET attempts = 9 WHERE client_id = '" + other + "'"));
        assertEquals(1, change("UPDATE notification SET attempts = 9"));
        assertEquals(List.of("0"), TestDatabase.rows("SELECT attempts FROM notification WHERE client_id = ?", other));
        assertEquals(List.of("0"), TestDatabase.rows("SELECT version FROM contact WHERE client_id = ?", other));
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
