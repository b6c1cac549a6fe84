package fr.insegur.notification.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.embedded.ReceivedMail;
import fr.insegur.notification.TestContacts;
import fr.insegur.notification.TestDatabase;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.testkit.Components;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that was given up is sent after all, when ops says so and why. */
@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class NotificationReplaysResourceTest {
    private static final String WHY = "{\"reason\":\"the mail server is back\"}";

    private final UUID company = UUID.randomUUID();
    private final UUID notification = Ids.next();

    @BeforeEach
    void aMessageWasGivenUpAfterThreeDays() {
        UUID contact = TestContacts.put(company);
        TestDatabase.execute(
                "INSERT INTO notification (id, client_id, contact_id, event_id, event_type, template, channel, content,"
                        + " state, attempts, next_attempt_at, pending_since, created_at, reason, version) VALUES (?, ?, ?,"
                        + " ?, 'invoice-financed.v1', 'ADVANCE_PAID', 'EMAIL', ?, 'FAILED', 80, now(),"
                        + " now() - interval '3 days', now() - interval '3 days', 'smtp-unreachable', 0)",
                notification,
                company,
                contact,
                Ids.next(),
                "{\"number\":\"FA-1\",\"advance\":{\"amount\":\"9000.00\",\"currency\":\"EUR\"},"
                        + "\"valueDate\":\"2026-01-12\"}");
    }

    @Test
    void itIsSentOnceAndWhoAskedAndWhyIsKept() {
        String key = "replay-" + notification;
        Response first = replay(Tokens.ops(), notification, WHY, key);
        first.then().statusCode(202).body("state", equalTo("PENDING")).body("attempts", equalTo(80));
        Response second = replay(Tokens.ops(), notification, WHY, key);
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotency-Replayed"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestDatabase.rows("SELECT state FROM notification WHERE id = ?", notification)
                        .equals(List.of("SENT")));
        List<ReceivedMail> mails = Components.mail().mails(TestContacts.email(company));
        assertEquals(1, mails.size());
        assertEquals(
                List.of("ops.notifications.replay,the mail server is back,t"),
                TestDatabase.rows(
                        "SELECT action, reason, before_hash <> after_hash FROM trail_entry WHERE object = ?",
                        notification.toString()));
        assertEquals(
                List.of("notification-sent.v1"),
                TestDatabase.rows("SELECT type FROM outbox_event WHERE client_id = ?", company));
        replay(Tokens.ops(), notification, WHY, key + "-again")
                .then()
                .statusCode(409)
                .body("code", equalTo("notification-not-failed"));
    }

    @Test
    void whatItSaidMayBePastItsTimeAndGone() {
        TestDatabase.execute("UPDATE notification SET content = NULL WHERE id = ?", notification);
        replay(Tokens.ops(), notification, WHY, "replay-" + notification)
                .then()
                .statusCode(409)
                .body("code", equalTo("notification-emptied"));
    }

    @Test
    void itIsForOpsAlone() {
        given().contentType(ContentType.JSON)
                .body(WHY)
                .post("/v1/ops/notifications/" + notification + "/replays")
                .then()
                .statusCode(401);
        for (String token : List.of(Tokens.client(company), Tokens.broker(), Tokens.partner(UUID.randomUUID()))) {
            replay(token, notification, WHY, "none").then().statusCode(403);
        }
    }

    @Test
    void oneThatIsNotThereIsNotFound() {
        replay(Tokens.ops(), Ids.next(), WHY, "unknown-" + notification)
                .then()
                .statusCode(404)
                .body("code", equalTo("notification-unknown"));
    }

    @Test
    void withoutAReasonOrAKeyNothingIsDone() {
        replay(Tokens.ops(), notification, "{\"reason\":\" \"}", "blank-" + notification)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        replay(Tokens.ops(), notification, WHY, "")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        assertEquals(List.of("FAILED"), TestDatabase.rows("SELECT state FROM notification WHERE id = ?", notification));
    }

    private static Response replay(String token, UUID id, String body, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/ops/notifications/" + id + "/replays");
    }
}
