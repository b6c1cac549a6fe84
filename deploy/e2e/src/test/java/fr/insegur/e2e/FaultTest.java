package fr.insegur.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.local.Actor;
import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import fr.insegur.local.story.Story;
import fr.insegur.local.story.StoryResult;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The story on a platform of its own, with {@code kill -9} of receivables-service between commit and publication, and of the
 * broker, twice. No event may be lost, none applied twice, and the amounts are those of an undisturbed telling.
 */
@Order(40)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedPlatformExtension.class)
class FaultTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private @Nullable Platform platform;
    private @Nullable StoryFaults faults;
    private @Nullable StoryResult story;

    @BeforeAll
    void tellTheStoryWithFaults(SharedPlatform shared) {
        // Two platforms side by side are more than a small machine holds.
        shared.close();
        platform = Platform.in(TestFolder.fresh("faults").path()).start();
        faults = new StoryFaults(platform, new Databases(platform));
        story = Story.on(platform).patience(PATIENCE).hooks(faults).play();
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            Processes processes = Processes.of(platform);
            platform.close();
            processes.assertGone();
        }
    }

    @Test
    @Order(1)
    void theServiceDiedWithTheRemittanceCommittedAndItsEventsUnsent() {
        assertEquals(
                List.of("invoice-assigned.v1", "invoice-assigned.v1", "remittance-accepted.v1"),
                faults().survivedTheService());
    }

    @Test
    @Order(2)
    void theBrokerDiedWithReportsOfTheFactorUnsent() {
        assertEquals(List.of("Kafka", "receivables-service", "Kafka"), faults().kills());
        List<String> held = faults().heldWithoutTheBroker();
        assertFalse(held.isEmpty());
        assertEquals("debtor-payment-received.v1", held.getFirst());
    }

    @Test
    @Order(3)
    void theStoryEndsWithEveryStepExact() {
        StoryResult told = story();
        assertEquals(
                List.of(),
                told.rows().stream()
                        .filter(row -> !row.ok())
                        .map(row -> row.step() + ": expected " + row.expected() + ", observed " + row.observed())
                        .toList());
        assertTrue(told.isExact());
    }

    @Test
    @Order(4)
    void theAmountsAreThoseOfAnUndisturbedStory() {
        new StoryFigures(platform()).assertExact();
    }

    @Test
    @Order(5)
    void noEventIsLostAndNoneIsAppliedTwice() {
        EventTrail trail = trail();
        trail.awaitArrival();
        trail.assertEachAppliedOnce();
    }

    @Test
    @Order(6)
    void theLedgerSumsToZeroAndItsBalancesAreTheFoldOfItsPostings() {
        Databases databases = databases();
        assertEquals(
                List.of(),
                databases.rows(
                        Component.RECEIVABLES,
                        "SELECT entry_id, sum(amount_minor) FROM posting GROUP BY entry_id HAVING sum(amount_minor) <> 0"));
        assertEquals(0, databases.number(Component.RECEIVABLES, "SELECT sum(amount_minor) FROM posting"));
        assertEquals(
                List.of(),
                databases.rows(
                        Component.RECEIVABLES,
                        "SELECT b.account, b.balance_minor FROM contract_balance b WHERE b.balance_minor <>"
                                + " (SELECT coalesce(sum(p.amount_minor), 0) FROM posting p WHERE p.contract_id ="
                                + " b.contract_id AND p.account = b.account)"));
        assertEquals(8, databases.number(Component.RECEIVABLES, "SELECT count(*) FROM factor_report"));
    }

    /** As after a relay that died between the broker's acknowledgement and its own mark, for every event there is. */
    @Test
    @Order(7)
    void everythingPublishedASecondTimeChangesNothing() {
        Databases databases = databases();
        EventTrail trail = trail();
        long applications = trail.applications();
        long postings = databases.number(Component.RECEIVABLES, "SELECT count(*) FROM posting");
        long published = TopicRecords.on(platform(), "assignments.v1").size();

        int again = 0;
        for (Component service : Component.services()) {
            again += databases.update(service, "UPDATE outbox_event SET sent_at = NULL");
        }

        assertTrue(again > 0);
        trail.awaitArrival();
        awaitNoLag();
        long republished = TopicRecords.on(platform(), "assignments.v1").size();
        assertTrue(republished > published, "nothing was published again, so nothing is proven");
        assertEquals(applications, trail.applications());
        assertEquals(postings, databases.number(Component.RECEIVABLES, "SELECT count(*) FROM posting"));
        trail.assertEachAppliedOnce();
        new StoryFigures(platform()).assertExact();
        assertEquals(
                12, databases.number(Component.NOTIFICATION, "SELECT count(*) FROM notification WHERE state = 'SENT'"));
    }

    /** Every record, also a repeat, is taken by every service. */
    private void awaitNoLag() {
        await("every consumer has read all")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Component.services().stream()
                        .allMatch(
                                service -> platform()
                                        .api()
                                        .read(Actor.OPS, service, "/v1/ops/consumer-lag")
                                        .body()
                                        .findValues("lag")
                                        .stream()
                                        .allMatch(lag -> lag.asLong() == 0)));
    }

    private EventTrail trail() {
        return new EventTrail(platform(), databases());
    }

    private Databases databases() {
        return new Databases(platform());
    }

    private Platform platform() {
        return required(platform);
    }

    private StoryFaults faults() {
        return required(faults);
    }

    private StoryResult story() {
        return required(story);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the story was not told");
        }
        return value;
    }
}
