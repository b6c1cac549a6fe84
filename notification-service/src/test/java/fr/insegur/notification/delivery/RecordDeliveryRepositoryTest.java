package fr.insegur.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.notification.TestContacts;
import fr.insegur.notification.TestDatabase;
import fr.insegur.notification.delivery.DeliveryResult.Refused;
import fr.insegur.notification.delivery.DeliveryResult.Taken;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class RecordDeliveryRepositoryTest {
    private static final Taken TAKEN = new Taken("<1@notifications.insegur.example>");
    private static final Refused NO_SUCH_RECIPIENT = new Refused("smtp-550", true);
    private static final String AT_APPEND = "CREATE TRIGGER refusing BEFORE INSERT ON outbox_event";
    private static final String AT_COMMIT =
            "CREATE CONSTRAINT TRIGGER refusing AFTER INSERT ON outbox_event DEFERRABLE INITIALLY DEFERRED";

    private final UUID company = UUID.randomUUID();
    private final UUID event = Ids.next();
    private final UUID notification = Ids.next();

    @Inject
    RecordDelivery recordDelivery;

    @Inject
    ClaimNotifications claimNotifications;

    @Inject
    Scopes scopes;

    /** A message whose attempt is under way: its lease keeps the dispatcher from it. */
    @BeforeEach
    void aMessageIsOnItsWay() {
        UUID contact = TestContacts.put(company);
        TestDatabase.execute(
                "INSERT INTO notification (id, client_id, contact_id, event_id, event_type, template, channel, content,"
                        + " state, attempts, next_attempt_at, pending_since, created_at, correlation_id, version) VALUES (?, ?, ?, ?,"
                        + " 'invoice-financed.v1', 'ADVANCE_PAID', 'EMAIL', '{}', 'PENDING', 1,"
                        + " now() + interval '1 hour', now(), now(), 'chain-1', 0)",
                notification,
                company,
                contact,
                event);
    }

    @Test
    void whatWasTakenIsSentWithItsProofAndPublishedOnce() {
        record(TAKEN);
        record(TAKEN);
        assertEquals("SENT,t,<1@notifications.insegur.example>,null", state());
        assertEquals(
                List.of("notification-sent.v1," + company + ",chain-1," + event + ",1"),
                TestDatabase.rows(
                        "SELECT type, key, correlation_id, causation_id, sequence FROM outbox_event WHERE client_id = ?",
                        company));
    }

    @Test
    void aRecipientThatDoesNotExistIsGivenUpAtOnce() {
        record(NO_SUCH_RECIPIENT);
        assertEquals("FAILED,f,null,smtp-550", state());
        assertEquals(
                List.of("notification-failed.v1,smtp-550"),
                TestDatabase.rows(
                        "SELECT type, payload::json ->> 'reason' FROM outbox_event WHERE client_id = ?", company));
    }

    @Test
    void aPassingFailureIsTriedAgainForThreeDaysHoweverOftenItHappens() {
        Refused unreachable = new Refused("smtp-unreachable", false);
        record(unreachable);
        assertEquals("PENDING,f,null,smtp-unreachable", state());
        assertEquals(
                List.of("t"),
                TestDatabase.rows(
                        "SELECT next_attempt_at <= now() + interval '200 ms' FROM notification WHERE id = ?",
                        notification));
        assertEquals(List.of(), published());
        pendingFor("71 hours 59 minutes");
        record(unreachable);
        assertEquals("PENDING,f,null,smtp-unreachable", state());
        assertEquals(List.of(), published());
        pendingFor("72 hours");
        record(unreachable);
        assertEquals("FAILED,f,null,smtp-unreachable", state());
        assertEquals(List.of("notification-failed.v1"), published());
    }

    @ParameterizedTest
    @MethodSource("resultsAndFailures")
    void whenTheEventCannotBeWrittenNothingOfTheResultRemains(DeliveryResult result, String trigger) {
        refuseEvents(trigger);
        try {
            assertThrows(RuntimeException.class, () -> record(result));
        } finally {
            TestDatabase.execute("DROP TRIGGER refusing ON outbox_event");
        }
        assertEquals("PENDING,f,null,null", state());
        assertEquals(List.of(), published());
        assertEquals(List.of(), TestDatabase.rows("SELECT sequence FROM outbox_counter WHERE key = ?", company));
        record(result);
        assertEquals(1, published().size());
    }

    @Test
    void aMessageUnderLeaseIsNotTakenASecondTime() {
        assertEquals(
                0,
                claim().stream()
                        .filter(due -> due.notificationId().equals(notification))
                        .count());
    }

    @Test
    void whatWasStillToBeSentToAnErasedContactIsCancelledAndWhatWasSentStaysOnRecord() {
        UUID sent = Ids.next();
        TestDatabase.execute(
                "INSERT INTO notification SELECT (jsonb_populate_record(n, jsonb_build_object('id', ?::text, 'event_id',"
                        + " ?::text, 'state', 'SENT', 'sent_at', now(), 'message_id', '<2@x>'))).* FROM notification n"
                        + " WHERE id = ?",
                sent.toString(),
                Ids.next().toString(),
                notification);
        String contact = TestDatabase.rows("SELECT contact_id FROM notification WHERE id = ?", notification)
                .getFirst();
        given().auth()
                .oauth2(Tokens.client(company))
                .delete("/v1/contacts/" + contact)
                .then()
                .statusCode(204);
        TestDatabase.execute("UPDATE notification SET next_attempt_at = now() WHERE id = ?", notification);

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            claim();
            return state().startsWith("CANCELLED,");
        });

        record(TAKEN);
        assertEquals("CANCELLED,f,null,null", state());
        assertEquals(List.of(), published());
        assertEquals(
                List.of("SENT,t,<2@x>," + contact),
                TestDatabase.rows(
                        "SELECT state, sent_at IS NOT NULL, message_id, contact_id FROM notification WHERE id = ?",
                        sent));
    }

    @Test
    void aMessageWhoseContactDoesNotOpenWaitsAndHoldsUpNoOther() {
        TestDatabase.execute(
                "UPDATE contact SET email = name WHERE id = (SELECT contact_id FROM notification WHERE id = ?)",
                notification);
        TestDatabase.execute("UPDATE notification SET next_attempt_at = now() WHERE id = ?", notification);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            claim();
            return TestDatabase.rows("SELECT next_attempt_at > now() FROM notification WHERE id = ?", notification)
                    .contains("t");
        });
        assertEquals("PENDING,f,null,null", state());
    }

    private List<DueMessage> claim() {
        return scopes.call(Scope.everybody(), () -> claimNotifications.claim(100));
    }

    private void record(DeliveryResult result) {
        scopes.run(Scope.client(company), () -> recordDelivery.record(notification, result));
    }

    static Stream<Arguments> resultsAndFailures() {
        return Stream.of(TAKEN, NO_SUCH_RECIPIENT)
                .flatMap(result -> Stream.of(AT_APPEND, AT_COMMIT).map(trigger -> Arguments.of(result, trigger)));
    }

    private void refuseEvents(String trigger) {
        TestDatabase.execute("CREATE OR REPLACE FUNCTION refuse_event() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN IF NEW.client_id = ''" + company + "'' THEN RAISE EXCEPTION ''refused by the test'';"
                + " END IF; RETURN NEW; END'");
        TestDatabase.execute(trigger + " FOR EACH ROW EXECUTE FUNCTION refuse_event()");
    }

    /** Long after its first attempt, with the next one under way. */
    private void pendingFor(String age) {
        TestDatabase.execute(
                "UPDATE notification SET attempts = 80, next_attempt_at = now() + interval '1 hour',"
                        + " pending_since = now() - CAST(? AS interval) WHERE id = ?",
                age,
                notification);
    }

    private String state() {
        return TestDatabase.rows(
                        "SELECT state, sent_at IS NOT NULL, message_id, reason FROM notification WHERE id = ?",
                        notification)
                .getFirst();
    }

    private List<String> published() {
        return TestDatabase.rows("SELECT type FROM outbox_event WHERE client_id = ?", company);
    }
}
