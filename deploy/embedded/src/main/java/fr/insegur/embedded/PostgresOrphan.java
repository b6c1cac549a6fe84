package fr.insegur.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the server of a run that was killed so hard that not even its watchdog lived on. */
final class PostgresOrphan {
    private PostgresOrphan() {}

    /** The running server on this folder, whoever started it. */
    static Optional<ProcessHandle> running(Path folder) {
        Path data = PostgresProcess.data(folder);
        return PidFile.read(data)
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isServerOn(data, process.info()));
    }

    static Optional<ProcessHandle> find(Path folder) {
        boolean runAlive = Owner.read(PostgresProcess.ownerFile(folder))
                .flatMap(owner -> owner.parent().alive())
                .isPresent();
        return runAlive ? Optional.empty() : running(folder);
    }

    static OptionalLong end(Path folder) {
        Owner.requireNotInUse(PostgresProcess.ownerFile(folder), Postgres.COMPONENT);
        Optional<ProcessHandle> orphan = find(folder);
        orphan.ifPresent(process -> Owner.end(process, () -> Signals.send("INT", process.pid())));
        return orphan.map(process -> OptionalLong.of(process.pid())).orElse(OptionalLong.empty());
    }

    /** The id in the file may long belong to another program, so its command line must say this data folder. */
    private static boolean isServerOn(Path data, ProcessHandle.Info info) {
        return info.command()
                        .map(Path::of)
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .filter("postgres"::equals)
                        .isPresent()
                && List.of(info.arguments().orElse(new String[0])).contains(data.toString());
    }

    /** PostgreSQL's own file: process id on line 1, state on line 8. */
    record PidFile(long pid, boolean ready) {
        static Optional<PidFile> read(Path data) {
            Path file = data.resolve("postmaster.pid");
            try {
                List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
                return lines.isEmpty() || lines.getFirst().isBlank()
                        ? Optional.empty()
                        : Optional.of(new PidFile(
                                Long.parseLong(lines.getFirst().strip()),
                                lines.size() > 7 && lines.get(7).strip().equals("ready")));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
