package fr.insegur.notification.intake;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import fr.insegur.testkit.EventExamples;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example that a producer has committed is read, type by type. */
@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class ProducersExamplesConsumerTest {
    private static final Map<String, String> PRODUCERS = Map.of(
            "accounts.v1", "quote-service",
            "audits.v1", "receivables-service",
            "assignments.v1", "receivables-service",
            "offers.v1", "partner-gateway",
            "contracts.v1", "quote-service");

    @Inject
    Inbox inbox;

    @ParameterizedTest
    @CsvSource({
        "accounts.v1, member-added.v1 member-removed.v1",
        "audits.v1, ledger-audited.v1 ledger-refused.v1",
        "offers.v1, offer-submitted.v1 offer-revised.v1",
        "contracts.v1, contract-activated.v1",
        "assignments.v1, remittance-accepted.v1 invoice-rejected.v1 invoice-financed.v1 invoice-partly-paid.v1"
                + " invoice-paid.v1 balance-released.v1 invoice-settled.v1"
    })
    void everyExampleIsRead(String topic, String types) {
        InboxConsumer consumer = inbox.consumers().stream()
                .filter(one -> one.topic().equals(topic))
                .findFirst()
                .orElseThrow();
        assertEquals(new TreeSet<>(Set.of(types.split(" "))), new TreeSet<>(consumer.types()));
        for (String type : consumer.types()) {
            var examples = EventExamples.of(PRODUCERS.get(topic), type);
            assertFalse(examples.isEmpty());
            examples.forEach(example -> assertDoesNotThrow(() -> consumer.check(type, example), type));
        }
    }
}
