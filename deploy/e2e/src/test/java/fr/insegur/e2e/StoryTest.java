package fr.insegur.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.local.Actor;
import fr.insegur.local.Component;
import fr.insegur.local.story.Story;
import fr.insegur.local.story.StoryJournal;
import fr.insegur.local.story.StoryResult;
import fr.insegur.local.story.StoryRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole story on an empty platform, without any fault. */
@Order(10)
@ExtendWith(SharedPlatformExtension.class)
class StoryTest {

    @Test
    void everyStepGivesExactlyWhatIsExpected(SharedPlatform shared) {
        StoryResult story = shared.story();
        List<String> wrong = story.rows().stream()
                .filter(row -> !row.ok())
                .map(row -> row.step() + ": expected " + row.expected() + ", observed " + row.observed())
                .toList();
        assertEquals(List.of(), wrong);
        assertEquals(
                Story.stepNames(), story.rows().stream().map(StoryRow::step).toList());
    }

    @Test
    void theJournalHoldsARowForEachStep(SharedPlatform shared) throws IOException {
        shared.story();
        Path file = shared.platform().folder().storyJournal();
        List<String> steps = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
            String step = row.path("step").asText();
            steps.add(step);
            assertTrue(row.path("ok").asBoolean(), step);
            assertEquals(row.path("expected"), row.path("observed"), step);
            assertTrue(row.path("expected").size() > 0, step + " expects something");
            assertTrue(row.path("request").asText().matches("(GET|POST|PUT) /\\S+"), step + ", request");
            assertTrue(!row.path("id").asText().isEmpty(), step + ", id");
        }
        assertEquals(Story.stepNames(), steps);
        assertTrue(StoryJournal.at(file).isComplete());
    }

    @Test
    void theReceivablesShowTheAmountsToTheCent(SharedPlatform shared) {
        new StoryFigures(shared.told()).assertExact();
    }

    @Test
    void theFactorsSideHoldsTheSameReports(SharedPlatform shared) {
        Databases databases = new Databases(shared.told());
        assertEquals(
                List.of(
                        "ADVANCE 1080000 2026-01-12",
                        "ADVANCE 900000 2026-01-12",
                        "BALANCE 80500 2026-03-13",
                        "BALANCE 96600 2026-03-13",
                        "DEBTOR_PAYMENT 1000000 2026-03-13",
                        "DEBTOR_PAYMENT 1200000 2026-03-13",
                        "FEES 19500 2026-03-13",
                        "FEES 23400 2026-03-13"),
                databases.rows(
                        Component.PARTNER,
                        "SELECT kind || ' ' || coalesce(amount_minor, service_minor + service_vat_minor"
                                + " + financing_minor + financing_vat_minor) || ' ' || value_date AS report"
                                + " FROM payment_report ORDER BY report"));
    }

    @Test
    void everyEventIsAppliedOnceByEachOfItsConsumers(SharedPlatform shared) {
        EventTrail trail = new EventTrail(shared.told(), new Databases(shared.told()));
        trail.awaitArrival();
        trail.assertEachAppliedOnce();
    }

    @Test
    void theClientIsToldTwelveTimes(SharedPlatform shared) {
        JsonNode told = shared.told()
                .api()
                .read(Actor.CLIENT, Component.NOTIFICATION, "/v1/notifications")
                .body();
        assertEquals(12, told.path("items").size());
    }
}
