package fr.insegur.bench.events;

import fr.insegur.bench.Percentiles;
import fr.insegur.embedded.Leash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A bare exchange in a JVM of its own, tied to this one. */
final class BareProcess implements AutoCloseable {
    private static final Duration SLACK = Duration.ofSeconds(60);
    /** Those of the services as this benchmark starts them. */
    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            EventsTrial.FULLY_COMPILED,
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Bare bare;
    private final Path log;
    private final Process process;

    private BareProcess(Bare bare, Path log, Process process) {
        this.bare = bare;
        this.log = log;
        this.process = process;
    }

    /** Starts it; its files go to the folder of its result. */
    static BareProcess start(Bare bare) {
        Path told = bare.result().resolveSibling("bare.properties");
        Path log = bare.result().resolveSibling("bare.log");
        bare.write(told);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dinsegur.component=bare-exchange");
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Leash.class.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.add(BareExchange.class.getName());
        command.add(told.toString());
        try {
            Files.deleteIfExists(bare.result());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new BareProcess(bare, log, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end. @return latencies in microseconds */
    Percentiles latencies() {
        Pace pace = bare.pace();
        Duration limit =
                Duration.ofSeconds(pace.warmUpSeconds() + pace.seconds()).plus(SLACK);
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("the bare exchange failed; its log is " + log);
            }
            return Percentiles.of(Files.readAllLines(bare.result()).stream()
                    .mapToLong(Long::parseLong)
                    .toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
