package fr.insegur.platform.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.sample.MakeThing;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Everything over the real broker: what is published arrives once, in order, and one bad record stops its own key only. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class InboxConsumerTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MakeThing makeThing;

    @Inject
    Scopes scopes;

    @Inject
    ParkedKeys parkedKeys;

    @Inject
    Things things;

    @Inject
    Inbox inbox;

    @Inject
    InboxStep step;

    @Test
    void aConsumerIsKnownBeforeItsFirstRecord() {
        assertEquals(
                List.of("things"),
                inbox.consumers().stream().map(InboxConsumer::name).toList());
    }

    @Test
    void whatAUseCasePublishesIsAppliedByTheConsumer() {
        UUID company = UUID.randomUUID();
        UUID id = scopes.call(Scope.client(company), () -> makeThing.make(company, Money.eur("10.00")));
        await().atMost(SOON).until(() -> things.seen(id).equals(List.of("1:first")));
    }

    @Test
    void thousandEventsOfOneKeyArriveInOrderAndOnce() {
        UUID key = Ids.next();
        makeThing.publishMany(key, 600);
        makeThing.publishMany(key, 400);
        List<String> expected = LongStream.rangeClosed(1, 1000)
                .mapToObj(number -> number + ":number " + (number <= 600 ? number : number - 600))
                .toList();
        await().atMost(SOON).until(() -> things.seen(key).size() >= 1000);
        assertEquals(expected, things.seen(key));
    }

    @Test
    void aTransactionThatFailsAfterTheAppendPublishesNothing() {
        UUID key = Ids.next();
        assertThrows(IllegalStateException.class, () -> makeThing.publishAndFail(key));
        makeThing.publishMany(key, 1);
        await().atMost(SOON).until(() -> things.seen(key).equals(List.of("1:number 1")));
        assertEquals(1, things.outboxRows(key));
    }

    @Test
    void aRepeatedRecordHasOneEffect() {
        UUID key = Ids.next();
        RawEvent first = RawEvent.thing(key, 1, "one");
        first.send();
        first.send();
        RawEvent.thing(key, 1, "one under another id").send();
        RawEvent.thing(key, 2, "two").send();
        await().atMost(SOON).until(() -> things.seen(key).size() >= 2);
        assertEquals(List.of("1:one", "2:two"), things.seen(key));
    }

    @Test
    void theFirstRecordEverSeenOfAKeySetsTheStart() {
        UUID key = Ids.next();
        RawEvent.thing(key, 41, "forty-one").send();
        RawEvent.thing(key, 42, "forty-two").send();
        await().atMost(SOON).until(() -> things.seen(key).equals(List.of("41:forty-one", "42:forty-two")));
    }

    @Test
    void aGapParksTheKeyUntilItFillsAndNothingOvertakes() {
        UUID key = Ids.next();
        RawEvent.thing(key, 1, "one").send();
        RawEvent.thing(key, 3, "three").send();
        RawEvent.thing(key, 4, "four").send();
        await().atMost(SOON).until(() -> things.cause(key).equals("GAP"));
        assertEquals(List.of("1:one"), things.seen(key));
        RawEvent.thing(key, 2, "two").send();
        await().atMost(SOON).until(() -> things.seen(key).size() == 4);
        assertEquals(List.of("1:one", "2:two", "3:three", "4:four"), things.seen(key));
        await().atMost(SOON).until(() -> things.cause(key).equals("none"));
    }

    @Test
    void aTypeThatNobodyUsesStillAdvancesTheSequence() {
        UUID key = Ids.next();
        RawEvent.thing(key, 1, "one").send();
        RawEvent.thing(key, 2, "ignored")
                .withHeader("ce_type", "thing-ignored.v1")
                .send();
        RawEvent.thing(key, 3, "three").send();
        await().atMost(SOON).until(() -> things.seen(key).equals(List.of("1:one", "3:three")));
    }

    @Test
    void dataThatIsNoJsonGoesToTheDeadLettersAndParksItsKeyOnly() {
        UUID bad = Ids.next();
        UUID good = Ids.next();
        RawEvent.thing(bad, 1, "x").withValue("this is not JSON").send();
        RawEvent.thing(bad, 2, "after the bad one").send();
        RawEvent.thing(good, 1, "good").send();
        await().atMost(SOON).until(() -> things.seen(good).equals(List.of("1:good")));
        await().atMost(SOON).until(() -> things.cause(bad).equals("INVALID"));
        assertEquals(List.of(), things.seen(bad));
        await().atMost(SOON)
                .until(() -> DeadLetters.reasonsOf(bad)
                        .equals(List.of("the data is not the JSON that this consumer reads")));

        parkedKeys.discard("things", bad, 1);
        assertEquals(List.of("2:after the bad one"), things.seen(bad));
        assertEquals("none", things.cause(bad));
    }

    @Test
    void aMissingFieldAnUnreadableHeaderAndAHandlersRefusalEachParkTheirKey() {
        UUID withoutName = Ids.next();
        UUID withoutSequence = Ids.next();
        UUID impossible = Ids.next();
        RawEvent.thing(withoutName, 1, "x").withValue("{}").send();
        RawEvent.thing(withoutSequence, 1, "x")
                .withHeader("ce_sequence", "first")
                .send();
        RawEvent.thing(impossible, 1, "impossible").send();
        for (UUID key : List.of(withoutName, withoutSequence, impossible)) {
            await().atMost(SOON).until(() -> things.cause(key).equals("INVALID"));
            await().atMost(SOON).until(() -> DeadLetters.reasonsOf(key).size() == 1);
        }
        assertEquals(List.of("the field name must not be null"), DeadLetters.reasonsOf(withoutName));
        assertEquals(List.of("a CloudEvents header is malformed"), DeadLetters.reasonsOf(withoutSequence));
        assertEquals(List.of("IllegalStateException"), DeadLetters.reasonsOf(impossible));
    }

    @Test
    void whatWaitsForSomethingElseIsTriedAgainByItself() {
        UUID key = Ids.next();
        RawEvent.thing(key, 1, "wants permission").send();
        RawEvent.thing(key, 2, "behind it").send();
        await().atMost(SOON).until(() -> things.cause(key).equals("NOT_YET"));
        assertEquals(List.of(), things.seen(key));
        assertTrue(DeadLetters.reasonsOf(key).isEmpty());
        things.allow(key);
        await().atMost(SOON).until(() -> things.seen(key).size() == 2);
        assertEquals(List.of("1:wants permission", "2:behind it"), things.seen(key));
        assertEquals("none", things.cause(key));
    }

    @Test
    void aGapThatWasFilledJustBeforeTheServiceEndedIsGoneOnWithAfterTheRestart() {
        UUID key = Ids.next();
        RawEvent.thing(key, 1, "one").send();
        RawEvent.thing(key, 3, "three").send();
        await().atMost(SOON).until(() -> things.cause(key).equals("GAP"));
        InboxConsumer consumer = inbox.consumers().iterator().next();
        ReceivedEvent second = RawEvent.thing(key, 2, "two").received();

        assertEquals(InboxStep.Outcome.FILLED_GAP, step.take(consumer, second));

        await().atMost(SOON).until(() -> things.seen(key).size() == 3);
        assertEquals(List.of("1:one", "2:two", "3:three"), things.seen(key));
        assertEquals("none", things.cause(key));
    }

    @Test
    void whatProvesInvalidOnlyWhenItsTurnComesIsADeadLetterToo() {
        UUID key = Ids.next();
        RawEvent.thing(key, 1, "one").send();
        RawEvent.thing(key, 3, "x").withValue("{}").send();
        await().atMost(SOON).until(() -> things.cause(key).equals("GAP"));
        RawEvent.thing(key, 2, "two").send();
        await().atMost(SOON).until(() -> things.cause(key).equals("INVALID"));
        assertEquals(List.of("1:one", "2:two"), things.seen(key));
        await().atMost(SOON).until(() -> DeadLetters.reasonsOf(key).equals(List.of("the field name must not be null")));
    }

    @Test
    void aDiscardThatIsRepeatedDoesNotGiveUpTheNextEventToo() {
        UUID key = Ids.next();
        RawEvent.thing(key, 1, "impossible").send();
        RawEvent.thing(key, 2, "impossible").send();
        RawEvent.thing(key, 3, "three").send();
        await().atMost(SOON).until(() -> things.waiting(key) == 3);

        parkedKeys.discard("things", key, 1);
        Refused refused = assertThrows(Refused.class, () -> parkedKeys.discard("things", key, 1));

        assertEquals("sequence-moved", refused.code());
        assertEquals("INVALID", things.cause(key));
        parkedKeys.discard("things", key, 2);
        assertEquals(List.of("3:three"), things.seen(key));
        assertEquals("none", things.cause(key));
    }

    @Test
    void aRecordWhoseKeyNoDatabaseKeepsIsADeadLetterAndEndsNothing() {
        UUID after = Ids.next();
        RawEvent.thing(Ids.next(), 1, "x").withHeader("ce_subject", "no\0key").sendUnder("no\0key");
        RawEvent.thing(after, 1, "after").send();
        await().atMost(SOON).until(() -> things.seen(after).equals(List.of("1:after")));
    }
}
