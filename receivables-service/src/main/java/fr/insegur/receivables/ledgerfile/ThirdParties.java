package fr.insegur.receivables.ledgerfile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The customers, or the suppliers, of a ledger: each code gets a number, and keeps the first label that it came with. */
final class ThirdParties {
    private static final int FIRST_SLOTS = 1 << 10;

    private final List<byte[]> codes = new ArrayList<>();
    private final List<byte[]> labels = new ArrayList<>();
    private final List<Integer> files = new ArrayList<>();
    private int[] slots = new int[FIRST_SLOTS];

    int count() {
        return codes.size();
    }

    /** The number of a code, a new one if it was not seen before. */
    int idOf(byte[] bytes, int from, int to, int file) {
        int slot = slot(slots, bytes, from, to);
        if (slots[slot] == 0) {
            codes.add(Arrays.copyOfRange(bytes, from, to));
            labels.add(new byte[0]);
            files.add(file);
            slots[slot] = codes.size();
            if (codes.size() * 2 > slots.length) {
                grow();
            }
            return codes.size() - 1;
        }
        return slots[slot] - 1;
    }

    boolean hasLabel(int id) {
        return labels.get(id).length > 0;
    }

    void label(int id, byte[] bytes, int from, int to) {
        labels.set(id, Arrays.copyOfRange(bytes, from, to));
    }

    String code(int id, List<Charset> charsets) {
        return Texts.of(codes.get(id), charsets.get(files.get(id)));
    }

    String label(int id, List<Charset> charsets) {
        return Texts.of(labels.get(id), charsets.get(files.get(id)));
    }

    private int slot(int[] table, byte[] bytes, int from, int to) {
        int slot = (int) (Hashes.of(bytes, from, to) & table.length - 1);
        while (table[slot] != 0) {
            byte[] code = codes.get(table[slot] - 1);
            if (Arrays.equals(code, 0, code.length, bytes, from, to)) {
                return slot;
            }
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        for (int id = 0; id < codes.size(); id++) {
            byte[] code = codes.get(id);
            larger[slot(larger, code, 0, code.length)] = id + 1;
        }
        slots = larger;
    }
}
