package fr.insegur.bench;

import fr.insegur.embedded.Leash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that does one thing in a JVM of its own, tied to this one, and says on its output what came of it. */
public final class BenchProcess implements AutoCloseable {
    private final Path log;
    private final Process process;

    private BenchProcess(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param log takes what it prints
     * @param classPath has to hold {@link Leash} too
     */
    public static BenchProcess start(
            Path log, List<String> flags, String classPath, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, Leash.class.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.add(main.getName());
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new BenchProcess(log, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits for its end.
     *
     * @return what it printed
     * @throws IllegalStateException when it took longer or failed
     */
    public String awaitOutput(Duration limit) {
        try (this) {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("a child process failed or took longer than " + limit.toSeconds()
                        + " s; the end of " + log + ":\n" + end(Files.readString(log)));
            }
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 2_000));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
