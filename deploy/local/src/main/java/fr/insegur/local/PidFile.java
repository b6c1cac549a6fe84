package fr.insegur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Which process runs a component: its id on the first line, then when it started and which program it is. The system uses
 * ids again, so a process counts as ours only if all three agree.
 */
record PidFile(Path file) {
    /** The system derives the start from its clock, which may be adjusted a little in between. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    void write(ProcessHandle process) {
        String content = "%d%n%s%n%s%n".formatted(process.pid(), started(process), program(process));
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of this file if it still runs and is still the one that was recorded. */
    Optional<ProcessHandle> alive() {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() < 3) {
                return Optional.empty();
            }
            Instant started = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            Duration.between(started(process), started).abs().compareTo(TOLERANCE) < 0)
                    .filter(process -> program(process).equals(lines.get(2)));
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String program(ProcessHandle process) {
        return process.info().command().orElse("");
    }
}
