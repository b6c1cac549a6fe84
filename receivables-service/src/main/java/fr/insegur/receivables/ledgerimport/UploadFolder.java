package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.http.BodyTooLarge;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The folder in which uploads are kept. A file passes through in pieces and is never held in memory. Salaries are in it, so nobody
 * but the service's own user may read files and folder, where the system knows such rights.
 */
@ApplicationScoped
class UploadFolder {
    private static final String SUFFIX = ".fec";
    private static final String SCRATCH = "scratch-";
    private static final int CHUNK = 1 << 16;
    private static final boolean HAS_RIGHTS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] OWN_FOLDER = rights("rwx------");
    private static final FileAttribute<?>[] OWN_FILE = rights("rw-------");
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Logger LOG = Logger.getLogger(UploadFolder.class);

    private final Path folder;
    private final long maxBytes;
    private volatile boolean closed;

    UploadFolder(ImportSettings settings) {
        this.folder = settings.folder();
        this.maxBytes = settings.maxBytes();
    }

    StoredUpload store(InputStream body) {
        return store(body, file -> {});
    }

    /**
     * @param reader may read the file while it is written
     * @throws Refused when the file is empty, or larger than the limit; nothing of it is kept then
     */
    StoredUpload store(InputStream body, Consumer<ArrivingFile> reader) {
        String name = Ids.next() + SUFFIX;
        ArrivingFile file = new ArrivingFile(path(name));
        boolean stored = false;
        try {
            prepareFolder();
            StoredUpload upload = write(body, name, file, reader);
            file.complete();
            stored = true;
            return upload;
        } catch (BodyTooLarge beyondThePath) {
            throw tooLarge();
        } catch (IOException failure) {
            throw new UncheckedIOException("an upload could not be stored", failure);
        } finally {
            if (!stored) {
                file.breakOff();
                delete(name);
            }
        }
    }

    /** Whether a file is there. */
    boolean holds(String fileName) {
        return Files.exists(path(fileName));
    }

    /** An empty folder for what the reading of a file needs, to be deleted by {@link #deleteScratch}. */
    Path scratch(UUID importId) {
        deleteScratch(importId);
        try {
            prepareFolder();
            return Files.createDirectory(folder.resolve(SCRATCH + importId), OWN_FOLDER);
        } catch (IOException failure) {
            throw new UncheckedIOException("there is no room to read an upload", failure);
        }
    }

    void deleteScratch(UUID importId) {
        Path scratch = folder.resolve(SCRATCH + importId);
        if (!Files.isDirectory(scratch)) {
            return;
        }
        try (Stream<Path> all = Files.walk(scratch)) {
            // A folder after what is in it.
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("what the reading of an upload needed could not be deleted", failure);
        }
    }

    /** The imports that have such a folder. */
    List<UUID> scratches() {
        return names().filter(name -> name.startsWith(SCRATCH))
                .map(name -> UUID.fromString(name.substring(SCRATCH.length())))
                .toList();
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
        return names().filter(name -> name.endsWith(SUFFIX))
                .filter(name -> isOlder(path(name), instant))
                .toList();
    }

    private Stream<String> names() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder of uploads could not be listed", failure);
        }
    }

    /** A folder that was there before, such as a mounted volume, may be open to others. */
    private void prepareFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OWN_FOLDER);
        } else if (HAS_RIGHTS
                && !closed
                && !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
            try {
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
            } catch (FileSystemException notOurs) {
                LOG.warnf("others than this service may read the folder of uploads: %s", notOurs.getMessage());
            }
        }
        closed = true;
    }

    private static FileAttribute<?>[] rights(String rights) {
        return HAS_RIGHTS
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private StoredUpload write(InputStream body, String name, ArrivingFile arriving, Consumer<ArrivingFile> reader)
            throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try (OutputStream file = Channels.newOutputStream(Files.newByteChannel(path(name), NEW, OWN_FILE))) {
            reader.accept(arriving);
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                bytes += read;
                if (bytes > maxBytes) {
                    throw tooLarge();
                }
                file.write(chunk, 0, read);
                arriving.add(read);
                digest.update(chunk, 0, read);
            }
        }
        if (bytes == 0) {
            throw Refused.invalid("file-empty", "the body is the file itself, and it is empty");
        }
        return new StoredUpload(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private Refused tooLarge() {
        return Refused.tooLarge("file-too-large", "a file has at most " + maxBytes + " bytes");
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
