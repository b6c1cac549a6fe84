package fr.insegur.receivables.ledgerfile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept while the lines of an upload go by: those of customers as rows, of all others sums. Salaries, among others, are gone
 * as soon as their amount is counted.
 */
final class LedgerCollector implements Closeable {

    private final ReadLimits limits;
    private final PartitionedRows entryRows;
    private final ThirdParties customers = new ThirdParties();
    private final SupplierBalances suppliers = new SupplierBalances();
    private final FactoringTraces factoring = new FactoringTraces();
    private final DailySales sales = new DailySales();
    private final List<FecPeriod> files = new ArrayList<>();
    private final OpeningLines openings = new OpeningLines();
    private FecPeriod file = new FecPeriod("");
    private long lines;
    private long badLines;
    private long bytes;
    private long runKey;
    private long runBalance;
    private int runLegs;
    private int runLine;
    private boolean running;

    LedgerCollector(ReadLimits limits, Path scratchFolder) {
        this.limits = limits;
        this.entryRows = new PartitionedRows(scratchFolder, limits.heapBytes());
    }

    void beginFile(String name) {
        file = new FecPeriod(name);
        files.add(file);
    }

    void endFile(Charset charset) {
        endRun();
        file.charset = charset;
    }

    void takeBad() {
        lines++;
        badLines++;
    }

    void take(FecRow row) {
        lines++;
        int number = files.size() - 1;
        long key = row.entryKey(number);
        int account = row.isNumbered() ? row.account(4) : 0;
        int legs = Legs.of(account, row.cents()) | factoring.see(row, account);
        if (!running || key != runKey) {
            endRun();
            running = true;
            runKey = key;
            runLine = (int) row.line();
        }
        runBalance = Math.addExact(runBalance, row.cents());
        runLegs |= legs;
        file.see(account, row.day(), row.cents());
        sales.add(account, row.day(), row.cents());
        if ((legs & (Legs.RECEIVABLE | Legs.BILL | Legs.DOUBTFUL)) != 0) {
            keep(row, key, legs, number);
        } else if (account / 10 == 401) {
            suppliers.see(row, number);
        }
    }

    long lines() {
        return lines;
    }

    /** Of the files that were read to their end. */
    long bytes() {
        return bytes;
    }

    void addBytes(long more) {
        bytes += more;
    }

    long badLines() {
        return badLines;
    }

    DailySales sales() {
        return sales;
    }

    ThirdParties customers() {
        return customers;
    }

    SupplierBalances suppliers() {
        return suppliers;
    }

    FactoringTraces factoring() {
        return factoring;
    }

    List<FecPeriod> files() {
        return files;
    }

    List<Charset> charsets() {
        return files.stream().map(each -> each.charset).toList();
    }

    PartitionedRows entryRows() {
        return entryRows;
    }

    @Override
    public void close() throws IOException {
        entryRows.close();
    }

    private void keep(FecRow row, long key, int legs, int number) {
        boolean opening = openings.isOpening(row);
        file.opened |= opening;
        row.field(FecColumn.COMP_AUX_NUM);
        boolean auxiliary = row.from() < row.to();
        int customer = auxiliary
                ? customers.idOf(row.bytes(), row.from(), row.to(), number)
                : customers.idOf(row.bytes(), codeInAccount(row), row.accountTo(), number);
        if (customer >= limits.maxCustomers()) {
            throw new FileRefused(FileIssueCode.TOO_MANY_CUSTOMERS, row.line(), null);
        }
        if (!customers.hasLabel(customer)) {
            row.field(auxiliary ? FecColumn.COMP_AUX_LIB : FecColumn.COMPTE_LIB);
            customers.label(customer, row.bytes(), row.from(), row.to());
        }
        int partition = EntryRows.partition(key);
        RowBuffer target = entryRows.begin(partition);
        EntryRows.writeLine(target, row, key, new EntryRows.Place(customer, number, legs, opening));
        entryRows.end(partition);
    }

    /**
     * Without auxiliary accounts the customer's code is what follows the three digits, so that its bills and doubtful claims are its own;
     * zeros alone are no code but fill a collective account up.
     */
    private static int codeInAccount(FecRow row) {
        for (int index = row.accountFrom() + 3; index < row.accountTo(); index++) {
            if (row.bytes()[index] != '0') {
                return row.accountFrom() + 3;
            }
        }
        return row.accountFrom();
    }

    /** Lines of an entry need not follow each other, but they mostly do: what follows each other is one row. */
    private void endRun() {
        if (running) {
            int partition = EntryRows.partition(runKey);
            EntryRows.writeRun(entryRows.begin(partition), runKey, runBalance, runLegs, runLine);
            entryRows.end(partition);
        }
        running = false;
        runBalance = 0;
        runLegs = 0;
    }

    /** The days that a file covers, and what its accounts come to. */
    static final class FecPeriod {
        final String name;
        final AccountTotals totals = new AccountTotals();
        /** Whether it carries the customers' balances of the year before. */
        boolean opened;

        Charset charset = StandardCharsets.UTF_8;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;

        FecPeriod(String name) {
            this.name = name;
        }

        private void see(int account, int day, long cents) {
            totals.add(account, cents);
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
    }
}
