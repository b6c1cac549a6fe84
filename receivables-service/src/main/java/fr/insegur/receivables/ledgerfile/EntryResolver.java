package fr.insegur.receivables.ledgerfile;

import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.util.Arrays;
import java.util.Collections;
import java.util.PriorityQueue;

/**
 * Puts entries together, whose lines may lie anywhere in a file: checks that each balances, and says of each customer line what it
 * is by what stands against it. From here on lines lie by customer.
 */
final class EntryResolver {
    private final PartitionedRows entryRows;
    private final PartitionedRows customerRows;
    private final int keptIssues;
    /** The first lines of unbalanced entries, the last one of those that are kept on top. */
    private final PriorityQueue<Integer> unbalanced = new PriorityQueue<>(Collections.reverseOrder());

    private long unbalancedCount;
    private long[] keys = new long[0];
    private long[] balances = new long[0];
    private int[] legs = new int[0];
    private int[] lines = new int[0];

    EntryResolver(PartitionedRows entryRows, PartitionedRows customerRows, int keptIssues) {
        this.entryRows = entryRows;
        this.customerRows = customerRows;
        this.keptIssues = keptIssues;
    }

    void resolve(FileIssues issues) {
        for (int partition = 0; partition < PartitionedRows.COUNT; partition++) {
            RowBuffer rows = entryRows.take(partition);
            addUp(rows);
            rows.rewind();
            moveLines(rows);
        }
        int[] kept = unbalanced.stream().mapToInt(Integer::intValue).sorted().toArray();
        for (int line : kept) {
            issues.add(FileIssueCode.ENTRY_UNBALANCED, (long) line, null);
        }
        issues.addUnseen(FileIssueCode.ENTRY_UNBALANCED, unbalancedCount - kept.length);
    }

    private void addUp(RowBuffer rows) {
        startTable(countRuns(rows));
        rows.rewind();
        while (rows.hasMore()) {
            int type = rows.getByte();
            long key = rows.getLong();
            if (type == EntryRows.LINE) {
                EntryRows.skipLine(rows);
                continue;
            }
            int slot = slot(key);
            balances[slot] += rows.getLong();
            legs[slot] |= rows.getInt();
            int line = rows.getInt();
            lines[slot] = lines[slot] == 0 ? line : Math.min(lines[slot], line);
        }
        for (int slot = 0; slot < keys.length; slot++) {
            if (balances[slot] != 0) {
                addUnbalanced(lines[slot]);
            }
        }
    }

    private void addUnbalanced(int line) {
        unbalancedCount++;
        unbalanced.add(line);
        if (unbalanced.size() > keptIssues) {
            unbalanced.poll();
        }
    }

    private static int countRuns(RowBuffer rows) {
        int runs = 0;
        while (rows.hasMore()) {
            int type = rows.getByte();
            rows.getLong();
            if (type == EntryRows.LINE) {
                EntryRows.skipLine(rows);
            } else {
                runs++;
                rows.getLong();
                rows.getInt();
                rows.getInt();
            }
        }
        return runs;
    }

    private void startTable(int runs) {
        int size = Math.max(16, Integer.highestOneBit(Math.max(1, runs)) * 4);
        if (keys.length != size) {
            keys = new long[size];
            balances = new long[size];
            legs = new int[size];
            lines = new int[size];
            return;
        }
        Arrays.fill(balances, 0);
        Arrays.fill(legs, 0);
        Arrays.fill(lines, 0);
    }

    /** A slot is taken once a line number stands in it. */
    private int slot(long key) {
        int slot = (int) (key & keys.length - 1);
        while (lines[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        return slot;
    }

    private void moveLines(RowBuffer rows) {
        while (rows.hasMore()) {
            int type = rows.getByte();
            long key = rows.getLong();
            if (type == EntryRows.RUN) {
                rows.getLong();
                rows.getInt();
                rows.getInt();
                continue;
            }
            int customer = rows.getInt();
            int file = rows.getByte();
            int own = rows.getInt();
            boolean opening = rows.getByte() != 0;
            int day = rows.getInt();
            int pieceDay = rows.getInt();
            long cents = rows.getLong();
            int line = rows.getInt();
            Kind kind = opening ? Kind.OPENING : Legs.kind(legs[slot(key)], own, cents);
            int partition = customer % PartitionedRows.COUNT;
            RowBuffer target = customerRows.begin(partition);
            target.putInt(customer);
            target.putByte(file);
            target.putByte(own == Legs.RECEIVABLE ? 0 : own == Legs.BILL ? 1 : 2);
            target.putByte(kind.ordinal());
            target.putInt(day);
            target.putInt(pieceDay);
            target.putLong(cents);
            target.putInt(line);
            target.putBytesOf(rows);
            target.putBytesOf(rows);
            target.putBytesOf(rows);
            customerRows.end(partition);
        }
    }
}
