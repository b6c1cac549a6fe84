package fr.insegur.receivables.ledgerfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives as clients make them, and as nobody should. */
public final class Archives {
    private static final int DIRECTORY_MARK = 0x02014b50;

    private Archives() {}

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @param files content by name; a name that ends with a slash is a folder */
    public static byte[] zip(Map<String, byte[]> files) {
        return zip(files, StandardCharsets.UTF_8);
    }

    /** @param names in which the names are written; only UTF-8 is named in the zip */
    static byte[] zip(Map<String, byte[]> files, Charset names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same zip with what its directory says at an offset of its first entry changed. */
    static byte[] withDirectory(byte[] zip, int offset, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.limit() - Integer.BYTES; at++) {
            if (bytes.getInt(at) == DIRECTORY_MARK) {
                bytes.putShort(at + offset, (short) value);
                return bytes.array();
            }
        }
        throw new AssertionError("a zip without directory");
    }
}
