package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
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
import java.util.Optional;
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
                    + " booked_at, reverses, booked_on, position, key_id, seal, cc_minor, cc_after_minor)"
                    + " SELECT id, ?, ?, ?, step_id, invoice_id, kind, currency, value_date, booked_at, reverses, booked_on, position,"
                    + " key_id, seal, cc_minor, cc_after_minor FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS entry"
                    + " (id, step_id, invoice_id, kind, currency, value_date, booked_at, reverses, booked_on, position, key_id, seal,"
                    + " cc_minor, cc_after_minor)";
    private static final List<String> ENTRY_TYPES = List.of(
            "uuid",
            "uuid",
            "uuid",
            "text",
            "text",
            "date",
            "timestamptz",
            "uuid",
            "date",
            "int8",
            "text",
            "text",
            "int8",
            "int8");
    private static final String INSERT_POSTING =
            "INSERT INTO posting (entry_id, leg, contract_id, client_id, partner_id, account, invoice_id, amount_minor)"
                    + " SELECT entry_id, leg, ?, ?, ?, account, invoice_id, amount_minor"
                    + " FROM unnest(?, ?, ?, ?, ?) AS posting (entry_id, leg, account, invoice_id, amount_minor)";
    private static final List<String> POSTING_TYPES = List.of("uuid", "int2", "text", "uuid", "int8");
    private static final String OPEN_TOTAL =
            "INSERT INTO contract_total VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, '', NULL) ON CONFLICT DO NOTHING";
    private static final String END_OF_CHAIN =
            "SELECT t.last_position, t.last_seal, coalesce(b.balance_minor, 0), t.last_month FROM contract_total t"
                    + " LEFT JOIN contract_balance b ON b.contract_id = t.contract_id AND b.account = 'CC'"
                    + " WHERE t.contract_id = ? FOR UPDATE OF t";
    private static final String MOVE_TOTAL = "UPDATE contract_total SET outstanding_minor = outstanding_minor + ?,"
            + " committed_minor = committed_minor + ?, funds_minor = funds_minor + ?, weighted = weighted + ?,"
            + " interest_booked_minor = interest_booked_minor + ?, last_position = ?, last_seal = ? WHERE contract_id = ?";
    private static final String RESTATE =
            "UPDATE contract_total SET funds_minor = ?, weighted = ?, interest_booked_minor = ? WHERE contract_id = ?";
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

    /**
     * Where the books of a contract end.
     *
     * @param ccMinor what the client's current account holds, debit positive
     * @param closed the last month that was closed, by its first day; absent when none was
     */
    private record ChainEnd(
            long position,
            String seal,
            long ccMinor,
            @Nullable LocalDate closed) {
        /** Invariant 10: a closed month takes no entry any more. */
        void requireOpen(LocalDate day) {
            if (closed != null && !day.withDayOfMonth(1).isAfter(closed)) {
                throw Refused.conflict("month-closed", "the month of " + day + " is closed");
            }
        }
    }

    /** Appends all entries of a contract at once; the database refuses them at commit if one is out of balance. */
    public void append(Contract contract, BookedWhen when, List<Booking> bookings) {
        ChainEnd end = endOfChain(contract.id()).orElseGet(() -> {
            execute(OPEN_TOTAL, contract.id(), contract.clientId(), contract.partnerId());
            return endOfChain(contract.id()).orElseThrow();
        });
        end.requireOpen(when.on());
        ChainEnd newEnd = insert(contract, when, bookings, end);
        moveBalances(contract, bookings);
        moveTotals(contract, bookings, newEnd);
    }

    private Optional<ChainEnd> endOfChain(UUID contractId) {
        return first(
                END_OF_CHAIN,
                row -> new ChainEnd(
                        row.getLong(1), row.getString(2), row.getLong(3), row.getObject(4, LocalDate.class)),
                contractId);
    }

    private ChainEnd insert(Contract contract, BookedWhen when, List<Booking> bookings, ChainEnd end) {
        List<Values> entries = new ArrayList<>();
        List<Values> postings = new ArrayList<>();
        Instant at = when.at().truncatedTo(ChronoUnit.MICROS);
        long position = end.position();
        String seal = end.seal();
        long account = end.ccMinor();
        for (Booking booking : bookings) {
            for (JournalEntry entry : booking.entries()) {
                position++;
                Link link = link(contract.id(), position, booking.stepId(), entry, at, when.on());
                seal = seals.seal(link, seal).orElseThrow();
                account += entry.minorOn(Account.CC);
                entries.add(entryRow(link, entry, seal, account));
                addPostings(postings, entry);
            }
        }
        Values whose = Values.of(contract.id(), contract.clientId(), contract.partnerId());
        executeForAll(INSERT_ENTRY, whose, entries, ENTRY_TYPES);
        executeForAll(INSERT_POSTING, whose, postings, POSTING_TYPES);
        return new ChainEnd(position, seal, account, end.closed());
    }

    private Link link(UUID contractId, long position, UUID stepId, JournalEntry entry, Instant at, LocalDate on) {
        return new Link(
                contractId,
                position,
                stepId,
                entry.id(),
                entry.kind().name(),
                entry.invoiceId(),
                entry.currency().getCurrencyCode(),
                entry.valueDate(),
                at,
                on,
                entry.reverses(),
                seals.keyId(),
                entry.postings().stream()
                        .map(posting -> new EntrySeals.Leg(
                                posting.account().name(),
                                posting.invoiceId(),
                                posting.amount().minor()))
                        .toList());
    }

    private static Values entryRow(Link link, JournalEntry entry, String seal, long accountAfter) {
        return Values.of(
                entry.id(),
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
                seal,
                entry.minorOn(Account.CC),
                accountAfter);
    }

    private static void addPostings(List<Values> postings, JournalEntry entry) {
        for (int leg = 0; leg < entry.postings().size(); leg++) {
            Posting posting = entry.postings().get(leg);
            postings.add(Values.of(
                    entry.id(),
                    leg,
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

    /**
     * What bears interest, made anew from all invoices: it was added up under the terms that were known at each movement, and an
     * amendment or a fixing of the index may have come later than the movement that it is about.
     */
    public void restate(Contract contract, Standing all) {
        execute(
                RESTATE,
                all.funds().minor(),
                all.weighted(),
                all.interestBooked().minor(),
                contract.id());
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
