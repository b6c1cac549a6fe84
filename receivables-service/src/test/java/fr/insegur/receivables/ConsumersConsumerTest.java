package fr.insegur.receivables;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import fr.insegur.testkit.EventExamples;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example that the producers have committed is read. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class ConsumersConsumerTest {
    @Inject
    Inbox inbox;

    @ParameterizedTest
    @CsvSource({
        "accounts.v1, quote-service, member-added.v1 member-removed.v1",
        "partner-accounts.v1, partner-gateway, partner-user-added.v1 partner-user-removed.v1",
        "contracts.v1, quote-service, contract-activated.v1 contract-amended.v1",
        "debtor-limits.v1, partner-gateway, limit-granted.v1 limit-refused.v1",
        "payment-reports.v1, partner-gateway, advance-paid.v1 debtor-payment-received.v1 fees-charged.v1 balance-paid.v1"
                + " direct-payment-returned.v1 indemnity-paid.v1 payment-reversed.v1"
    })
    void everyExampleIsRead(String topic, String producer, String types) {
        InboxConsumer consumer = inbox.consumers().stream()
                .filter(one -> one.topic().equals(topic))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of(types.split(" ")), consumer.types());
        for (String type : consumer.types()) {
            EventExamples.of(producer, type)
                    .forEach(example -> assertDoesNotThrow(() -> consumer.check(type, example), type));
        }
    }
}
