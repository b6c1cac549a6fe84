package fr.insegur.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryJournalTest {
    @TempDir
    Path folder;

    @Test
    void itIsCompleteWhenEveryStepOfTheStoryWasExact() {
        StoryJournal journal = StoryJournal.at(folder.resolve("story.json"));
        assertFalse(journal.isComplete());

        List<StoryRow> rows = new ArrayList<>();
        for (String step : Story.stepNames()) {
            assertFalse(journal.isComplete());
            rows.add(row(step, true));
            journal.write(rows);
        }
        assertTrue(journal.isComplete());

        rows.set(3, row(rows.get(3).step(), false));
        journal.write(rows);
        assertFalse(journal.isComplete());
    }

    @Test
    void aRowHasTheFieldsThatTheJournalPromises() throws Exception {
        StoryJournal journal = StoryJournal.at(folder.resolve("story.json"));
        journal.write(List.of(row("quote-request", true)));

        assertEquals(
                new ObjectMapper().readTree("""
                        [{"step":"quote-request","who":"Comptoir Valdoucet","request":"POST /v1/quote-requests","id":"1",
                          "expected":{"state":"SUBMITTED"},"observed":{"state":"SUBMITTED"},"ok":true,"millis":12}]
                        """),
                new ObjectMapper().readTree(folder.resolve("story.json").toFile()));
    }

    private static StoryRow row(String step, boolean ok) {
        return new StoryRow(
                step,
                "Comptoir Valdoucet",
                "POST /v1/quote-requests",
                "1",
                Map.of("state", "SUBMITTED"),
                Map.of("state", "SUBMITTED"),
                ok,
                12,
                "asks for a quote",
                List.of());
    }
}
