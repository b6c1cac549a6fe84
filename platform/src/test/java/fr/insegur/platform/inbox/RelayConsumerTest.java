package fr.insegur.platform.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.sample.MakeThing;
import fr.insegur.testkit.Components;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From commit to applied, whatever happens between: nothing is lost, and nothing overtakes within a key. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class RelayConsumerTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    MakeThing makeThing;

    @Inject
    Things things;

    @Test
    void theFirstEventsOfAKeyArriveInOrderWhenTheBrokerComesBackAfterTheFirstOneHasTimedOut() throws Exception {
        UUID key = Ids.next();
        Components.kafka().kill();
        try {
            for (int number = 0; number < 3; number++) {
                makeThing.publishMany(key, 1);
            }
            await().atMost(SOON).until(() -> things.attempts(key) >= 1);
        } finally {
            Components.kafka().restart();
        }
        await().atMost(SOON).until(() -> things.seen(key).size() == 3);
        assertEquals(List.of("1:number 1", "2:number 1", "3:number 1"), things.seen(key));
        await().atMost(SOON).until(() -> things.unsent(key) == 0);
    }

    @Test
    void anEventThatTheBrokerDoesNotTakeHoldsBackItsOwnKeyOnly() {
        UUID stuck = Ids.next();
        things.insertUnsent("no-such-topic.v1", stuck, 1);
        await().atMost(SOON).until(() -> things.attempts(stuck) >= 1);
        UUID key = Ids.next();
        makeThing.publishMany(key, 2);
        await().atMost(SOON).until(() -> things.seen(key).equals(List.of("1:number 1", "2:number 2")));
        await().atMost(SOON).until(() -> things.unsent(key) == 0);
        assertEquals(1, things.unsent(stuck));
        things.deleteOutboxRows(stuck);
    }

    @Test
    void transactionsThatPublishOfOneKeyAtTheSameTimeDrawSequencesWithoutAHole() throws Exception {
        UUID key = Ids.next();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (int call = 0; call < 100; call++) {
                callers.submit(() -> makeThing.publishMany(key, 2));
            }
        }
        List<String> expected = LongStream.rangeClosed(1, 200)
                .mapToObj(sequence -> sequence + ":number " + (sequence % 2 == 1 ? 1 : 2))
                .toList();
        await().atMost(SOON).until(() -> things.seen(key).size() >= 200);
        assertEquals(expected, things.seen(key));
    }

    @Test
    void manyKeysSideBySideEachKeepTheirOrder() {
        List<UUID> keys = Stream.generate(Ids::next).limit(40).toList();
        for (int round = 0; round < 5; round++) {
            keys.forEach(key -> makeThing.publishMany(key, 5));
        }
        List<String> expected = LongStream.rangeClosed(1, 25)
                .mapToObj(sequence -> sequence + ":number " + ((sequence - 1) % 5 + 1))
                .toList();
        for (UUID key : keys) {
            await().atMost(SOON).until(() -> things.seen(key).size() >= 25);
            assertEquals(expected, things.seen(key));
        }
    }
}
