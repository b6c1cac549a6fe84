package fr.insegur.receivables.ledgerfile;

import java.io.Closeable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an audit needs of an upload. It is walked through once, customer by customer, and has to be closed. */
public interface CustomerLedger extends Closeable {
    LedgerSource source();

    /** The date of the last entry, of any account; of a list, the day that it shows. */
    LocalDate asOf();

    /** The date of the first entry; of a list, of the first invoice. */
    LocalDate since();

    /** All lines of all files, headers and blank lines not counted. */
    long fileLines();

    /** Balances of the whole file; absent where the file has no accounts. */
    @Nullable
    AccountTotals totals();

    /** Sales without VAT by month, in cents; empty where the file has no accounts. */
    Map<YearMonth, Long> netSales();

    /** How many lines each account of a factor has; empty when nothing in the file speaks of factoring. */
    Map<String, Integer> factoringLines();

    /** Customers in no particular order, but the same each time. */
    void forEachCustomer(Consumer<CustomerAccount> each);
}
