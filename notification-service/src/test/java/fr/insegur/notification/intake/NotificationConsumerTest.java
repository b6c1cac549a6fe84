package fr.insegur.notification.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.embedded.ReceivedMail;
import fr.insegur.notification.TestContacts;
import fr.insegur.notification.TestDatabase;
import fr.insegur.notification.TestEvents;
import fr.insegur.testkit.Components;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the event on the broker to the mail in the box. */
@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class NotificationConsumerTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final UUID company = UUID.randomUUID();
    private final TestEvents events = new TestEvents(company);

    @ParameterizedTest
    @MethodSource("fr.insegur.notification.intake.ToldEvents#all")
    void eachFactIsOneMailWithItsSubject(ToldEvents.Told told) {
        TestContacts.put(company);
        UUID event = events.publish(told.topic(), told.type(), told.data(company));
        ReceivedMail mail = mails(1).getFirst();
        assertEquals(told.subject(), mail.subject().replace('\u00a0', ' '));
        assertTrue(mail.text().startsWith("Bonjour Camille Lemoine,"), mail::text);
        assertTrue(mail.from().contains("ne-pas-repondre@insegur.example"), mail::from);
        awaitState(event, "SENT");
    }

    @Test
    void theLastPartOfABalanceAndTheSettlementAreOneMail() {
        TestContacts.put(company);
        ToldEvents.all()
                .filter(told ->
                        List.of("balance-released.v1", "invoice-settled.v1").contains(told.type()))
                .sorted(Comparator.comparing(ToldEvents.Told::type))
                .forEach(told -> events.publish(
                        told.topic(),
                        told.type(),
                        told.data(company).replace("\"settled\":false", "\"settled\":true")));
        String later = TestEvents.advancePaid(company, "FA-2");
        events.publish("assignments.v1", "invoice-financed.v1", later);
        assertEquals(
                List.of(
                        "Facture FA-2026-0101 soldée : solde de 805,00 € versé",
                        "Facture FA-2 : avance de 9 000,00 € versée"),
                mails(2).stream()
                        .map(mail -> mail.subject().replace('\u00a0', ' '))
                        .toList());
    }

    @Test
    void aRepeatedEventIsNotTwoMails() {
        TestContacts.put(company);
        String advance = TestEvents.advancePaid(company, "FA-1");
        UUID event = events.publish("assignments.v1", "invoice-financed.v1", advance);
        mails(1);
        events.publish("assignments.v1", "invoice-financed.v1", advance, event);
        events.publish("assignments.v1", "invoice-financed.v1", TestEvents.advancePaid(company, "FA-2"));
        List<ReceivedMail> mails = mails(2);
        assertTrue(mails.get(1).subject().contains("FA-2"), () -> mails.get(1).subject());
        assertEquals(List.of("1"), TestDatabase.rows("SELECT count(*) FROM notification WHERE event_id = ?", event));
    }

    @Test
    void whatWasSentIsPublishedInTheChainOfItsCause() {
        TestContacts.put(company);
        UUID event = events.publish("assignments.v1", "invoice-financed.v1", TestEvents.advancePaid(company, "FA-1"));
        awaitState(event, "SENT");
        assertEquals(
                List.of("notification-sent.v1," + company + "," + event + "," + events.correlationId()),
                TestDatabase.rows(
                        "SELECT type, key, payload::json ->> 'causeEventId', correlation_id FROM outbox_event"
                                + " WHERE client_id = ?",
                        company));
        await().atMost(SOON)
                .until(() -> TestDatabase.rows(
                                        "SELECT 1 FROM outbox_event WHERE client_id = ? AND sent_at IS NOT NULL",
                                        company)
                                .size()
                        == 1);
        String published = TestDatabase.rows("SELECT payload FROM outbox_event WHERE client_id = ?", company)
                .getFirst();
        assertFalse(published.contains("Camille") || published.contains("@"), published);
    }

    @Test
    void aMessageWithoutAContactWaitsAndGoesOutWhenTheContactIsPut() {
        UUID event = events.publish("assignments.v1", "invoice-financed.v1", TestEvents.advancePaid(company, "FA-1"));
        awaitState(event, "WAITING_FOR_CONTACT");
        assertEquals(List.of(), Components.mail().mails(TestContacts.email(company)));
        TestContacts.put(company);
        awaitState(event, "SENT");
        assertEquals(1, mails(1).size());
    }

    @Test
    void aMutedMessageIsNotSentEvenIfItWaited() {
        UUID event = events.publish("assignments.v1", "invoice-financed.v1", TestEvents.advancePaid(company, "FA-1"));
        awaitState(event, "WAITING_FOR_CONTACT");
        TestContacts.put(Tokens.client(company), UUID.randomUUID(), TestContacts.body(company, "\"ADVANCE_PAID\""))
                .then()
                .statusCode(201);
        awaitState(event, "MUTED");
        assertEquals(List.of(), Components.mail().mails(TestContacts.email(company)));
    }

    @Test
    void whileTheMailServerIsAwayMessagesWaitAndThenLeave() {
        TestContacts.put(company);
        Components.mail().stop();
        UUID event;
        try {
            event = events.publish("assignments.v1", "invoice-financed.v1", TestEvents.advancePaid(company, "FA-1"));
            await().atMost(SOON)
                    .until(() -> TestDatabase.rows("SELECT reason FROM notification WHERE event_id = ?", event)
                            .equals(List.of("smtp-unreachable")));
        } finally {
            Components.mail().restart();
        }
        awaitState(event, "SENT");
        assertEquals(1, mails(1).size());
    }

    @Test
    void anEventThatLacksWhatTheMessageSaysGoesToTheDeadLetters() {
        UUID event = events.publish(
                "assignments.v1",
                "invoice-financed.v1",
                "{\"clientId\":\"%s\",\"number\":\"FA-1\"}".formatted(company));
        await().atMost(SOON)
                .until(() -> TestDatabase.rows(
                                        "SELECT reason FROM dead_letter WHERE headers LIKE '%' || ? || '%'",
                                        event.toString())
                                .size()
                        == 1);
        assertEquals(List.of(), TestDatabase.rows("SELECT 1 FROM notification WHERE event_id = ?", event));
    }

    private List<ReceivedMail> mails(int count) {
        await().atMost(SOON)
                .until(() ->
                        Components.mail().mails(TestContacts.email(company)).size() >= count);
        List<ReceivedMail> mails = Components.mail().mails(TestContacts.email(company));
        assertEquals(count, mails.size());
        return mails;
    }

    private static void awaitState(UUID event, String state) {
        await().atMost(SOON)
                .until(() -> TestDatabase.rows("SELECT state FROM notification WHERE event_id = ?", event)
                        .equals(List.of(state)));
    }
}
