package fr.insegur.notification.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.notification.TestContacts;
import fr.insegur.notification.TestDatabase;
import fr.insegur.notification.message.Message;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class NotificationsResourceTest {
    private final UUID company = UUID.randomUUID();

    @Inject
    NotifyClient notifyClient;

    @Inject
    DataSource dataSource;

    @Inject
    Scopes scopes;

    @Test
    void aClientSeesItsOwnNotificationsAndTheBrokerThemToo() {
        UUID event = tell(company);
        tell(UUID.randomUUID());
        String id = get(Tokens.client(company), "/v1/notifications")
                .statusCode(200)
                .body("items.causeEventId", contains(event.toString()))
                .body("items[0].state", equalTo("WAITING_FOR_CONTACT"))
                .body("items[0].template", equalTo("ADVANCE_PAID"))
                .body("items[0].causeEventType", equalTo("invoice-financed.v1"))
                .extract()
                .path("items[0].id");
        get(Tokens.client(company), "/v1/notifications/" + id).statusCode(200).body("id", equalTo(id));
        get(Tokens.broker(), "/v1/notifications/" + id).statusCode(200).body("clientId", equalTo(company.toString()));
    }

    @Test
    void aNotificationOfAnotherCompanyIsNotFound() {
        UUID event = tell(company);
        String id = idOf(event);
        get(Tokens.client(UUID.randomUUID()), "/v1/notifications/" + id)
                .statusCode(404)
                .body("code", equalTo("notification-unknown"));
        get(Tokens.client(UUID.randomUUID()), "/v1/notifications")
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void withoutATokenOrInAnotherRoleNothingIsShown() {
        String id = idOf(tell(company));
        for (String path : List.of("/v1/notifications", "/v1/notifications/" + id)) {
            given().get(path).then().statusCode(401);
            get(Tokens.partner(UUID.randomUUID()), path).statusCode(403);
            get(Tokens.ops(), path).statusCode(403);
        }
    }

    @Test
    void aClientGoesThroughItsNotificationsPageByPage() {
        UUID first = tell(company);
        UUID second = tell(company);
        String next = get(Tokens.client(company), "/v1/notifications?limit=1")
                .statusCode(200)
                .body("items.causeEventId", contains(first.toString()))
                .extract()
                .path("next");
        get(Tokens.client(company), "/v1/notifications?limit=1&cursor=" + next)
                .statusCode(200)
                .body("items.causeEventId", contains(second.toString()));
        get(Tokens.client(company), "/v1/notifications?cursor=nonsense")
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void opsSeesWhatWaitsWithoutAWordOfWhatItSays() {
        String id = idOf(tell(company));
        String answer = get(Tokens.ops(), "/v1/ops/waiting-notifications?limit=200")
                .statusCode(200)
                .body("waiting", greaterThanOrEqualTo(1))
                .body("items.id", hasItem(id))
                .extract()
                .asString();
        assertFalse(answer.contains("FA-2026-0101"), answer);
    }

    @Test
    void whatWaitsIsForOpsAlone() {
        given().get("/v1/ops/waiting-notifications").then().statusCode(401);
        get(Tokens.client(company), "/v1/ops/waiting-notifications").statusCode(403);
        get(Tokens.broker(), "/v1/ops/waiting-notifications").statusCode(403);
    }

    @Test
    void anEventIsToldOnceToEachContactAndTheMutedOneIsLeftAlone() {
        UUID reader = TestContacts.put(company);
        UUID muted = UUID.randomUUID();
        TestContacts.put(Tokens.client(company), muted, TestContacts.body(company, "\"ADVANCE_PAID\""))
                .then()
                .statusCode(201);
        EventEnvelope event = envelope(company);
        tell(event, company);
        tell(event, company);
        List<String> rows = TestDatabase.rows(
                "SELECT contact_id, state = 'MUTED' FROM notification WHERE event_id = ?", event.id());
        assertEquals(2, rows.size());
        assertTrue(rows.containsAll(List.of(reader + ",f", muted + ",t")), rows::toString);
    }

    @Test
    void anEventAndTheFirstContactThatComeTogetherDoNotMissEachOther() throws Exception {
        List<UUID> companies = Stream.generate(UUID::randomUUID).limit(20).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (UUID client : companies) {
                threads.execute(() -> tell(client));
                threads.execute(() -> TestContacts.put(client));
            }
        }
        for (UUID client : companies) {
            assertEquals(
                    List.of("t"),
                    TestDatabase.rows("SELECT contact_id IS NOT NULL FROM notification WHERE client_id = ?", client));
        }
    }

    @Test
    void theServiceCannotDeleteTheProofOfSending() {
        tell(company);
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM notification");
            }
        });
        assertEquals("42501", refused.getSQLState());
    }

    private UUID tell(UUID client) {
        EventEnvelope event = envelope(client);
        tell(event, client);
        return event.id();
    }

    private void tell(EventEnvelope event, UUID client) {
        scopes.run(Scope.client(client), () -> notifyClient.tell(event, client, advance()));
    }

    private static EventEnvelope envelope(UUID client) {
        return new EventEnvelope(
                Ids.next(), "invoice-financed.v1", Ids.next(), 1, Instant.now(), client, null, null, null);
    }

    private static Message advance() {
        return new Message.AdvancePaid("FA-2026-0101", Money.eur("9000.00"), LocalDate.of(2026, 1, 12));
    }

    private static String idOf(UUID event) {
        return TestDatabase.rows("SELECT id FROM notification WHERE event_id = ?", event)
                .getFirst();
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
