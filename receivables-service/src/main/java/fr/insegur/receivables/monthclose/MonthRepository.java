package fr.insegur.receivables.monthclose;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.FundsUsedRules;
import fr.insegur.receivables.ledger.FundsUsedRules.Change;
import fr.insegur.receivables.ledger.FundsUsedRules.Level;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What the end of a month needs to know of a contract, and which months are closed. */
@ApplicationScoped
class MonthRepository extends JdbcRepository {
    private static final String DAYS =
            "SELECT e.value_date, coalesce(sum(p.amount_minor) FILTER (WHERE p.invoice_id IS NOT NULL), 0)::bigint,"
                    + " coalesce(sum(p.amount_minor) FILTER (WHERE p.invoice_id IS NOT NULL AND p.account = 'FDG'), 0)::bigint,"
                    + " sum(p.amount_minor)::bigint, coalesce(sum(p.amount_minor) FILTER (WHERE p.account = 'FDG'), 0)::bigint"
                    + " FROM posting p JOIN ledger_entry e ON e.id = p.entry_id"
                    + " WHERE e.contract_id = ? AND p.account = ANY (?) GROUP BY e.value_date";
    private static final String INTEREST =
            "SELECT coalesce(-sum(p.amount_minor) FILTER (WHERE p.account = 'PF'), 0)::bigint,"
                    + " coalesce(-sum(p.amount_minor) FILTER (WHERE p.account = 'TVA'), 0)::bigint FROM ledger_entry e"
                    + " JOIN posting p ON p.entry_id = e.id WHERE e.contract_id = ? AND e.invoice_id IS NULL AND e.kind = 'INTEREST'";
    private static final String COMMISSION = "SELECT coalesce(-sum(p.amount_minor), 0)::bigint FROM ledger_entry e"
            + " JOIN posting p ON p.entry_id = e.id WHERE e.contract_id = ? AND p.account = 'PC' AND e.value_date >= ?"
            + " AND e.value_date < ?";
    private static final String DEBTORS = "SELECT count(*) FROM debtor WHERE contract_id = ?"
            + " AND (created_at AT TIME ZONE 'Europe/Paris')::date >= ? AND (created_at AT TIME ZONE 'Europe/Paris')::date < ?";
    private static final String LIVING = "SELECT id, debtor_id, state FROM assigned_invoice"
            + " WHERE contract_id = ? AND state <> 'SETTLED' AND id > ? ORDER BY id LIMIT ?";
    private static final String LAST = "SELECT last_month FROM contract_total WHERE contract_id = ?";
    private static final String CLOSE =
            "INSERT INTO month_close (contract_id, month, client_id, partner_id, closed_at, actor, entries)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String MARK = "INSERT INTO contract_total VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, '', ?)"
            + " ON CONFLICT (contract_id) DO UPDATE SET last_month = excluded.last_month";
    private static final String LIST =
            "SELECT month, closed_at, actor, entries FROM month_close WHERE contract_id = ? ORDER BY month";
    private static final String STARTED_BEFORE =
            "SELECT c.id FROM contract c LEFT JOIN contract_total t ON t.contract_id = c.id"
                    + " WHERE c.start_date < ? AND (t.last_month IS NULL OR t.last_month < ?) ORDER BY c.id";

    /** What all invoices, and the account as a whole, use from each day on. */
    record Levels(List<Level> ofInvoices, List<Level> ofAll) {}

    /** Interest that is booked beside the invoices. */
    record Booked(Money interest, Money vat) {}

    /** An invoice that may still bear interest or fees. */
    record Living(UUID id, UUID debtorId, InvoiceState state) {}

    private record Day(LocalDate on, Change invoices, Change all) {}

    Levels levels(Contract contract, TermsHistory terms) {
        String[] used = FundsUsedRules.used().stream().map(Account::name).toArray(String[]::new);
        SortedMap<LocalDate, Change> ofInvoices = new TreeMap<>();
        SortedMap<LocalDate, Change> ofAll = new TreeMap<>();
        for (Day day : list(DAYS, row -> day(row, contract.currency()), contract.id(), used)) {
            ofInvoices.put(day.on(), day.invoices());
            ofAll.put(day.on(), day.all());
        }
        return new Levels(FundsUsedRules.levels(terms, ofInvoices), FundsUsedRules.levels(terms, ofAll));
    }

    Booked interest(Contract contract) {
        return first(
                        INTEREST,
                        row -> new Booked(
                                Money.ofMinor(row.getLong(1), contract.currency()),
                                Money.ofMinor(row.getLong(2), contract.currency())),
                        contract.id())
                .orElseThrow();
    }

    /** The service commission of the days from one to before the other. */
    Money commission(Contract contract, LocalDate from, LocalDate before) {
        return first(COMMISSION, row -> Money.ofMinor(row.getLong(1), contract.currency()), contract.id(), from, before)
                .orElseThrow();
    }

    /** How many debtors were named on the days from one to before the other. */
    int debtors(UUID contractId, LocalDate from, LocalDate before) {
        return first(DEBTORS, row -> row.getInt(1), contractId, from, before).orElseThrow();
    }

    List<Living> living(UUID contractId, UUID after, int most) {
        return list(
                LIVING,
                row -> new Living(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        InvoiceState.valueOf(row.getString(3))),
                contractId,
                after,
                most);
    }

    /** The month that is to be closed next: the one after the last that is closed, else the one in which the contract began. */
    YearMonth next(Contract contract) {
        return list(LAST, row -> Optional.ofNullable(row.getObject(1, LocalDate.class)), contract.id()).stream()
                .flatMap(Optional::stream)
                .map(last -> YearMonth.from(last).plusMonths(1))
                .findFirst()
                .orElse(YearMonth.from(contract.startDate()));
    }

    void close(Contract contract, YearMonth month, Instant at, String actor, int entries) {
        execute(CLOSE, contract.id(), month.atDay(1), contract.clientId(), contract.partnerId(), at, actor, entries);
        execute(MARK, contract.id(), contract.clientId(), contract.partnerId(), month.atDay(1));
    }

    List<MonthCloseView> closed(UUID contractId) {
        return list(
                LIST,
                row -> new MonthCloseView(
                        contractId,
                        YearMonth.from(row.getObject(1, LocalDate.class)).toString(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getInt(4)),
                contractId);
    }

    /** Contracts that began before the end of a month and have not closed it. */
    List<UUID> notClosed(YearMonth month) {
        return list(
                STARTED_BEFORE,
                row -> row.getObject(1, UUID.class),
                month.plusMonths(1).atDay(1),
                month.atDay(1));
    }

    private static Day day(ResultSet row, Currency currency) throws SQLException {
        return new Day(
                row.getObject(1, LocalDate.class),
                change(row.getLong(2), row.getLong(3), currency),
                change(row.getLong(4), row.getLong(5), currency));
    }

    private static Change change(long used, long fund, Currency currency) {
        return new Change(Money.ofMinor(used, currency), Money.ofMinor(fund, currency), Money.zero(currency));
    }
}
