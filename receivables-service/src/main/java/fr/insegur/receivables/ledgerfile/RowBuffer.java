package fr.insegur.receivables.ledgerfile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes of rows, one after the other: written at the end, read from the start. */
final class RowBuffer {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_NUMBER = 8;
    private static final int ROOM = 4_096;

    private byte[] bytes;
    private int size;
    private int position;

    RowBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    /** @param filled holds as many bytes to be read */
    RowBuffer(byte[] filled, int size) {
        this.bytes = filled;
        this.size = size;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    int capacity() {
        return bytes.length;
    }

    void clear() {
        size = 0;
    }

    void putByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void putInt(int value) {
        reserve(LONGEST_NUMBER);
        INT.set(bytes, size, value);
        size += 4;
    }

    void putLong(long value) {
        reserve(LONGEST_NUMBER);
        LONG.set(bytes, size, value);
        size += 8;
    }

    /** A field, as long as a line may be at most. */
    void putBytes(byte[] source, int from, int to) {
        int length = Math.min(to - from, 0xffff);
        reserve(length + LONGEST_NUMBER);
        SHORT.set(bytes, size, (short) length);
        System.arraycopy(source, from, bytes, size + 2, length);
        size += 2 + length;
    }

    /** Takes over the field at which another buffer stands. */
    void putBytesOf(RowBuffer other) {
        int from = other.skipBytes();
        putBytes(other.bytes, from, other.position);
    }

    boolean hasMore() {
        return position < size;
    }

    void rewind() {
        position = 0;
    }

    int getByte() {
        return bytes[position++];
    }

    int getInt() {
        int value = (int) INT.get(bytes, position);
        position += 4;
        return value;
    }

    long getLong() {
        long value = (long) LONG.get(bytes, position);
        position += 8;
        return value;
    }

    /** Passes over a field; it lies from what is answered to {@link #position()}. */
    int skipBytes() {
        int length = (short) SHORT.get(bytes, position) & 0xffff;
        int from = position + 2;
        position = from + length;
        return from;
    }

    int position() {
        return position;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, size + more + ROOM);
        }
    }
}
