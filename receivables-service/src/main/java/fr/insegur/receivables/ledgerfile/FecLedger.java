package fr.insegur.receivables.ledgerfile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The customers of one FEC, or of several that follow each other. */
final class FecLedger implements CustomerLedger {
    private final LedgerCollector collector;
    private final PartitionedRows customerRows;
    private final FileIssues issues;
    private final ReadingProgress progress;

    FecLedger(
            LedgerCollector collector,
            ReadLimits limits,
            Path scratchFolder,
            FileIssues issues,
            ReadingProgress progress) {
        this.collector = collector;
        this.customerRows = new PartitionedRows(scratchFolder, limits.heapBytes());
        this.issues = issues;
        this.progress = progress;
    }

    /** Entries first: what a customer line is, its whole entry says. */
    void resolve(int keptIssues) {
        new EntryResolver(collector.entryRows(), customerRows, keptIssues).resolve(issues);
    }

    @Override
    public LedgerSource source() {
        return LedgerSource.FEC;
    }

    @Override
    public LocalDate asOf() {
        return LocalDate.ofEpochDay(
                collector.files().stream().mapToLong(file -> file.last).max().orElseThrow());
    }

    @Override
    public LocalDate since() {
        return LocalDate.ofEpochDay(
                collector.files().stream().mapToLong(file -> file.first).min().orElseThrow());
    }

    @Override
    public long fileLines() {
        return collector.lines();
    }

    /** Of the last file, and of those before it whose balances it does not repeat. */
    @Override
    public AccountTotals totals() {
        AccountTotals totals = new AccountTotals();
        for (LedgerCollector.FecPeriod file : collector.files().reversed()) {
            totals.add(file.totals);
            if (file.opened) {
                break;
            }
        }
        return totals;
    }

    @Override
    public Map<YearMonth, Long> netSales() {
        return collector.sales().byMonth();
    }

    @Override
    public Map<String, Integer> factoringLines() {
        return collector.factoring().linesByAccount();
    }

    @Override
    public void forEachCustomer(Consumer<CustomerAccount> each) {
        List<Charset> charsets = collector.charsets();
        Map<String, Long> owed = collector.suppliers().owedByName(charsets);
        CustomerRows rows = new CustomerRows(charsets);
        YearChain chain = new YearChain(
                collector.files().stream().map(file -> file.opened).toList(), issues);
        long done = 0;
        for (int partition = 0; partition < PartitionedRows.COUNT; partition++) {
            for (Map.Entry<Integer, List<LedgerLine>> customer :
                    rows.lines(customerRows.take(partition)).entrySet()) {
                String code = collector.customers().code(customer.getKey(), charsets);
                String label = collector.customers().label(customer.getKey(), charsets);
                List<LedgerLine> lines = chain.chained(customer.getValue());
                each.accept(new CustomerAccount(
                        code,
                        label.isEmpty() ? code : label,
                        null,
                        lines,
                        List.of(),
                        owed.getOrDefault(Texts.companyKey(label), 0L)));
                done += customer.getValue().size();
            }
            progress.advanced(collector.bytes(), done);
        }
    }

    @Override
    public void close() throws IOException {
        collector.close();
        customerRows.close();
    }
}
