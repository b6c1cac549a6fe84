package fr.insegur.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who runs a component: its process and the one that started it, kept in a file of the component's folder. Process ids
 * are used again by the system, so each goes with the time at which its process started.
 */
record Owner(Known child, Known parent) {
    private static final Duration GRACE = Duration.ofSeconds(15);

    record Known(long pid, Instant started) {
        static Known of(ProcessHandle process) {
            return new Known(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
        }

        /** The system derives the time from its clock, which may have been adjusted a little in between. */
        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(instant ->
                                    Duration.between(instant, started).abs().toSeconds() < 3)
                            .orElse(true));
        }
    }

    static void record(Path file, ProcessHandle child) {
        Known mine = Known.of(child);
        Known parent = Known.of(ProcessHandle.current());
        try {
            Files.writeString(
                    file, "%d %s%n%d %s%n".formatted(mine.pid(), mine.started(), parent.pid(), parent.started()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Owner> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Known[] known = Files.readAllLines(file).stream()
                    .map(line -> line.split(" ", -1))
                    .map(parts -> new Known(Long.parseLong(parts[0]), Instant.parse(parts[1])))
                    .toArray(Known[]::new);
            return known.length == 2 ? Optional.of(new Owner(known[0], known[1])) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a folder that a living run uses; the message names that run. */
    static void requireNotInUse(Path file, String component) {
        read(file)
                .filter(owner -> owner.child().alive().isPresent())
                .flatMap(owner -> owner.parent().alive())
                .ifPresent(parent -> {
                    throw new IllegalStateException("%s in %s already runs under process %d: stop that one first"
                            .formatted(component, file.getParent(), parent.pid()));
                });
    }

    /** Asks a process to end, waits, then insists. */
    static void end(ProcessHandle process, Runnable ask) {
        ask.run();
        if (!gone(process, GRACE)) {
            process.destroyForcibly();
            gone(process, GRACE);
        }
    }

    private static boolean gone(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
