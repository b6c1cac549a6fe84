package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.ledger.EntrySeals.Link;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Appends entries, seals them and moves the stored totals with them, in the caller's transaction. The caller holds the contract's
 * row, so that the chain and the totals of one contract move one after the other.
 */
@ApplicationScoped
public class LedgerRepository extends JdbcRepository {
    private static final String INSERT_ENTRY =
            "INSERT INTO ledger_entry (id, contract_id, client_id, partner_id, step_id, invoice_id, kind, currency, value_date,"
                    + " booked_at, reverses, booked_on, position, key_id, seal)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_POSTING =
            "INSERT INTO posting (entry_id, leg, contract_id, client_id, partner_id, account, invoice_id, amount_minor)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OPEN_TOTAL =
            "INSERT INTO contract_total VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, '') ON CONFLICT DO NOTHING";
    private static final String END_OF_CHAIN =
            "SELECT last_position, last_seal FROM contract_total WHERE contract_id = ? FOR UPDATE";
    private static final String MOVE_TOTAL = "UPDATE contract_total SET outstanding_minor = outstanding_minor + ?,"
            + " committed_minor = committed_minor + ?, funds_minor = funds_minor + ?, weighted = weighted + ?,"
            + " interest_booked_minor = interest_booked_minor + ?, last_position = ?, last_seal = ? WHERE contract_id = ?";
    private static final String MOVE_BALANCE =
            "INSERT INTO contract_balance (contract_id, client_id, partner_id, account, balance_minor) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT (contract_id, account)"
                    + " DO UPDATE SET balance_minor = contract_balance.balance_minor + excluded.balance_minor";
    private static final String MOVE_DEBTOR =
            "INSERT INTO debtor_total (contract_id, debtor_id, client_id, partner_id, outstanding_minor, financed_minor, open_count)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (contract_id, debtor_id) DO UPDATE SET"
                    + " outstanding_minor = debtor_total.outstanding_minor + excluded.outstanding_minor,"
                    + " financed_minor = debtor_total.financed_minor + excluded.financed_minor,"
                    + " open_count = debtor_total.open_count + excluded.open_count";

    private final EntrySeals seals;

    LedgerRepository(EntrySeals seals) {
        this.seals = seals;
    }

    /**
     * Entries of one step of a story.
     *
     * @param change what they change of the invoice's part in the totals; absent for what concerns the contract as a whole
     */
    public record Booking(
            UUID stepId,
            List<JournalEntry> entries,
            @Nullable Change change) {}

    /** What an invoice is more than it was; {@code opened} is one when it was not open before, minus one when it is no more. */
    public record Change(UUID debtorId, Standing by, int opened) {
        /** From one standing to the next. */
        public static Change between(UUID debtorId, Standing before, Standing after) {
            int opened = (after.outstanding().isZero() ? 0 : 1)
                    - (before.outstanding().isZero() ? 0 : 1);
            return new Change(debtorId, after.minus(before), opened);
        }
    }

    /** When something is booked: the instant, and the business date of that instant. */
    public record BookedWhen(Instant at, LocalDate on) {}

    private record ChainEnd(long position, String seal) {}

    /** Appends all entries of a contract at once; the database refuses them at commit if one is out of balance. */
    public void append(Contract contract, BookedWhen when, List<Booking> bookings) {
        execute(OPEN_TOTAL, contract.id(), contract.clientId(), contract.partnerId());
        ChainEnd end = first(END_OF_CHAIN, row -> new ChainEnd(row.getLong(1), row.getString(2)), contract.id())
                .orElseThrow();
        ChainEnd newEnd = insert(contract, when, bookings, end);
        moveBalances(contract, bookings);
        moveTotals(contract, bookings, newEnd);
    }

    private ChainEnd insert(Contract contract, BookedWhen when, List<Booking> bookings, ChainEnd end) {
        List<Values> entries = new ArrayList<>();
        List<Values> postings = new ArrayList<>();
        Instant at = when.at().truncatedTo(ChronoUnit.MICROS);
        long position = end.position();
        String seal = end.seal();
        for (Booking booking : bookings) {
            for (JournalEntry entry : booking.entries()) {
                position++;
                Link link = new Link(contract.id(), position, booking.stepId(), entry, at, when.on(), seals.keyId());
                seal = seals.seal(link, seal).orElseThrow();
                entries.add(entryRow(contract, link, seal));
                addPostings(postings, contract, entry);
            }
        }
        batch(INSERT_ENTRY, entries);
        batch(INSERT_POSTING, postings);
        return new ChainEnd(position, seal);
    }

    private static Values entryRow(Contract contract, Link link, String seal) {
        JournalEntry entry = link.entry();
        return Values.of(
                entry.id(),
                contract.id(),
                contract.clientId(),
                contract.partnerId(),
                link.stepId(),
                entry.invoiceId(),
                entry.kind(),
                entry.currency().getCurrencyCode(),
                entry.valueDate(),
                link.bookedAt(),
                entry.reverses(),
                link.bookedOn(),
                link.position(),
                link.keyId(),
                seal);
    }

    private static void addPostings(List<Values> postings, Contract contract, JournalEntry entry) {
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
        }
    }

    private void moveBalances(Contract contract, List<Booking> bookings) {
        Map<Account, Money> changes = new EnumMap<>(Account.class);
        bookings.stream()
                .flatMap(booking -> booking.entries().stream())
                .flatMap(entry -> entry.postings().stream())
                .forEach(posting -> changes.merge(posting.account(), posting.amount(), Money::plus));
        List<Values> rows = new ArrayList<>();
        changes.forEach((account, change) ->
                rows.add(Values.of(contract.id(), contract.clientId(), contract.partnerId(), account, change.minor())));
        batch(MOVE_BALANCE, rows);
    }

    private void moveTotals(Contract contract, List<Booking> bookings, ChainEnd end) {
        Standing total = Standing.none(contract.currency());
        Map<UUID, Change> byDebtor = new TreeMap<>();
        for (Booking booking : bookings) {
            Change change = booking.change();
            if (change != null) {
                total = total.plus(change.by());
                byDebtor.merge(change.debtorId(), change, LedgerRepository::sum);
            }
        }
        execute(
                MOVE_TOTAL,
                total.outstanding().minor(),
                total.committed().minor(),
                total.funds().minor(),
                total.weighted(),
                total.interestBooked().minor(),
                end.position(),
                end.seal(),
                contract.id());
        batch(
                MOVE_DEBTOR,
                byDebtor.values().stream()
                        .map(change -> Values.of(
                                contract.id(),
                                change.debtorId(),
                                contract.clientId(),
                                contract.partnerId(),
                                change.by().outstanding().minor(),
                                change.by().financed().minor(),
                                change.opened()))
                        .toList());
    }

    private static Change sum(Change one, Change other) {
        return new Change(one.debtorId(), one.by().plus(other.by()), one.opened() + other.opened());
    }
}
