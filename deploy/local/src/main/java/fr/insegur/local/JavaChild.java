package fr.insegur.local;

import fr.insegur.embedded.Leash;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A service or the simulator in a JVM of its own, tied to this one: it never outlives us, not even when we are killed. */
final class JavaChild {
    private static final Duration GRACE = Duration.ofSeconds(12);
    private static final long LOOK_NANOS = 50_000_000;

    private final Component component;
    private final DataFolder folder;
    private final List<String> command;
    private final Map<String, String> environment;
    private @Nullable Process process;

    /** Describes a child; nothing runs yet. */
    JavaChild(
            Component component,
            DataFolder folder,
            List<String> jvmFlags,
            Program program,
            Map<String, String> environment) {
        this.component = component;
        this.folder = folder;
        this.environment = environment;
        command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Shown first, so that a person who lists processes sees what this one is.
        command.add("-Dinsegur.component=" + component.fileName());
        command.addAll(jvmFlags);
        command.addAll(program.flags());
        command.addAll(List.of("-cp", leash() + File.pathSeparator + program.jar(), Leash.class.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.add(program.main());
    }

    Component component() {
        return component;
    }

    void launch() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.log(component).toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(component.label() + " cannot be started", e);
        }
    }

    /** Waits until the probe says yes; a child that ends or takes too long is reported with the end of its log. */
    void awaitReady(Duration limit, BooleanSupplier probe) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!probe.getAsBoolean()) {
            if (!isAlive() || System.nanoTime() > deadline) {
                String why = isAlive() ? "is not ready after " + limit.toSeconds() + " s" : "ended at its start";
                kill();
                throw new CannotStart(component.label() + " " + why + "; the end of " + folder.log(component) + ":\n"
                        + folder.tail(component));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    ProcessHandle handle() {
        if (process == null) {
            throw new IllegalStateException(component.label() + " was not started");
        }
        return process.toHandle();
    }

    /** Orderly end, forced after a while. */
    void stop() {
        if (process != null) {
            process.destroy();
            if (!gone(process)) {
                kill();
            }
        }
    }

    /** SIGKILL. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            gone(process);
        }
    }

    private static boolean gone(Process process) {
        try {
            return process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Folder or jar of the module that has the leash. */
    private static String leash() {
        try {
            return Path.of(Leash.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
