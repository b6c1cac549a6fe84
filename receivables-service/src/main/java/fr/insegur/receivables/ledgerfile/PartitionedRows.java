package fr.insegur.receivables.ledgerfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that belong together, put together, in bounded memory: each part has a buffer that never grows, and when it is full it goes to
 * a scratch file, which has no name any more while it is in use, so that nothing of it outlives the process.
 */
final class PartitionedRows implements Closeable {
    static final int COUNT = 64;
    /** A row that is longer still fits, since buffers grow; it only costs a copy. */
    private static final int LONGEST_USUAL_ROW = 512;

    private final Path folder;
    private final int bufferBytes;
    private final @Nullable RowBuffer[] buffers = new RowBuffer[COUNT];
    private final List<List<Segment>> spilled = new ArrayList<>();
    private byte[] readBack = new byte[0];
    private @Nullable FileChannel scratch;
    private long scratchSize;

    private record Segment(long offset, int length) {}

    /** @param heapBytes of all buffers together; a row that is larger than its buffer makes it grow for the time being */
    PartitionedRows(Path folder, int heapBytes) {
        this.folder = folder;
        this.bufferBytes = heapBytes / COUNT;
        for (int partition = 0; partition < COUNT; partition++) {
            spilled.add(new ArrayList<>());
        }
    }

    /** Where the next row of a partition is written; {@link #end} closes it. */
    RowBuffer begin(int partition) {
        RowBuffer buffer = buffers[partition];
        if (buffer == null) {
            buffer = new RowBuffer(bufferBytes);
            buffers[partition] = buffer;
        }
        return buffer;
    }

    void end(int partition) {
        RowBuffer buffer = begin(partition);
        if (buffer.size() > bufferBytes - LONGEST_USUAL_ROW) {
            spill(partition, buffer);
        }
    }

    /**
     * All rows of a partition, in the order in which they came; they are gone from here afterwards, and valid until the next ones are
     * taken: a large array for each would have the heap collected again and again.
     */
    RowBuffer take(int partition) {
        List<Segment> segments = spilled.get(partition);
        RowBuffer rest = begin(partition);
        buffers[partition] = null;
        if (segments.isEmpty()) {
            return rest;
        }
        int size = rest.size() + segments.stream().mapToInt(Segment::length).sum();
        if (readBack.length < size) {
            readBack = new byte[size + size / 4];
        }
        int position = 0;
        for (Segment segment : segments) {
            read(segment, readBack, position);
            position += segment.length();
        }
        System.arraycopy(rest.bytes(), 0, readBack, position, rest.size());
        segments.clear();
        return new RowBuffer(readBack, size);
    }

    @Override
    public void close() throws IOException {
        if (scratch != null) {
            scratch.close();
        }
    }

    private void spill(int partition, RowBuffer buffer) {
        try {
            FileChannel file = scratch();
            ByteBuffer bytes = ByteBuffer.wrap(buffer.bytes(), 0, buffer.size());
            spilled.get(partition).add(new Segment(scratchSize, buffer.size()));
            while (bytes.hasRemaining()) {
                scratchSize += file.write(bytes, scratchSize);
            }
            buffers[partition] = buffer.capacity() > bufferBytes ? null : buffer;
            buffer.clear();
        } catch (IOException failure) {
            throw new UncheckedIOException("rows could not be put aside", failure);
        }
    }

    private void read(Segment segment, byte[] target, int position) {
        ByteBuffer bytes = ByteBuffer.wrap(target, position, segment.length());
        try {
            FileChannel file = scratch();
            while (bytes.hasRemaining()) {
                if (file.read(bytes, segment.offset() + bytes.position() - position) < 0) {
                    throw new IOException("the scratch file ends early");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("rows could not be read back", failure);
        }
    }

    private FileChannel scratch() throws IOException {
        if (scratch == null) {
            Path file = Files.createTempFile(folder, "rows-", ".scratch");
            scratch = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return scratch;
    }
}
