package fr.insegur.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    @Test
    void theRecordedProcessIsFoundWhileItLives() throws Exception {
        PidFile file = new PidFile(folder.resolve("a.pid"));
        Process process = sleeping();
        file.write(process.toHandle());

        assertEquals(Optional.of(process.pid()), file.alive().map(ProcessHandle::pid));

        process.destroyForcibly().waitFor();
        assertEquals(Optional.empty(), file.alive());
    }

    @Test
    void aProcessThatOnlyGotTheSameIdIsNotOurs() throws Exception {
        PidFile file = new PidFile(folder.resolve("a.pid"));
        Process process = sleeping();
        file.write(process.toHandle());

        replaceLine(1, "2020-01-01T00:00:00Z");

        assertEquals(Optional.empty(), file.alive());
        process.destroyForcibly();
    }

    @Test
    void anotherProgramUnderTheSameIdIsNotOurs() throws Exception {
        PidFile file = new PidFile(folder.resolve("a.pid"));
        Process process = sleeping();
        file.write(process.toHandle());

        replaceLine(2, "/usr/bin/another-program");

        assertEquals(Optional.empty(), file.alive());
        process.destroyForcibly();
    }

    @Test
    void aMissingOrUnreadableFileNamesNobody() throws Exception {
        PidFile file = new PidFile(folder.resolve("a.pid"));
        assertEquals(Optional.empty(), file.alive());

        Files.writeString(folder.resolve("a.pid"), "not a number\nnor a time\n\n");
        assertEquals(Optional.empty(), file.alive());
    }

    private void replaceLine(int index, String text) throws IOException {
        Path path = folder.resolve("a.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        lines.set(index, text);
        Files.write(path, lines);
    }

    private static Process sleeping() throws IOException {
        return new ProcessBuilder("sleep", "60").start();
    }
}
