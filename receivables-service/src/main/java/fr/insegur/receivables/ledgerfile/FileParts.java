package fr.insegur.receivables.ledgerfile;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The texts of which an upload consists: itself, what a gzip holds, or the files of a zip. They are unpacked while they are
 * read, and never to memory or disk. What an upload is, its bytes say.
 */
public final class FileParts implements Closeable {
    private static final int CHUNK = 1 << 16;
    private static final int SIZE_BYTES = 4;

    private final Path upload;
    private final long uploadBytes;
    private final ArchiveLimits limits;
    private final @Nullable ZipFile zip;
    private final List<FilePart> parts = new ArrayList<>();
    private long unpackedBytes;

    private FileParts(Path upload, ArchiveLimits limits, @Nullable ZipFile zip) throws IOException {
        this.upload = upload;
        this.uploadBytes = Files.size(upload);
        this.limits = limits;
        this.zip = zip;
    }

    /**
     * @param name of the upload, as the client wrote it
     * @throws FileRefused when it is no text and holds none, or holds more than the limits
     */
    public static FileParts of(Path upload, String name, ArchiveLimits limits) throws IOException {
        ContentKind kind = kind(() -> Files.newInputStream(upload));
        if (kind.refusal() != null) {
            throw new FileRefused(kind.refusal(), null, null);
        }
        FileParts parts = new FileParts(upload, limits, kind == ContentKind.ZIP ? opened(upload) : null);
        try {
            switch (kind) {
                case ZIP -> parts.addZip();
                case GZIP -> parts.addGzip(name);
                default -> parts.addPlain(name);
            }
            return parts;
        } catch (Throwable refused) {
            parts.close();
            throw refused;
        }
    }

    /**
     * An upload as one text while it is still arriving.
     *
     * @param name of the upload, as the client wrote it
     * @return nothing for what is no plain text: that is looked at when all of it is there
     */
    public static Optional<FilePart> arriving(InputSource upload, String name) throws IOException {
        return kind(upload) == ContentKind.TEXT
                ? Optional.of(new FilePart(ShownName.of(name), upload))
                : Optional.empty();
    }

    public List<FilePart> parts() {
        return List.copyOf(parts);
    }

    /** How far in the upload, as it came, somebody is who has read so many bytes of its parts: an estimate where it is packed. */
    public long packed(long unpacked) {
        if (unpackedBytes <= 0) {
            return Math.min(uploadBytes, unpacked);
        }
        return (long) Math.min(uploadBytes, (double) unpacked * uploadBytes / unpackedBytes);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private void addPlain(String name) {
        unpackedBytes = uploadBytes;
        parts.add(new FilePart(ShownName.of(name), () -> Files.newInputStream(upload)));
    }

    private void addGzip(String name) throws IOException {
        UnpackedBytes unpacked = new UnpackedBytes(limits, 1);
        unpackedBytes = saidSize();
        add(name, () -> {
            InputStream packed = new BufferedInputStream(Files.newInputStream(upload), CHUNK);
            try {
                InputStream bytes = PartStream.refusingDamage(() -> new GZIPInputStream(packed, CHUNK));
                return new PartStream(
                        bytes, PartStream.UNKNOWN_CHECKSUM, count -> unpacked.reached(0, uploadBytes, count));
            } catch (Throwable refused) {
                packed.close();
                throw refused;
            }
        });
    }

    private void addZip() throws IOException {
        ZipFile archive = zip;
        if (archive == null) {
            return;
        }
        List<ZipEntry> entries = ZipNames.files(List.copyOf(archive.stream().toList()), limits.maxEntries());
        UnpackedBytes unpacked = new UnpackedBytes(limits, entries.size());
        for (ZipEntry entry : entries) {
            int part = parts.size();
            unpackedBytes += Math.max(0, entry.getSize());
            add(
                    entry.getName(),
                    () -> new PartStream(
                            PartStream.refusingDamage(() -> archive.getInputStream(entry)),
                            entry.getCrc(),
                            count -> unpacked.reached(part, entry.getCompressedSize(), count)));
        }
    }

    private void add(String name, InputSource bytes) throws IOException {
        ContentKind kind = kind(bytes);
        if (kind.isArchive()) {
            throw new FileRefused(FileIssueCode.ARCHIVE_NESTED, null, null);
        }
        if (kind.refusal() != null) {
            throw new FileRefused(kind.refusal(), null, null);
        }
        parts.add(new FilePart(ShownName.of(name), bytes));
    }

    private static ContentKind kind(InputSource bytes) throws IOException {
        try (InputStream stream = bytes.open()) {
            return ContentKind.of(stream.readNBytes(ContentKind.START));
        }
    }

    private static ZipFile opened(Path upload) throws IOException {
        ZipDirectory.check(upload);
        return PartStream.refusingDamage(() -> new ZipFile(upload.toFile(), ZipFile.OPEN_READ, oldNames()));
    }

    /** Of names that do not say that they are UTF-8: those of a French Windows are in the code page of DOS. */
    private static Charset oldNames() {
        return Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;
    }

    /** What a gzip says of itself at its end; it serves the progress alone, so that a lie does no harm. */
    private long saidSize() throws IOException {
        try (InputStream packed = Files.newInputStream(upload)) {
            packed.skipNBytes(Math.max(0, uploadBytes - SIZE_BYTES));
            byte[] end = packed.readNBytes(SIZE_BYTES);
            return end.length < SIZE_BYTES
                    ? 0
                    : Integer.toUnsignedLong(
                            ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt());
        }
    }
}
