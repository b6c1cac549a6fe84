package fr.insegur.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** Small JSON files that a restart finds again: a write replaces the whole file at once, or not at all. */
record DataFolder(Path folder) {

    DataFolder {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    <T> T read(String name, Class<T> type, Supplier<T> whenAbsent) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Json.MAPPER.readValue(Files.readAllBytes(file), type) : whenAbsent.get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }

    void write(String name, Object content) {
        Path written = folder.resolve(name + ".new");
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Json.MAPPER.writeValueAsBytes(content));
            Files.deleteIfExists(written);
            try (FileChannel channel = FileChannel.open(
                    written,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    // Secrets are among the files, so nobody but the owner reads any of them.
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    written, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + name, unwritable);
        }
    }
}
