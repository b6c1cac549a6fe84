package fr.insegur.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import fr.insegur.testkit.EventExamples;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every event that this service reads is one that its producer says it sends, as the producer's examples show it. */
@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class ConsumedExamplesResourceTest {
    private static final Map<String, String> PRODUCERS = Map.of(
            "quotes.v1", "quote-service",
            "contracts.v1", "quote-service",
            "limit-requests.v1", "receivables-service",
            "assignments.v1", "receivables-service");

    @Inject
    Inbox inbox;

    @Test
    void everyConsumerReadsEveryExampleOfItsProducer() {
        Set<String> read = new TreeSet<>();
        for (InboxConsumer consumer : inbox.consumers()) {
            for (String type : consumer.types()) {
                for (byte[] example : EventExamples.of(PRODUCERS.get(consumer.topic()), type)) {
                    consumer.check(type, example);
                    read.add(type);
                }
            }
        }
        assertEquals(
                Set.of(
                        "consent-given.v1",
                        "contract-activated.v1",
                        "invoice-assigned.v1",
                        "limit-requested.v1",
                        "offer-selected.v1",
                        "offers-requested.v1",
                        "quote-closed.v1",
                        "remittance-accepted.v1"),
                read);
    }
}
