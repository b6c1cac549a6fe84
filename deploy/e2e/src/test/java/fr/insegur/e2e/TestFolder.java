package fr.insegur.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Data of one platform, below the build folder, where the logs of a failed run are still found. */
record TestFolder(Path path) {

    /** An empty folder of this name; what an earlier run left there is gone. */
    static TestFolder fresh(String name) {
        Path path = Path.of("target", "e2e", name).toAbsolutePath();
        try {
            if (Files.exists(path)) {
                Files.walkFileTree(path, new Deletion());
            }
            return new TestFolder(Files.createDirectories(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
