package fr.insegur.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path path;

    @Test
    void anOrphanOfAKilledRunIsEndedByItsRecordedIdWithOneLine() throws Exception {
        DataFolder folder = DataFolder.at(path);
        Process orphan = new ProcessBuilder("sleep", "60").start();
        new PidFile(folder.run().resolve("quote-service.pid")).write(orphan.toHandle());
        List<String> lines = new ArrayList<>();

        try (RunFolder run = RunFolder.take(folder)) {
            run.endOrphans(lines::add);
        }

        assertTrue(orphan.waitFor(5, TimeUnit.SECONDS));
        assertEquals(
                List.of("quote-service of a run that was killed is still there: ending it (process " + orphan.pid()
                        + ")"),
                lines);
    }

    @Test
    void aStoppedOrphanThatCannotEndByItselfIsEndedByForce() throws Exception {
        DataFolder folder = DataFolder.at(path);
        Process orphan = new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 1; done").start();
        new PidFile(folder.run().resolve("simulator.pid")).write(orphan.toHandle());

        try (RunFolder run = RunFolder.take(folder)) {
            run.endOrphans(line -> {});
        }

        assertTrue(orphan.waitFor(5, TimeUnit.SECONDS));
    }

    @Test
    void aProcessThatIsNotOursIsLeftAlone() throws Exception {
        DataFolder folder = DataFolder.at(path);
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                folder.run().resolve("quote-service.pid"), stranger.pid() + "\n2020-01-01T00:00:00Z\n/usr/bin/sleep\n");
        List<String> lines = new ArrayList<>();

        try (RunFolder run = RunFolder.take(folder)) {
            run.endOrphans(lines::add);
        }

        assertTrue(stranger.isAlive());
        assertEquals(List.of(), lines);
        stranger.destroyForcibly();
    }

    @Test
    void aFolderThatALivingRunHasIsRefusedWithTheProcessOfThatRun() {
        DataFolder folder = DataFolder.at(path);
        try (RunFolder first = RunFolder.take(folder)) {
            CannotStart refusal = assertThrows(CannotStart.class, () -> RunFolder.take(folder));

            long own = ProcessHandle.current().pid();
            assertEquals(
                    "Insegur already runs here, under process " + own + ": stop that one first (kill " + own + ").",
                    refusal.getMessage());
            first.record(Component.QUOTE, ProcessHandle.current());
        }
        RunFolder.take(folder).close();
        assertFalse(path.resolve("run/quote-service.pid").toFile().exists());
    }
}
