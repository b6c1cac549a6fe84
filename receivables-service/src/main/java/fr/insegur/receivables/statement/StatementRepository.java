package fr.insegur.receivables.statement;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.EntryKind;
import fr.insegur.receivables.statement.JournalLineView.LegView;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads entries as people look at them: by the day on which they were booked, in the order of booking. */
@ApplicationScoped
class StatementRepository extends JdbcRepository {
    private static final String STATEMENT =
            "SELECT e.id, e.position, e.booked_on, e.value_date, e.kind, r.kind AS reversed_kind, e.invoice_id, i.number, e.cc_minor,"
                    + " e.cc_after_minor FROM ledger_entry e LEFT JOIN assigned_invoice i ON i.id = e.invoice_id"
                    + " LEFT JOIN ledger_entry r ON r.id = e.reverses"
                    + " WHERE e.contract_id = ? AND e.cc_minor <> 0 AND (e.booked_on, e.position) > (?, ?) AND e.booked_on <= ?"
                    + " ORDER BY e.booked_on, e.position LIMIT ?";
    private static final String BEFORE =
            "SELECT cc_after_minor FROM ledger_entry WHERE contract_id = ? AND cc_minor <> 0 AND booked_on < ?"
                    + " ORDER BY booked_on DESC, position DESC LIMIT 1";
    private static final String UNTIL =
            "SELECT cc_after_minor FROM ledger_entry WHERE contract_id = ? AND cc_minor <> 0"
                    + " AND booked_on <= ? ORDER BY booked_on DESC, position DESC LIMIT 1";
    private static final String JOURNAL =
            "SELECT e.id, e.position, e.booked_on, e.value_date, e.kind, r.kind AS reversed_kind, e.invoice_id, i.number, e.reverses, p.account, p.amount_minor"
                    + " FROM (SELECT * FROM ledger_entry WHERE contract_id = ? AND position > ? AND booked_on BETWEEN ? AND ?"
                    + " ORDER BY position LIMIT ?) e JOIN posting p ON p.entry_id = e.id"
                    + " LEFT JOIN assigned_invoice i ON i.id = e.invoice_id LEFT JOIN ledger_entry r ON r.id = e.reverses"
                    + " ORDER BY e.position, p.leg";

    private record JournalLeg(JournalLineView line, LegView leg) {}

    /** Lines after a place, in order. */
    List<StatementLine> statement(
            UUID contractId, Currency currency, LocalDate from, long after, LocalDate to, int most) {
        return list(STATEMENT, row -> statementLine(row, currency), contractId, from, after, to, most);
    }

    /** What the client's account held when a day began; a credit is what the client has. */
    Money before(UUID contractId, Currency currency, LocalDate day) {
        return account(first(BEFORE, row -> row.getLong(1), contractId, day), currency);
    }

    /** What it held when a day ended. */
    Money until(UUID contractId, Currency currency, LocalDate day) {
        return account(first(UNTIL, row -> row.getLong(1), contractId, day), currency);
    }

    /** Entries after a place with all their legs, in the order of booking. */
    List<JournalLineView> journal(
            UUID contractId, Currency currency, long after, LocalDate from, LocalDate to, int most) {
        Map<UUID, List<JournalLeg>> byEntry = new LinkedHashMap<>();
        list(JOURNAL, row -> journalLeg(row, currency), contractId, after, from, to, most)
                .forEach(leg -> byEntry.computeIfAbsent(leg.line().id(), any -> new ArrayList<>())
                        .add(leg));
        return byEntry.values().stream()
                .map(legs -> legs.getFirst()
                        .line()
                        .with(legs.stream().map(JournalLeg::leg).toList()))
                .toList();
    }

    private static Money account(Optional<Long> debit, Currency currency) {
        return Money.ofMinor(-debit.orElse(0L), currency);
    }

    private static StatementLine statementLine(ResultSet row, Currency currency) throws SQLException {
        String reversed = row.getString("reversed_kind");
        return new StatementLine(
                row.getObject("id", UUID.class),
                row.getLong("position"),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                EntryKind.valueOf(row.getString("kind")),
                reversed == null ? null : EntryKind.valueOf(reversed),
                row.getObject("invoice_id", UUID.class),
                row.getString("number"),
                Money.ofMinor(-row.getLong("cc_minor"), currency),
                Money.ofMinor(-row.getLong("cc_after_minor"), currency));
    }

    private static JournalLeg journalLeg(ResultSet row, Currency currency) throws SQLException {
        String reversed = row.getString("reversed_kind");
        JournalLineView line = new JournalLineView(
                row.getObject("id", UUID.class),
                row.getLong("position"),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                EntryKind.valueOf(row.getString("kind")),
                reversed == null ? null : EntryKind.valueOf(reversed),
                row.getObject("invoice_id", UUID.class),
                row.getString("number"),
                row.getObject("reverses", UUID.class),
                List.of());
        return new JournalLeg(
                line,
                new LegView(
                        Account.valueOf(row.getString("account")),
                        Money.ofMinor(row.getLong("amount_minor"), currency)));
    }
}
