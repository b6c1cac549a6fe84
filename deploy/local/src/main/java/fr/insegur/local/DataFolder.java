package fr.insegur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Everything that one platform keeps on disk: data of the components, logs, process ids, secrets, the story's journal. */
public record DataFolder(Path root) {

    /** The folder with this path, absolute and without detours, so that two names of it are one. */
    public static DataFolder at(Path path) {
        try {
            return new DataFolder(Files.createDirectories(path).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Data of PostgreSQL, Kafka, the issuer and the mail server, each in a folder below. */
    Path components() {
        return root;
    }

    Path data(Component component) {
        return made(root.resolve(component.fileName()));
    }

    Path log(Component component) {
        return switch (component) {
            case POSTGRES, KAFKA, ISSUER, MAIL ->
                root.resolve(component.fileName()).resolve("output.log");
            default -> made(root.resolve("logs")).resolve(component.fileName() + ".log");
        };
    }

    Path run() {
        return made(root.resolve("run"));
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** A row per step of the story. */
    public Path storyJournal() {
        return root.resolve("story.json");
    }

    /** Keeps the log of the run before under another name, so that a log is about one run and does not grow for ever. */
    void rotate(Component component) {
        Path log = log(component);
        try {
            if (Files.exists(log)) {
                Files.move(
                        log,
                        log.resolveSibling(component.fileName() + ".before.log"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of a log, for the message when a component does not come up. */
    String tail(Component component) {
        Path log = log(component);
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read)";
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
