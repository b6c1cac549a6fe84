package fr.insegur.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchRowTest {
    private static final Goal FIVE = Goal.ratioAtMost(5);

    private static List<Figure> run(double value, double reference, double rate) {
        return List.of(new Figure("p99", value, "ms", reference, FIVE), Figure.shown("rate", rate, "events/s"));
    }

    private static final List<BenchRow> ROWS =
            BenchRow.fold(List.of(run(12, 4, 199.5), run(10, 2, 200), run(30, 5, 200.25)));

    @Test
    void aRowHoldsTheMediansAndTheSpreadOfTheRuns() {
        BenchRow row = ROWS.getFirst();
        assertEquals("p99", row.name());
        assertEquals(12, row.value());
        assertEquals(4.0, row.reference());
        assertEquals(3.0, row.ratio());
        assertEquals("ratio <= 5", row.goal());
        assertEquals(true, row.reached());
        assertEquals(new Spread(10, 30), row.spread());
        assertEquals(new Spread(3, 6), row.ratioSpread());
    }

    @Test
    void aGoalIsReachedAtItsLimitAndMissedBeyondIt() {
        assertEquals(true, BenchRow.fold(List.of(run(20, 4, 1))).getFirst().reached());
        assertEquals(false, BenchRow.fold(List.of(run(20.1, 4, 1))).getFirst().reached());
    }

    @Test
    void whereMoreIsBetterAGoalIsMissedBelowItsLimit() {
        Goal most = Goal.ratioAtLeast(0.85);
        assertEquals("ratio >= 0.85", most.text());
        assertEquals(true, most.isMetBy(0.85));
        assertEquals(true, most.isMetBy(1.1));
        assertEquals(false, most.isMetBy(0.849));
    }

    @Test
    void runsThatMeasuredDifferentThingsAreNotFolded() {
        assertThrows(
                IllegalArgumentException.class,
                () -> BenchRow.fold(List.of(List.of(Figure.shown("a", 1, "ms")), List.of(Figure.shown("b", 1, "ms")))));
    }

    @Test
    void theFileIsAListOfTheAgreedFields(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("below").resolve("events.json");
        BenchJson.write(file, ROWS);
        JsonNode list = new ObjectMapper().readTree(file.toFile());
        assertEquals(2, list.size());
        assertEquals(new ObjectMapper().readTree("""
                                {"name": "p99", "value": 12.000, "unit": "ms", "reference": 4.000, "ratio": 3.000,
                                 "goal": "ratio <= 5", "spread": [10.000, 30.000], "ratioSpread": [3.000, 6.000]}"""), list.get(0));
        assertEquals(new ObjectMapper().readTree("""
                                {"name": "rate", "value": 200.000, "unit": "events/s", "reference": null, "ratio": null,
                                 "goal": null, "spread": [199.500, 200.250], "ratioSpread": null}"""), list.get(1));
        try (var files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void theTableAlignsItsColumns() {
        List<String> lines = BenchTable.lines(ROWS);
        assertEquals(3, lines.size());
        assertEquals(
                "  p99     12.00     10.00 .. 30.00         ms        4.00    3.00   3.00 .. 6.00   ratio <= 5   reached",
                lines.get(1));
        assertEquals("  rate   200.00   199.50 .. 200.25   events/s", lines.get(2));
        assertTrue(lines.getFirst().contains("median"));
    }
}
