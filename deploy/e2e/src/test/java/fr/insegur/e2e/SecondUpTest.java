package fr.insegur.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.local.Actor;
import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import fr.insegur.local.story.Story;
import fr.insegur.local.story.StoryJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The platform stopped and started again on the data that it left. */
@Order(20)
@ExtendWith(SharedPlatformExtension.class)
class SecondUpTest {

    @Test
    void theDataIsFoundAgainAndTheStoryIsNotPlayedAgain(SharedPlatform shared) throws IOException {
        assertTrue(shared.story().isExact(), "the story went wrong, so there is nothing to find again");
        JsonNode quotes = quotes(shared.platform());
        Map<String, JsonNode> invoices = new StoryFigures(shared.platform()).invoices();
        String journal = Files.readString(shared.platform().folder().storyJournal());

        shared.stopAndStartAgain();

        Platform again = shared.platform();
        assertFalse(Story.isUntold(again), "a second start would play the story again");
        assertTrue(StoryJournal.at(again.folder().storyJournal()).isComplete());
        assertEquals(journal, Files.readString(again.folder().storyJournal()));
        assertEquals(1, quotes.path("items").size());
        assertEquals(quotes, quotes(again));
        assertEquals(invoices, new StoryFigures(again).invoices());
        new StoryFigures(again).assertExact();
    }

    @Test
    void eventsAreNeitherSentNorAppliedASecondTime(SharedPlatform shared) {
        EventTrail trail = new EventTrail(shared.told(), new Databases(shared.told()));
        trail.awaitArrival();
        trail.assertEachAppliedOnce();
    }

    private static JsonNode quotes(Platform platform) {
        return platform.api()
                .read(Actor.CLIENT, Component.QUOTE, "/v1/quote-requests")
                .body();
    }
}
