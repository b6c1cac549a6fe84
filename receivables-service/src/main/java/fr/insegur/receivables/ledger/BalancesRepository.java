package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.ledger.FundsUsedRules.Movement;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the ledger says: stored balances, and the movements behind them. */
@ApplicationScoped
public class BalancesRepository extends JdbcRepository {
    private static final String OF_CONTRACT =
            "SELECT account, sum(balance_minor)::bigint FROM account_balance WHERE contract_id = ? GROUP BY account";
    private static final String OF_INVOICE =
            "SELECT account, balance_minor FROM account_balance WHERE contract_id = ? AND invoice_id = ?";
    private static final String MOVEMENTS = "SELECT e.value_date, e.kind, p.account, p.amount_minor FROM ledger_entry e"
            + " JOIN posting p ON p.entry_id = e.id WHERE e.invoice_id = ? ORDER BY e.id, p.leg";
    private static final String OPEN_MOVEMENTS = "SELECT e.invoice_id, e.value_date, e.kind, p.account, p.amount_minor"
            + " FROM ledger_entry e JOIN posting p ON p.entry_id = e.id WHERE e.contract_id = ? AND e.invoice_id IN ("
            + "SELECT invoice_id FROM account_balance WHERE contract_id = ? AND invoice_id IS NOT NULL"
            + " AND balance_minor <> 0) ORDER BY e.id, p.leg";
    // What the factor still carries of a debtor's invoices: the open amount less the part that was never financed.
    private static final String FINANCED_BY_DEBTOR =
            "SELECT i.debtor_id, sum(greatest(0, b.net))::bigint FROM assigned_invoice i JOIN ("
                    + "SELECT invoice_id, sum(balance_minor) AS net FROM account_balance"
                    + " WHERE contract_id = ? AND account IN ('ENC', 'IND') GROUP BY invoice_id) b ON b.invoice_id = i.id"
                    + " GROUP BY i.debtor_id";
    private static final String COMMITTED = "SELECT coalesce(sum(greatest(0, net)), 0)::bigint FROM ("
            + "SELECT sum(balance_minor) AS net FROM account_balance"
            + " WHERE contract_id = ? AND account IN ('ENC', 'RES', 'IND') GROUP BY invoice_id) b";
    private static final String DIFFERENCES =
            "SELECT coalesce(b.contract_id, p.contract_id), coalesce(b.account, p.account), coalesce(b.invoice_id, p.invoice_id),"
                    + " coalesce(b.balance_minor, 0), coalesce(p.total, 0)::bigint FROM account_balance b FULL JOIN ("
                    + "SELECT contract_id, account, invoice_id, sum(amount_minor) AS total FROM posting"
                    + " GROUP BY contract_id, account, invoice_id) p ON p.contract_id = b.contract_id AND p.account = b.account"
                    + " AND coalesce(p.invoice_id, '00000000-0000-0000-0000-000000000000')"
                    + " = coalesce(b.invoice_id, '00000000-0000-0000-0000-000000000000')"
                    + " WHERE coalesce(b.balance_minor, 0) <> coalesce(p.total, 0)";

    /** A stored balance that is not the fold of its postings. */
    public record Difference(
            UUID contractId, String account, @Nullable UUID invoiceId, long stored, long folded) {}

    private record AccountBalance(Account account, Money balance) {}

    private record InvoiceMovement(UUID invoice, Movement movement) {}

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

    /** Every leg of the entries of an invoice with its value date, in the order of booking. */
    public List<Movement> movements(UUID invoiceId, Currency currency) {
        return list(
                MOVEMENTS,
                row -> new Movement(
                        row.getObject(1, LocalDate.class),
                        EntryKind.valueOf(row.getString(2)),
                        Account.valueOf(row.getString(3)),
                        Money.ofMinor(row.getLong(4), currency)),
                invoiceId);
    }

    /** The same of every invoice of a contract on which something is left, by invoice. */
    Map<UUID, List<Movement>> openMovements(UUID contractId, Currency currency) {
        return list(
                        OPEN_MOVEMENTS,
                        row -> new InvoiceMovement(
                                row.getObject(1, UUID.class),
                                new Movement(
                                        row.getObject(2, LocalDate.class),
                                        EntryKind.valueOf(row.getString(3)),
                                        Account.valueOf(row.getString(4)),
                                        Money.ofMinor(row.getLong(5), currency))),
                        contractId,
                        contractId)
                .stream()
                .collect(Collectors.groupingBy(
                        InvoiceMovement::invoice, Collectors.mapping(InvoiceMovement::movement, Collectors.toList())));
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
        return first(COMMITTED, row -> Money.ofMinor(row.getLong(1), currency), contractId)
                .orElseThrow();
    }

    /** Invariant 2: empty as long as the stored balances are what the postings add up to. */
    public List<Difference> differences() {
        return list(
                DIFFERENCES,
                row -> new Difference(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getLong(4),
                        row.getLong(5)));
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
