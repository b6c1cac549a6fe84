package fr.insegur.bench.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareTest {

    @Test
    void whatIsToldIsReadBackAsItWas(@TempDir Path folder) {
        Bare told = new Bare(
                "127.0.0.1:9092",
                "bench-bare.v1",
                new Pace(200, 20, 60),
                "{\"companyName\":\"Société d’Été\"}",
                Map.of("ce_id", "x", "ce_time", "2026-01-12 09:00:00+00"),
                folder.resolve("beside.micros"));
        told.write(folder.resolve("bare.properties"));
        assertEquals(told, Bare.read(folder.resolve("bare.properties")));
    }

    @Test
    void aPaceCountsWarmUpAndMeasuredEvents() {
        assertEquals(4_000, Pace.FULL.warmUp());
        assertEquals(16_000, Pace.FULL.count());
    }

    @Test
    void aTurnIsNeverEarly() {
        Pace pace = new Pace(1000, 0, 1);
        long start = System.nanoTime();
        pace.awaitTurn(start, 20);
        assertTrue(System.nanoTime() - start >= 20_000_000);
    }
}
