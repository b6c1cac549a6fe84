package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Appends entries and moves the stored balances with them, in the caller's transaction. The caller holds the contract's
 * row, so that balances of one contract move one after the other.
 */
@ApplicationScoped
public class LedgerRepository extends JdbcRepository {
    private static final String INSERT_ENTRY =
            "INSERT INTO ledger_entry (id, contract_id, client_id, partner_id, step_id, invoice_id, kind, currency, value_date,"
                    + " booked_at, reverses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_POSTING =
            "INSERT INTO posting (entry_id, leg, contract_id, client_id, partner_id, account, invoice_id, amount_minor)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    // A row that is not there cannot be locked, so every row is inserted first; the update then locks and moves it.
    private static final String INSERT_BALANCE =
            "INSERT INTO account_balance (contract_id, client_id, partner_id, account, invoice_id, balance_minor)"
                    + " VALUES (?, ?, ?, ?, ?, 0)"
                    + " ON CONFLICT ON CONSTRAINT account_balance_key DO NOTHING";
    private static final String MOVE_BALANCE = "UPDATE account_balance SET balance_minor = balance_minor + ?"
            + " WHERE contract_id = ? AND account = ? AND invoice_id = ?";
    private static final String MOVE_CONTRACT_BALANCE = "UPDATE account_balance SET balance_minor = balance_minor + ?"
            + " WHERE contract_id = ? AND account = ? AND invoice_id IS NULL";

    /** Entries of one step of an invoice's story. */
    public record Booking(UUID stepId, List<JournalEntry> entries) {}

    /** Appends all entries of a contract at once; the database refuses them at commit if one is out of balance. */
    public void append(Contract contract, Instant bookedAt, List<Booking> bookings) {
        List<Values> entries = new ArrayList<>();
        List<Values> postings = new ArrayList<>();
        Map<BalanceKey, Money> changes = new TreeMap<>();
        for (Booking booking : bookings) {
            for (JournalEntry entry : booking.entries()) {
                entries.add(Values.of(
                        entry.id(),
                        contract.id(),
                        contract.clientId(),
                        contract.partnerId(),
                        booking.stepId(),
                        entry.invoiceId(),
                        entry.kind(),
                        entry.currency().getCurrencyCode(),
                        entry.valueDate(),
                        bookedAt,
                        entry.reverses()));
                for (int leg = 0; leg < entry.postings().size(); leg++) {
                    Posting posting = entry.postings().get(leg);
                    postings.add(Values.of(
                            entry.id(),
                            leg,
                            contract.id(),
                            contract.clientId(),
                            contract.partnerId(),
                            posting.account(),
                            posting.invoiceId(),
                            posting.amount().minor()));
                    changes.merge(
                            new BalanceKey(posting.account(), posting.invoiceId()), posting.amount(), Money::plus);
                }
            }
        }
        batch(INSERT_ENTRY, entries);
        batch(INSERT_POSTING, postings);
        moveBalances(contract, changes);
    }

    /** All transactions move balances in the same order of accounts, so that two of them never wait for each other. */
    private void moveBalances(Contract contract, Map<BalanceKey, Money> changes) {
        List<Values> rows = new ArrayList<>();
        List<Values> perInvoice = new ArrayList<>();
        List<Values> perContract = new ArrayList<>();
        changes.forEach((key, change) -> {
            rows.add(Values.of(
                    contract.id(), contract.clientId(), contract.partnerId(), key.account(), key.invoiceId()));
            if (key.invoiceId() == null) {
                perContract.add(Values.of(change.minor(), contract.id(), key.account()));
            } else {
                perInvoice.add(Values.of(change.minor(), contract.id(), key.account(), key.invoiceId()));
            }
        });
        batch(INSERT_BALANCE, rows);
        batch(MOVE_BALANCE, perInvoice);
        batch(MOVE_CONTRACT_BALANCE, perContract);
    }

    private record BalanceKey(Account account, @Nullable UUID invoiceId) implements Comparable<BalanceKey> {
        @Override
        public int compareTo(BalanceKey other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : String.valueOf(invoiceId).compareTo(String.valueOf(other.invoiceId));
        }
    }
}
