package fr.insegur.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    @TempDir
    Path folder;

    private Diary diary;
    private Path obstacle;

    @BeforeEach
    void open() {
        diary = new Diary(new DataFolder(folder), "FACTOR");
        obstacle = folder.resolve("FACTOR.json.new");
    }

    @Test
    void aTaskThatCouldNotBeSavedIsTakenWhenItComesAgain() throws IOException {
        nothingCanBeSaved();
        assertThrows(UncheckedIOException.class, () -> accept("msg_1"));
        assertEquals(Optional.empty(), diary.next());

        allCanBeSaved();
        assertTrue(accept("msg_1"));
        assertFalse(accept("msg_1"));
        assertEquals("msg_1", again().next().orElseThrow().id());
    }

    @Test
    void whatWasSavedBeforeStaysWhenAnotherChangeCannotBe() throws IOException {
        accept("msg_1");
        nothingCanBeSaved();
        assertThrows(
                UncheckedIOException.class, () -> diary.finished(diary.next().orElseThrow()));
        assertThrows(UncheckedIOException.class, () -> diary.reported("advance-1"));

        assertEquals("msg_1", diary.next().orElseThrow().id());
        assertFalse(diary.isReported("advance-1"));
        assertFalse(accept("msg_1"));
        assertEquals("msg_1", again().next().orElseThrow().id());
    }

    private boolean accept(String webhookId) {
        return diary.accept(webhookId, "invitation.sent", Json.MAPPER.createObjectNode(), TODAY);
    }

    private Diary again() {
        return new Diary(new DataFolder(folder), "FACTOR");
    }

    /** A folder stands where the next file is to be written, which stops even a superuser. */
    private void nothingCanBeSaved() throws IOException {
        Files.createDirectories(obstacle.resolve("inside"));
    }

    private void allCanBeSaved() throws IOException {
        Files.delete(obstacle.resolve("inside"));
        Files.delete(obstacle);
    }
}
