package fr.insegur.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that go with their run; those of runs that were killed go with the next one. */
final class TemporaryFolder {
    private static final String PREFIX = "insegur-components-";
    private static final String RUN = "run";

    private TemporaryFolder() {}

    static Path create() {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            deleteAbandoned(temporary);
            Path folder = Files.createTempDirectory(temporary, PREFIX);
            Owner.record(folder.resolve(RUN), ProcessHandle.current());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Owner.read(folder.resolve(RUN))
                        .filter(run -> run.child().alive().isEmpty())
                        .isPresent()) {
                    Postgres.endOrphan(folder.resolve("postgres"));
                    Folders.delete(folder);
                }
            }
        }
    }
}
