package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.remittance.RemittanceView.CodeView;
import fr.insegur.receivables.remittance.RemittanceView.LineView;
import fr.insegur.receivables.remittance.RemittanceView.Outcome;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Remittances with their lines; both are written once and never changed. */
@ApplicationScoped
class RemittanceRepository extends JdbcRepository {
    private static final String INSERT = """
            INSERT INTO remittance (id, contract_id, client_id, partner_id, reference, assigned_on, currency, line_count,
                total_minor, accepted_count, accepted_minor, hash, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_LINE = """
            INSERT INTO remittance_line (remittance_id, ordinal, number, debtor_siren, issue_date, due_date, amount_minor,
                currency, outcome, codes, invoice_id, financeable_minor, advance_minor, conflicting_invoice_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = "SELECT * FROM remittance WHERE id = ?";
    private static final String PAGE = "SELECT * FROM remittance WHERE contract_id = ? AND id > ? ORDER BY id LIMIT ?";
    private static final String LINES = "SELECT * FROM remittance_line WHERE remittance_id = ? ORDER BY ordinal";

    /** A remittance and whom it concerns. */
    record Owned(UUID clientId, RemittanceView view) {}

    void insert(Assignment assignment) {
        Money total = assignment.command().total();
        execute(
                INSERT,
                assignment.id(),
                assignment.contractId(),
                assignment.clientId(),
                assignment.partnerId(),
                assignment.command().reference(),
                assignment.assignedOn(),
                total.currency().getCurrencyCode(),
                assignment.results().size(),
                total.minor(),
                assignment.invoices().size(),
                assignment.acceptedTotal().minor(),
                assignment.hash(),
                assignment.bookedAt());
        List<LineView> views = assignment.lineViews();
        List<Values> lines = new ArrayList<>();
        for (int ordinal = 0; ordinal < views.size(); ordinal++) {
            lines.add(line(
                    assignment.id(),
                    ordinal,
                    assignment.results().get(ordinal).verdict().line(),
                    views.get(ordinal)));
        }
        batch(INSERT_LINE, lines);
    }

    Optional<Owned> find(UUID id) {
        return first(
                SELECT,
                row -> new Owned(
                        row.getObject("client_id", UUID.class),
                        view(row, list(LINES, RemittanceRepository::lineView, id))),
                id);
    }

    /** Without their lines. */
    List<RemittanceView> page(UUID contractId, PageRequest page) {
        return list(PAGE, row -> view(row, List.of()), contractId, page.afterOrStart(), page.limitPlusOne());
    }

    private static Values line(UUID remittance, int ordinal, Line line, LineView view) {
        return Values.of(
                remittance,
                ordinal,
                view.number(),
                view.debtorSiren(),
                line.issueDate(),
                line.dueDate(),
                view.amount().minor(),
                view.amount().currency().getCurrencyCode(),
                view.outcome(),
                view.codes().stream().map(code -> code.code().name()).collect(Collectors.joining(",")),
                view.invoiceId(),
                view.financeable().minor(),
                view.advance().minor(),
                view.conflictsWith());
    }

    private static RemittanceView view(ResultSet row, List<LineView> lines) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new RemittanceView(
                row.getObject("id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getString("reference"),
                row.getObject("assigned_on", LocalDate.class),
                row.getInt("line_count"),
                Money.ofMinor(row.getLong("total_minor"), currency),
                row.getInt("accepted_count"),
                Money.ofMinor(row.getLong("accepted_minor"), currency),
                row.getString("hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                lines);
    }

    private static LineView lineView(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        List<CodeView> codes = Arrays.stream(row.getString("codes").split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> CodeView.of(EligibilityCode.valueOf(code)))
                .toList();
        return new LineView(
                row.getString("number"),
                row.getString("debtor_siren"),
                Money.ofMinor(row.getLong("amount_minor"), currency),
                row.getObject("invoice_id", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                Money.ofMinor(row.getLong("financeable_minor"), currency),
                Money.ofMinor(row.getLong("advance_minor"), currency),
                codes,
                row.getObject("conflicting_invoice_id", UUID.class));
    }
}
