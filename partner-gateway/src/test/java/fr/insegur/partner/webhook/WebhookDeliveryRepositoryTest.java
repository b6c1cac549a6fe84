package fr.insegur.partner.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.partner.Db;
import fr.insegur.partner.Panel;
import fr.insegur.partner.Receiver;
import fr.insegur.partner.Receiver.Call;
import fr.insegur.partner.Topics;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.vault.Place;
import fr.insegur.platform.vault.ResealRows;
import fr.insegur.platform.vault.SealedTable;
import fr.insegur.platform.vault.Vault;
import fr.insegur.testkit.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries of two partners that no other test knows: which are taken, and what one partner's fault does to the other. */
@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class WebhookDeliveryRepositoryTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    /** So far away that the worker leaves these deliveries alone. */
    private static final OffsetDateTime LATER = OffsetDateTime.of(2100, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Receiver receiver = new Receiver();

    @Inject
    WebhookDeliveryRepository deliveries;

    @Inject
    RecordAttempt recordAttempt;

    @Inject
    QueueWebhook queueWebhook;

    @Inject
    Vault vault;

    @Inject
    WebhookSecretRepository secrets;

    @Inject
    ReplayDelivery replayDelivery;

    @Inject
    DataSource dataSource;

    @Inject
    Scopes scopes;

    @BeforeEach
    void register() {
        for (UUID partner : List.of(one, other)) {
            Panel.put(
                            partner,
                            "F-" + partner.toString().toUpperCase(Locale.ROOT),
                            "\"NNG\"",
                            "null",
                            receiver.url("/" + partner))
                    .then()
                    .statusCode(201);
            // Asked for offers it is not: other tests count the invitations.
            Db.execute("DELETE FROM partner_product WHERE partner_id = ?", partner);
        }
    }

    @AfterEach
    void takeOut() {
        receiver.close();
        for (UUID partner : List.of(one, other)) {
            Db.execute(
                    "DELETE FROM webhook_attempt WHERE delivery_id IN (SELECT id FROM webhook_delivery WHERE partner_id = ?)",
                    partner);
            Db.execute("DELETE FROM webhook_delivery WHERE partner_id = ?", partner);
            Panel.remove(partner);
        }
    }

    private UUID waiting(UUID partner, OffsetDateTime due, OffsetDateTime leasedUntil) {
        UUID id = Ids.next();
        Db.execute(
                "INSERT INTO webhook_delivery (id, partner_id, type, body, state, attempts, attempts_left, next_attempt_at,"
                        + " created_at, leased_until) VALUES (?, ?, 'test', '{}', 'PENDING', 0, 3, ?, ?, ?)",
                id,
                partner,
                due,
                due,
                leasedUntil);
        return id;
    }

    private List<UUID> taken(int perPartner) {
        return scopes.call(
                Scope.everybody(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> deliveries.lockDue(LATER.plusDays(1).toInstant(), 1_000, perPartner).stream()
                                .filter(delivery -> delivery.partnerId().equals(one)
                                        || delivery.partnerId().equals(other))
                                .map(WebhookDelivery::id)
                                .toList()));
    }

    @Test
    void aPartnerThatHangsFillsItsOwnPlacesOnly() {
        UUID busy = waiting(one, LATER.plusDays(2), LATER.plusDays(2));
        UUID first = waiting(one, LATER, null);
        UUID second = waiting(one, LATER.plusSeconds(1), null);
        UUID third = waiting(one, LATER.plusSeconds(2), null);
        UUID competitor = waiting(other, LATER.plusSeconds(3), null);

        assertEquals(List.of(first, competitor), taken(2));
        assertEquals(List.of(first, second, third, competitor), taken(4));
        Db.execute("UPDATE webhook_delivery SET leased_until = NULL WHERE id = ?", busy);
        assertEquals(List.of(first, second, competitor), taken(2));
    }

    @Test
    void aFailureThatComesLateDoesNotUndoADelivery() {
        UUID id = waiting(one, LATER, null);
        Db.execute("UPDATE webhook_delivery SET attempts = 2 WHERE id = ?", id);
        record(id, 1, 200, null);
        assertEquals("DELIVERED", Db.one("SELECT state FROM webhook_delivery WHERE id = ?", id));

        record(id, 2, 503, "status-503");
        record(id, 2, 410, "status-410");

        assertEquals("DELIVERED", Db.one("SELECT state FROM webhook_delivery WHERE id = ?", id));
        assertEquals("200", Db.one("SELECT last_status FROM webhook_delivery WHERE id = ?", id));
        assertEquals("t", Db.one("SELECT enabled FROM webhook_endpoint WHERE partner_id = ?", one));
        assertEquals(
                List.of("200", "503", "410"),
                Db.list("SELECT status FROM webhook_attempt WHERE delivery_id = ? ORDER BY id", id));
    }

    private void record(UUID id, int attempt, int status, String error) {
        ClaimedDelivery claimed = new ClaimedDelivery(id, one, attempt, receiver.url("/" + one), "{}", List.of());
        AttemptResult result = new AttemptResult(Instant.now(), 5, status, error);
        scopes.run(Scope.partner(one), () -> recordAttempt.record(claimed, result));
    }

    @Test
    void secretsThatDoNotOpenFailTheirPartnersMessagesAlone() {
        Db.execute("UPDATE webhook_secret SET sealed = '\\x00' WHERE partner_id = ?", one);

        queue();

        assertEquals("secret-unreadable", failure());
        assertEquals(List.of(), receiver.calls("/" + one));
        await().atMost(SOON).until(() -> receiver.calls("/" + other).size() == 1);
    }

    @Test
    void whatAMessageSaidMayBePastItsTimeAndThenItIsNotSentAgain() {
        queue();
        await().atMost(SOON).until(() -> receiver.calls("/" + one).size() == 1);
        await().atMost(SOON)
                .until(() -> Db.one("SELECT state FROM webhook_delivery WHERE partner_id = ?", one)
                        .equals("DELIVERED"));
        Db.execute("UPDATE webhook_delivery SET body = NULL WHERE partner_id = ?", one);
        UUID delivery = UUID.fromString(Db.one("SELECT id FROM webhook_delivery WHERE partner_id = ?", one));
        Refused refused =
                assertThrows(Refused.class, () -> scopes.run(Scope.technical(), () -> replayDelivery.replay(delivery)));
        assertEquals("webhook-delivery-emptied", refused.code());
        assertEquals("DELIVERED", Db.one("SELECT state FROM webhook_delivery WHERE id = ?", delivery));
    }

    @Test
    void aSecretThatWasMovedToAnotherPartnerDoesNotOpen() {
        Db.execute("DELETE FROM webhook_secret WHERE partner_id = ?", other);
        Db.execute("UPDATE webhook_secret SET partner_id = ? WHERE partner_id = ?", other, one);

        QuarkusTransaction.requiringNew().run(() -> queueWebhook.queue(other, "test", List.of()));

        await().atMost(SOON)
                .until(() -> Db.list("SELECT last_error FROM webhook_delivery WHERE partner_id = ?", other)
                        .contains("secret-unreadable"));
    }

    @Test
    void secretsFollowANewKeyAndTheEarlierOneCanGo() {
        String configured = ConfigProvider.getConfig().getValue("insegur.vault.keys", String.class);
        String next = "next:" + Base64.getEncoder().encodeToString(new byte[32]);
        List<SealedTable> tables = List.of(WebhookSecret.TABLE);
        new ResealRows(dataSource, tables, new Vault(List.of(next, configured)), scopes).sweep();
        try {
            WebhookSecret secret = scopes.call(
                    Scope.partner(one),
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> secrets.of(one).getFirst()));
            assertTrue(secret.open(new Vault(List.of(next))).startsWith("whsec_"));
            assertEquals(Optional.empty(), secret.tryOpen(vault));
        } finally {
            new ResealRows(dataSource, tables, new Vault(List.of(configured, next)), scopes).sweep();
        }
        queue();
        await().atMost(SOON).until(() -> receiver.calls("/" + one).size() == 1);
    }

    @Test
    void oneOfTwoSecretsThatOpensIsEnough() {
        // A secret that was copied from another partner.
        Db.execute(
                "INSERT INTO webhook_secret (id, partner_id, sealed, created_at) SELECT ?, ?, sealed, now()"
                        + " FROM webhook_secret WHERE partner_id = ?",
                Ids.next(),
                one,
                other);

        queue();

        await().atMost(SOON).until(() -> receiver.calls("/" + one).size() == 1);
        Call call = receiver.calls("/" + one).getFirst();
        assertEquals(1, call.header("webhook-signature").split(" ", -1).length);
        assertTrue(call.header("webhook-signature").startsWith("v1,"));
    }

    @Test
    void whateverAnAttemptEndsInIsAFailedAttempt() {
        UUID secret = UUID.fromString(Db.one("SELECT id FROM webhook_secret WHERE partner_id = ?", one));
        byte[] sealed = vault.seal(new Place("webhook_secret", "sealed", secret + "/" + one), "whsec_not Base64");
        Db.execute("UPDATE webhook_secret SET sealed = ? WHERE partner_id = ?", sealed, one);

        queue();

        assertEquals("send-failed", failure());
    }

    @Test
    void anAddressThatWasKeptWithAPortThatThereIsNotIsGivenUp() {
        Db.execute("UPDATE webhook_endpoint SET url = 'https://factor.example:70000/' WHERE partner_id = ?", one);

        queue();

        assertEquals("url-invalid", failure());
    }

    private void queue() {
        scopes.run(
                Scope.client(UUID.randomUUID()),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    queueWebhook.queue(one, "test", List.of());
                    queueWebhook.queue(other, "test", List.of());
                }));
    }

    /** How the message to the first partner ended. */
    private String failure() {
        await().atMost(SOON)
                .until(() -> Db.one("SELECT state FROM webhook_delivery WHERE partner_id = ?", one)
                        .equals("FAILED"));
        assertEquals("3", Db.one("SELECT attempts FROM webhook_delivery WHERE partner_id = ?", one));
        return Db.one("SELECT last_error FROM webhook_delivery WHERE partner_id = ?", one);
    }
}
