package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what the ledger says from its stored totals, and how those compare with the postings. */
@ApplicationScoped
public class BalancesRepository extends JdbcRepository {
    private static final String OF_CONTRACT =
            "SELECT account, balance_minor FROM contract_balance WHERE contract_id = ?";
    private static final String OF_INVOICE = "SELECT p.account, sum(p.amount_minor)::bigint FROM ledger_entry e"
            + " JOIN posting p ON p.entry_id = e.id WHERE e.contract_id = ? AND e.invoice_id = ? AND p.invoice_id = e.invoice_id"
            + " GROUP BY p.account";
    private static final String AS_OF = "SELECT p.account, sum(p.amount_minor)::bigint FROM ledger_entry e"
            + " JOIN posting p ON p.entry_id = e.id WHERE e.contract_id = ? AND e.%s <= ? GROUP BY p.account";
    private static final String AS_OF_VALUE = AS_OF.formatted("value_date");
    private static final String AS_OF_BOOKED = AS_OF.formatted("booked_on");
    private static final String TOTAL =
            "SELECT outstanding_minor, committed_minor, funds_minor, weighted, interest_booked_minor"
                    + " FROM contract_total WHERE contract_id = ?";
    private static final String FINANCED_BY_DEBTOR =
            "SELECT debtor_id, financed_minor FROM debtor_total WHERE contract_id = ? AND financed_minor <> 0";
    private static final String OPEN_DEBTORS =
            "SELECT count(*) FILTER (WHERE open_count > 0), coalesce(sum(open_count), 0)::bigint"
                    + " FROM debtor_total WHERE contract_id = ?";
    private static final String DIFFERENCES =
            "SELECT coalesce(b.contract_id, p.contract_id), coalesce(b.account, p.account), coalesce(b.balance_minor, 0),"
                    + " coalesce(p.total, 0)::bigint FROM contract_balance b FULL JOIN ("
                    + "SELECT contract_id, account, sum(amount_minor) AS total FROM posting GROUP BY contract_id, account) p"
                    + " ON p.contract_id = b.contract_id AND p.account = b.account"
                    + " WHERE coalesce(b.balance_minor, 0) <> coalesce(p.total, 0)"
                    + " UNION ALL SELECT t.contract_id, 'outstanding of all invoices', t.outstanding_minor,"
                    + " coalesce(b.balance_minor, 0) FROM contract_total t LEFT JOIN contract_balance b"
                    + " ON b.contract_id = t.contract_id AND b.account = 'ENC'"
                    + " WHERE t.outstanding_minor <> coalesce(b.balance_minor, 0)"
                    + " UNION ALL SELECT t.contract_id, 'outstanding of all debtors', coalesce(d.total, 0)::bigint, t.outstanding_minor"
                    + " FROM contract_total t LEFT JOIN (SELECT contract_id, sum(outstanding_minor) AS total FROM debtor_total"
                    + " GROUP BY contract_id) d ON d.contract_id = t.contract_id"
                    + " WHERE coalesce(d.total, 0) <> t.outstanding_minor";

    /** A stored total that is not what the postings add up to. */
    public record Difference(UUID contractId, String what, long stored, long folded) {}

    /** How many debtors owe something under a contract, and how many invoices. */
    public record OpenBook(long debtors, long invoices) {}

    private record AccountBalance(Account account, Money balance) {}

    private record DebtorAmount(UUID debtor, Money amount) {}

    /** All accounts of a contract, over all invoices. */
    public Map<Account, Money> ofContract(UUID contractId, Currency currency) {
        return byAccount(
                list(OF_CONTRACT, row -> accountBalance(row.getString(1), row.getLong(2), currency), contractId));
    }

    /** The accounts of one invoice; an account that never moved is absent. */
    public Map<Account, Money> ofInvoice(UUID contractId, UUID invoiceId, Currency currency) {
        return byAccount(list(
                OF_INVOICE, row -> accountBalance(row.getString(1), row.getLong(2), currency), contractId, invoiceId));
    }

    /** All accounts of a contract by what counts up to a day, that day included. */
    Map<Account, Money> asOfValueDate(UUID contractId, Currency currency, LocalDate day) {
        return byAccount(
                list(AS_OF_VALUE, row -> accountBalance(row.getString(1), row.getLong(2), currency), contractId, day));
    }

    /** All accounts of a contract by what was booked up to a day, that day included. */
    Map<Account, Money> asOfBooking(UUID contractId, Currency currency, LocalDate day) {
        return byAccount(
                list(AS_OF_BOOKED, row -> accountBalance(row.getString(1), row.getLong(2), currency), contractId, day));
    }

    /** What all invoices of a contract come to. */
    public Standing total(UUID contractId, Currency currency) {
        return first(
                        TOTAL,
                        row -> new Standing(
                                Money.ofMinor(row.getLong(1), currency),
                                Money.zero(currency),
                                Money.ofMinor(row.getLong(2), currency),
                                Money.ofMinor(row.getLong(3), currency),
                                row.getBigDecimal(4),
                                Money.ofMinor(row.getLong(5), currency)),
                        contractId)
                .orElse(Standing.none(currency));
    }

    /** Per debtor, the open part of its invoices that counts against its limit. */
    public Map<UUID, Money> financedByDebtor(UUID contractId, Currency currency) {
        return list(
                        FINANCED_BY_DEBTOR,
                        row -> new DebtorAmount(row.getObject(1, UUID.class), Money.ofMinor(row.getLong(2), currency)),
                        contractId)
                .stream()
                .collect(Collectors.toMap(DebtorAmount::debtor, DebtorAmount::amount));
    }

    /** Funds that are used or promised on open invoices: what counts against the ceiling. */
    public Money committed(UUID contractId, Currency currency) {
        return total(contractId, currency).committed();
    }

    /** How large the book of a contract is. */
    public OpenBook openBook(UUID contractId) {
        return first(OPEN_DEBTORS, row -> new OpenBook(row.getLong(1), row.getLong(2)), contractId)
                .orElseThrow();
    }

    /** Invariant 2: empty as long as the stored totals are what the postings add up to. */
    public List<Difference> differences() {
        return list(
                DIFFERENCES,
                row -> new Difference(row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4)));
    }

    private static AccountBalance accountBalance(String account, long minor, Currency currency) {
        return new AccountBalance(Account.valueOf(account), Money.ofMinor(minor, currency));
    }

    private static Map<Account, Money> byAccount(List<AccountBalance> rows) {
        Map<Account, Money> balances = new EnumMap<>(Account.class);
        rows.forEach(row -> balances.put(row.account(), row.balance()));
        return balances;
    }
}
