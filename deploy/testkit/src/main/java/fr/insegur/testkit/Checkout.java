package fr.insegur.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The working copy that the tests run in: contracts are read from it, because no service has another on its class path. */
final class Checkout {
    private static final String ROOT = "insegur.root";

    private Checkout() {}

    /** The repository's root: what the build says it is or, in an editor that says nothing, the folder of the wrapper. */
    static Path root() {
        String told = System.getProperty(ROOT);
        return told == null || told.isBlank() ? rootAbove(Path.of("").toAbsolutePath()) : Path.of(told);
    }

    static Path rootAbove(Path start) {
        return Stream.<Path>iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mvnw in " + start + " or above; set -D" + ROOT));
    }

    /** The files of a folder by name, none where there is no folder; folders in it are passed over. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
