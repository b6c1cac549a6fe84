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
 * Rows that belong together, put together, in bounded memory: what does not fit goes to a scratch file that has no name any more
 * while it is in use, so that nothing of it outlives the process.
 */
final class PartitionedRows implements Closeable {
    static final int COUNT = 64;
    private static final int FIRST_CAPACITY = 4_096;

    private final Path folder;
    private final int heapBytes;
    private final RowBuffer[] buffers = new RowBuffer[COUNT];
    private final List<List<Segment>> spilled = new ArrayList<>();
    private @Nullable FileChannel scratch;
    private long scratchSize;
    private long held;
    private int before;

    private record Segment(long offset, int length) {}

    PartitionedRows(Path folder, int heapBytes) {
        this.folder = folder;
        this.heapBytes = heapBytes;
        for (int partition = 0; partition < COUNT; partition++) {
            buffers[partition] = new RowBuffer(FIRST_CAPACITY);
            spilled.add(new ArrayList<>());
        }
    }

    /** Where the next row of a partition is written; {@link #end} closes it. */
    RowBuffer begin(int partition) {
        before = buffers[partition].size();
        return buffers[partition];
    }

    void end(int partition) {
        held += buffers[partition].size() - before;
        if (held > heapBytes) {
            spill();
        }
    }

    /** All rows of a partition, in the order in which they came; they are gone from here afterwards. */
    RowBuffer take(int partition) {
        List<Segment> segments = spilled.get(partition);
        RowBuffer rest = buffers[partition];
        int size = rest.size() + segments.stream().mapToInt(Segment::length).sum();
        byte[] all = new byte[size];
        int position = 0;
        for (Segment segment : segments) {
            read(segment, all, position);
            position += segment.length();
        }
        System.arraycopy(rest.bytes(), 0, all, position, rest.size());
        held -= rest.size();
        buffers[partition] = new RowBuffer(0);
        segments.clear();
        return new RowBuffer(all);
    }

    @Override
    public void close() throws IOException {
        if (scratch != null) {
            scratch.close();
        }
    }

    private void spill() {
        try {
            FileChannel file = scratch();
            for (int partition = 0; partition < COUNT; partition++) {
                RowBuffer buffer = buffers[partition];
                ByteBuffer bytes = ByteBuffer.wrap(buffer.bytes(), 0, buffer.size());
                spilled.get(partition).add(new Segment(scratchSize, buffer.size()));
                while (bytes.hasRemaining()) {
                    scratchSize += file.write(bytes, scratchSize);
                }
                buffer.clear();
            }
            held = 0;
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
