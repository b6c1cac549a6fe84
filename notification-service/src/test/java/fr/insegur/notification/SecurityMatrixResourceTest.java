package fr.insegur.notification;

import static org.awaitility.Awaitility.await;

import fr.insegur.testkit.Belongings;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.SecurityMatrix;
import fr.insegur.testkit.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class SecurityMatrixResourceTest extends SecurityMatrix {
    private final Tenant owner = Tenant.unknown();

    @Override
    protected Belongings belongings() {
        UUID contact = TestContacts.put(owner.clientId());
        return new Belongings(
                owner,
                Tenant.unknown(),
                Map.of("/v1/contacts/{id}", contact, "/v1/notifications/{id}", toldOfAnAdvance()));
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
}
