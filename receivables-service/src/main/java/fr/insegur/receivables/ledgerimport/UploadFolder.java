package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which uploads wait. A file passes through in pieces and is never held in memory. */
@ApplicationScoped
class UploadFolder {
    private static final String SUFFIX = ".fec";
    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final long maxBytes;

    UploadFolder(ImportSettings settings) {
        this.folder = settings.folder();
        this.maxBytes = settings.maxBytes();
    }

    /** @throws Refused when the file is empty, or larger than the limit; nothing of it is kept then */
    StoredUpload store(InputStream body) {
        String name = Ids.next() + SUFFIX;
        boolean stored = false;
        try {
            Files.createDirectories(folder);
            StoredUpload upload = write(body, name);
            stored = true;
            return upload;
        } catch (IOException failure) {
            throw new UncheckedIOException("an upload could not be stored", failure);
        } finally {
            if (!stored) {
                delete(name);
            }
        }
    }

    Path path(String fileName) {
        return folder.resolve(fileName);
    }

    void delete(String fileName) {
        try {
            Files.deleteIfExists(path(fileName));
        } catch (IOException failure) {
            throw new UncheckedIOException("an upload could not be deleted", failure);
        }
    }

    /** Names of the uploads that arrived before an instant. */
    List<String> olderThan(Instant instant) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOlder(file, instant))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder of uploads could not be listed", failure);
        }
    }

    private StoredUpload write(InputStream body, String name) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try (OutputStream file = Files.newOutputStream(path(name))) {
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                bytes += read;
                if (bytes > maxBytes) {
                    throw Refused.tooLarge("file-too-large", "a file has at most " + maxBytes + " bytes");
                }
                digest.update(chunk, 0, read);
                file.write(chunk, 0, read);
            }
        }
        if (bytes == 0) {
            throw Refused.invalid("file-empty", "the body is the file itself, and it is empty");
        }
        return new StoredUpload(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static boolean isOlder(Path file, Instant instant) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (IOException gone) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
