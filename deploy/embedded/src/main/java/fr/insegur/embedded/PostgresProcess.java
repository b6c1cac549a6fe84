package fr.insegur.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server's process, its files, and the watchdog that ends it when this process dies. */
final class PostgresProcess {
    static final String SUPERUSER = "postgres";
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    /** Waits for the end of its input, which is the end of our process, and asks the server to stop if it is still ours. */
    private static final String WATCHDOG =
            "read -r _; [ \"$(head -n 1 \"$1\" 2>/dev/null)\" = \"$2\" ] && kill -INT \"$2\"";

    private final Path folder;
    private final int port;
    private final PostgresBinaries binaries = PostgresBinaries.unpacked();
    private @Nullable Process server;
    private @Nullable Process watchdog;

    PostgresProcess(Path folder, int port) {
        this.folder = Folders.made(folder);
        this.port = port;
        Folders.deleteFile(log());
        if (!Files.exists(data(this.folder))) {
            createData();
        }
    }

    static Path data(Path folder) {
        return folder.toAbsolutePath().resolve("data");
    }

    static Path ownerFile(Path folder) {
        return folder.toAbsolutePath().resolve("owner");
    }

    int port() {
        return port;
    }

    long pid() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return server.pid();
    }

    boolean isAlive() {
        return server != null && server.isAlive();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String superuserPassword() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void launch() {
        Path data = data(folder);
        Process started = start(
                log(),
                binaries.command(
                        "postgres",
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=200",
                        // A refused row would otherwise be quoted in the server's log, names and all.
                        "-c",
                        "log_error_verbosity=terse"));
        server = started;
        Owner.record(ownerFile(folder), started.toHandle());
        watchdog = start(
                log(),
                List.of(
                        "sh",
                        "-c",
                        WATCHDOG,
                        "watchdog",
                        data.resolve("postmaster.pid").toString(),
                        Long.toString(started.pid())));
        awaitReady(started, data);
    }

    private void awaitReady(Process started, Path data) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (PostgresOrphan.PidFile.read(data)
                .filter(file -> file.ready() && file.pid() == started.pid())
                .isEmpty()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                abort();
                throw new IllegalStateException("PostgreSQL does not start:\n" + Folders.tail(log()));
            }
            Waiting.briefly();
        }
    }

    /** Orderly end. */
    void stop() {
        end("INT");
    }

    /** End without a checkpoint. */
    void abort() {
        end("QUIT");
    }

    private void end(String signal) {
        if (watchdog != null) {
            watchdog.destroyForcibly();
        }
        if (server != null && server.isAlive()) {
            long pid = server.pid();
            Owner.end(server.toHandle(), () -> Signals.send(signal, pid));
        }
    }

    /** Made aside and renamed, so that a run killed in between leaves nothing that looks finished. */
    private void createData() {
        Path aside = folder.resolve("data.new");
        Folders.delete(aside);
        try {
            Files.deleteIfExists(passwordFile());
            Files.createFile(
                    passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile(), Passwords.random());
            Process initdb = start(
                    folder.resolve("initdb.log"),
                    binaries.command(
                            "initdb",
                            "--pgdata=" + aside,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile(),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8",
                            "--no-instructions"));
            if (initdb.waitFor() != 0) {
                throw new IllegalStateException(
                        "PostgreSQL's data cannot be created:\n" + Folders.tail(folder.resolve("initdb.log")));
            }
            Files.move(aside, data(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(Path log, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " cannot be started", e);
        }
    }

    private Path passwordFile() {
        return folder.resolve("superuser.password");
    }

    private Path log() {
        return folder.resolve("output.log");
    }
}
