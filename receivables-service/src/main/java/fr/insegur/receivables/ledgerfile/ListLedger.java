package fr.insegur.receivables.ledgerfile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The customers of a list: it has invoices, but no accounts. */
final class ListLedger implements CustomerLedger {
    private final LedgerSource source;
    private final List<CustomerAccount> customers;
    private final List<LocalDate> days;
    private final long lines;

    /** @param days of issue and payment, in order */
    ListLedger(LedgerSource source, List<CustomerAccount> customers, List<LocalDate> days, long lines) {
        if (days.isEmpty()) {
            throw new FileRefused(FileIssueCode.LIST_COLUMN_MISSING, 1L, ListColumn.ISSUED.name());
        }
        this.source = source;
        this.customers = customers;
        this.days = days;
        this.lines = lines;
    }

    @Override
    public LedgerSource source() {
        return source;
    }

    @Override
    public LocalDate asOf() {
        return days.getLast();
    }

    @Override
    public LocalDate since() {
        return days.getFirst();
    }

    @Override
    public long fileLines() {
        return lines;
    }

    @Override
    public @Nullable AccountTotals totals() {
        return null;
    }

    @Override
    public Map<YearMonth, Long> netSales() {
        return Map.of();
    }

    @Override
    public Map<String, Integer> factoringLines() {
        return Map.of();
    }

    @Override
    public void forEachCustomer(Consumer<CustomerAccount> each) {
        customers.forEach(each);
    }

    @Override
    public void close() {
        // Nothing of a list is outside the memory.
    }
}
