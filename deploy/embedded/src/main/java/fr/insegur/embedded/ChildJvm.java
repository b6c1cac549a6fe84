package fr.insegur.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A JVM that runs one component on a class path of its own and never outlives this process. */
final class ChildJvm {
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String component;
    private final Path folder;
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment;
    private @Nullable Process process;

    /**
     * Prepares a child.
     *
     * @param component as a person calls it
     * @param name of the class path resource and of the log and owner files
     * @param heapMegabytes upper bound of its heap
     */
    ChildJvm(
            String component,
            String name,
            Path folder,
            int heapMegabytes,
            Map<String, String> environment,
            String main,
            String... args) {
        this.component = component;
        this.folder = Folders.made(folder);
        this.environment = environment;
        command.add(ProcessHandle.current()
                .info()
                .command()
                .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(FLAGS);
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS");
        command.addAll(List.of("-cp", ChildClasspath.of(name), Leash.class.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.add(main);
        command.addAll(List.of(args));
        Folders.deleteFile(log());
    }

    /** Starts the process; its output goes to the log in its folder. */
    void launch() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            process = started;
            Owner.record(ownerFile(folder), started.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(component + " cannot be started", e);
        }
    }

    /** Waits until the probe says yes; a child that ended or takes too long is reported with the end of its log. */
    void awaitReady(Duration limit, BooleanSupplier probe) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!probe.getAsBoolean()) {
            if (!isAlive() || System.nanoTime() > deadline) {
                String why = isAlive() ? "is not ready after " + limit.toSeconds() + " s" : "ended at its start";
                kill();
                throw new IllegalStateException(component + " " + why + ":\n" + Folders.tail(log()));
            }
            Waiting.briefly();
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    long pid() {
        if (process == null) {
            throw new IllegalStateException(component + " was not started");
        }
        return process.pid();
    }

    /** Orderly end, forced after a while. */
    void stop() {
        if (process != null) {
            Owner.end(process.toHandle(), process::destroy);
        }
    }

    /** SIGKILL. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Path log() {
        return folder.resolve("output.log");
    }

    /**
     * Ends what a killed run left in this folder. The leash normally leaves nothing; this is for a child that was itself
     * stopped or hung while its parent died.
     */
    static OptionalLong endOrphan(String component, Path folder) {
        Path file = ownerFile(folder);
        Owner.requireNotInUse(file, component);
        Optional<ProcessHandle> orphan =
                Owner.read(file).flatMap(owner -> owner.child().alive());
        orphan.ifPresent(child -> Owner.end(child, child::destroyForcibly));
        return orphan.map(child -> OptionalLong.of(child.pid())).orElse(OptionalLong.empty());
    }

    private static Path ownerFile(Path folder) {
        return folder.resolve("owner");
    }
}
