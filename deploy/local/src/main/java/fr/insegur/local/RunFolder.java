package fr.insegur.local;

import fr.insegur.embedded.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Who runs on a data folder. One run at a time, by a lock that the system takes back however a run ends; what a run that
 * was killed left behind is found by the recorded process ids.
 */
final class RunFolder implements AutoCloseable {
    private static final int SECONDS_TO_END = 10;
    private static final String LAUNCHER = "launcher";

    private final DataFolder folder;
    private final FileChannel channel;

    private RunFolder(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder for this process, or says which one has it. */
    static RunFolder take(DataFolder folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                String who = pidFile(folder, LAUNCHER)
                        .alive()
                        .map(process -> "process " + process.pid())
                        .orElse("another process");
                throw new CannotStart("Insegur already runs here, under " + who + ": stop that one first (kill "
                        + who.replace("process ", "") + ").");
            }
            RunFolder run = new RunFolder(folder, channel);
            pidFile(folder, LAUNCHER).write(ProcessHandle.current());
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what a killed run left behind, and tells so, one line for each. */
    void endOrphans(Consumer<String> tell) {
        for (Component component : Component.values()) {
            Optional<ProcessHandle> orphan = pidFile(component).alive();
            orphan.ifPresent(process -> {
                tell.accept("%s of a run that was killed is still there: ending it (process %d)"
                        .formatted(component.label(), process.pid()));
                if (component == Component.POSTGRES) {
                    // PostgreSQL ends at once only by a signal that its own module knows how to send.
                    Postgres.endOrphan(folder.data(component));
                } else {
                    end(process);
                }
            });
            pidFile(component).delete();
        }
    }

    void record(Component component, ProcessHandle process) {
        pidFile(component).write(process);
    }

    void forget(Component component) {
        pidFile(component).delete();
    }

    @Override
    public void close() {
        Arrays.stream(Component.values()).forEach(this::forget);
        pidFile(folder, LAUNCHER).delete();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PidFile pidFile(Component component) {
        return pidFile(folder, component.fileName());
    }

    private static PidFile pidFile(DataFolder folder, String name) {
        Path file = folder.run().resolve(name + ".pid");
        return new PidFile(file);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameJvm) {
            return false;
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            awaitEnd(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart("process " + process.pid() + " does not end: end it by hand, then try again.");
        }
    }
}
