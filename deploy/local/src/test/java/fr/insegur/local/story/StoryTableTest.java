package fr.insegur.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.local.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryTableTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);

    @Test
    void aRowIsAsHighAsItsHighestCellAndEveryLineIsAsWide() {
        StoryTable table = new StoryTable(console, 2);
        table.begin();
        table.show(row(true, Map.of("state", "ADVANCED"), Map.of("state", "ADVANCED")));

        List<String> lines =
                bytes.toString(StandardCharsets.UTF_8).strip().lines().toList();
        assertEquals(
                "│  1 │ advances        │ Factor Littoral      │ advances 90 % of each invoice   │ FA-2026-0101  9 000.00           │"
                        + "   1.2 s │ ✓ │",
                lines.get(3));
        assertEquals(
                "│    │                 │                      │                                 │ FA-2026-0102  10 800.00          │"
                        + "         │   │",
                lines.get(4));
        assertEquals(1, lines.stream().map(String::length).distinct().count());
    }

    @Test
    void aLongTextIsBrokenAtSpaces() {
        assertEquals(
                List.of("two offer, one", "declines: the", "turnover is too", "small"),
                StoryTable.wrapped("two offer, one declines: the turnover is too small", 15));
        assertEquals(List.of("0198c0de-0", "000"), StoryTable.wrapped("0198c0de-0000", 10));
    }

    @Test
    void aStepThatDidNotGiveWhatItHadToSaysWhatWasThereInstead() {
        StoryTable table = new StoryTable(console, 2);
        StoryRow row = row(false, Map.of("balance", "805.00"), Map.of("balance", "800.00"));
        table.show(row);
        table.end(new StoryResult(List.of(row), 2));

        String shown = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("balance: expected 805.00, observed 800.00\n"), shown);
        assertTrue(shown.contains("the story stopped at step 1 of 2\n"), shown);
    }

    @Test
    void onlyAWholeStoryOfExactStepsIsExact() {
        StoryRow good = row(true, Map.of(), Map.of());
        assertEquals(true, new StoryResult(List.of(good, good), 2).isExact());
        assertEquals(false, new StoryResult(List.of(good), 2).isExact());
        assertEquals(false, new StoryResult(List.of(good, row(false, Map.of(), Map.of())), 2).isExact());
    }

    private static StoryRow row(boolean ok, Map<String, String> expected, Map<String, String> observed) {
        return new StoryRow(
                "advances",
                "Factor Littoral",
                "GET /v1/invoices/1",
                "1",
                expected,
                observed,
                ok,
                1234,
                "advances 90 % of each invoice",
                List.of("FA-2026-0101  9 000.00", "FA-2026-0102  10 800.00"));
    }
}
