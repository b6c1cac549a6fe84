package fr.insegur.receivables.factorstatement;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.factorstatement.FactorStatementView.LineView;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Match;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Movement;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Outcome;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Statements of factors with their lines; both are written once and never changed. */
@ApplicationScoped
class FactorStatementRepository extends JdbcRepository {
    private static final String MOVEMENTS =
            "SELECT e.id, e.invoice_id, coalesce(i.number, ''), e.value_date, e.kind, -e.cc_minor"
                    + " FROM ledger_entry e LEFT JOIN assigned_invoice i ON i.id = e.invoice_id WHERE e.contract_id = ?"
                    + " AND e.cc_minor <> 0 AND e.value_date BETWEEN ? AND ? ORDER BY e.position";
    private static final String INSERT =
            "INSERT INTO factor_statement (id, contract_id, client_id, partner_id, from_date, to_date,"
                    + " opening_minor, closing_minor, currency, line_count, matched_count, received_at, actor)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_LINE =
            "INSERT INTO factor_statement_line (statement_id, ordinal, value_date, label, kind,"
                    + " invoice, amount_minor, outcome, entry_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT * FROM factor_statement WHERE id = ?";
    private static final String PAGE =
            "SELECT * FROM factor_statement WHERE contract_id = ? AND id > ? ORDER BY id LIMIT ?";
    private static final String LINES = "SELECT * FROM factor_statement_line WHERE statement_id = ? ORDER BY ordinal";

    /** What a statement says of itself. */
    record Head(LocalDate from, LocalDate to, Money opening, Money closing) {}

    List<Movement> movements(Contract contract, LocalDate from, LocalDate to) {
        return list(
                MOVEMENTS,
                row -> new Movement(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        Money.ofMinor(row.getLong(6), contract.currency())),
                contract.id(),
                from,
                to);
    }

    void insert(UUID id, Contract contract, Head head, List<Match> matches, Instant at, String actor) {
        long count = matches.stream().filter(match -> match.line() != null).count();
        long matched = matches.stream()
                .filter(match -> match.outcome() == Outcome.MATCHED)
                .count();
        execute(
                INSERT,
                id,
                contract.id(),
                contract.clientId(),
                contract.partnerId(),
                head.from(),
                head.to(),
                head.opening().minor(),
                head.closing().minor(),
                contract.currency().getCurrencyCode(),
                (int) count,
                (int) matched,
                at,
                actor);
        List<Values> lines = new ArrayList<>();
        for (Match match : matches) {
            lines.add(line(id, lines.size(), match));
        }
        batch(INSERT_LINE, lines);
    }

    Optional<FactorStatementView> find(UUID id) {
        return first(
                SELECT,
                row -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return view(row, list(LINES, line -> lineView(line, currency), id));
                },
                id);
    }

    /** Without their lines. */
    List<FactorStatementView> page(UUID contractId, PageRequest page) {
        return list(PAGE, row -> view(row, null), contractId, page.afterOrStart(), page.limitPlusOne());
    }

    private static Values line(UUID statement, int ordinal, Match match) {
        StatementMatchingRules.Line line = match.line();
        Movement movement = match.movement();
        if (line != null) {
            return Values.of(
                    statement,
                    ordinal,
                    line.valueDate(),
                    line.label(),
                    movement == null ? "" : movement.kind(),
                    line.invoice(),
                    line.amount().minor(),
                    match.outcome(),
                    movement == null ? null : movement.entryId());
        }
        Movement missing = Objects.requireNonNull(movement);
        return Values.of(
                statement,
                ordinal,
                missing.valueDate(),
                "",
                missing.kind(),
                missing.number(),
                missing.amount().minor(),
                match.outcome(),
                missing.entryId());
    }

    private static FactorStatementView view(ResultSet row, @org.jspecify.annotations.Nullable List<LineView> lines)
            throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new FactorStatementView(
                row.getObject("id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                Money.ofMinor(row.getLong("opening_minor"), currency),
                Money.ofMinor(row.getLong("closing_minor"), currency),
                row.getInt("line_count"),
                row.getInt("matched_count"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                lines);
    }

    private static LineView lineView(ResultSet row, Currency currency) throws SQLException {
        return new LineView(
                row.getObject("value_date", LocalDate.class),
                row.getString("label"),
                row.getString("invoice"),
                Money.ofMinor(row.getLong("amount_minor"), currency),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("entry_id", UUID.class));
    }
}
