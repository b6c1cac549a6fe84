package fr.insegur.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaChildTest {
    @TempDir
    Path path;

    @Test
    void aChildThatEndsAtItsStartIsReportedWithTheEndOfItsLog() {
        JavaChild child = new JavaChild(
                Component.QUOTE,
                DataFolder.at(path),
                List.of(),
                new Program(path.resolve("none.jar"), "no.such.Program", List.of()),
                Map.of());
        child.launch();

        CannotStart refusal =
                assertThrows(CannotStart.class, () -> child.awaitReady(Duration.ofSeconds(30), () -> false));

        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith("quote-service ended at its start; the end of "), message);
        assertTrue(message.contains("no.such.Program"), message);
        assertFalse(child.isAlive());
    }
}
