package fr.insegur.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys of one machine, drawn once and kept in a file that only its owner may read. */
final class LocalSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known = new Properties();

    LocalSecrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String password(String name) {
        return kept(name + ".password", () -> HexFormat.of().formatHex(random(16)));
    }

    /** A key of 32 bytes in Base64. */
    String key(String name) {
        return kept(name + ".key", () -> Base64.getEncoder().encodeToString(random(32)));
    }

    private synchronized String kept(String name, Supplier<String> draw) {
        String value = known.getProperty(name);
        if (value == null) {
            value = draw.get();
            known.setProperty(name, value);
            save();
        }
        return value;
    }

    /** Written aside and renamed: a half-written file would lock the owner out of the databases. */
    private void save() {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(aside)) {
                known.store(writer, "Secrets of this machine; ./dev reset draws new ones");
            }
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }
}
