package fr.insegur.notification;

import static org.awaitility.Awaitility.await;

import fr.insegur.testkit.FuzzTarget;
import fr.insegur.testkit.InputFuzz;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class InputFuzzResourceTest extends InputFuzz {
    private final Tenant owner = Tenant.unknown();

    @Override
    protected FuzzTarget target() {
        UUID contact = TestContacts.put(owner.clientId());
        UUID told = toldOfAnAdvance();
        return new FuzzTarget(
                owner,
                Map.of(
                        "/v1/contacts/{id}", contact,
                        "/v1/notifications/{id}", told,
                        "/v1/ops/notifications/{id}", told),
                Map.of("PUT /v1/contacts/{id}", TestContacts.body(owner.clientId(), "\"ADVANCE_PAID\"")));
    }

    private UUID toldOfAnAdvance() {
        UUID company = owner.clientId();
        UUID event = new TestEvents(company)
                .publish("assignments.v1", "invoice-financed.v1", TestEvents.advancePaid(company, "FA-2026-0101"));
        List<String> told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestDatabase.rows("SELECT id FROM notification WHERE event_id = ?", event),
                        rows -> !rows.isEmpty());
        return UUID.fromString(told.getFirst());
    }

    /** Mails go out on their own, and it is published that they did. */
    @Override
    protected Set<String> writtenInBackground() {
        return Set.of("notification", "outbox_counter");
    }

    /** The broker says whose contact it puts. */
    @Override
    protected Set<String> saidByCallers() {
        return Set.of("PUT /v1/contacts/{id}/clientId");
    }
}
