package fr.insegur.fec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Mixes the lines of a few entries that follow each other, as packages do that write the file in the order of accounts. */
final class ScatteredRows {

    private static final int ENTRIES = 6;

    private final Consumer<Row> out;
    private final List<List<Row>> held = new ArrayList<>();

    ScatteredRows(Consumer<Row> out) {
        this.out = out;
    }

    void take(List<Row> entry) {
        held.add(entry);
        if (held.size() == ENTRIES) {
            release();
        }
    }

    /** Writes what is held: the first line of each entry, then the second of each, and so on. */
    void release() {
        int longest = held.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < longest; rank++) {
            for (List<Row> entry : held) {
                if (rank < entry.size()) {
                    out.accept(entry.get(rank));
                }
            }
        }
        held.clear();
    }
}
