package fr.insegur.receivables.remittance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.jspecify.annotations.Nullable;

/** Remittances with their lines; both are written once and never changed. */
@ApplicationScoped
class RemittanceRepository extends JdbcRepository {
    private static final String INSERT = """
            INSERT INTO remittance (id, contract_id, client_id, partner_id, reference, assigned_on, currency, line_count,
                total_minor, accepted_count, accepted_minor, hash, eligibility_version, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_LINE = """
            INSERT INTO remittance_line (remittance_id, ordinal, number, debtor_siren, issue_date, due_date, amount_minor,
                currency, outcome, codes, invoice_id, financeable_minor, advance_minor, stated, conflicting_invoice_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""";
    private static final String SELECT = "SELECT * FROM remittance WHERE id = ?";
    private static final String PAGE = "SELECT * FROM remittance WHERE contract_id = ? AND id > ? ORDER BY id LIMIT ?";
    private static final String LINES = "SELECT * FROM remittance_line WHERE remittance_id = ? ORDER BY ordinal";

    private final ObjectMapper json;

    RemittanceRepository(ObjectMapper json) {
        this.json = json;
    }

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
                EligibilityTable.CURRENT.version(),
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
                row -> new Owned(row.getObject("client_id", UUID.class), view(row, list(LINES, this::lineView, id))),
                id);
    }

    /** Without their lines. */
    List<RemittanceView> page(UUID contractId, PageRequest page) {
        return list(PAGE, row -> view(row, List.of()), contractId, page.afterOrStart(), page.limitPlusOne());
    }

    private Values line(UUID remittance, int ordinal, Line line, LineView view) {
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
                view.codes().stream().map(RemittanceRepository::written).collect(Collectors.joining(",")),
                view.invoiceId(),
                view.financeable().minor(),
                view.advance().minor(),
                written(view.stated()),
                view.conflictsWith());
    }

    /** The code, and after an equals sign what it blocks, in the minor unit. */
    private static String written(CodeView code) {
        Money blocked = code.blocked();
        return blocked == null ? code.code().name() : code.code() + "=" + blocked.minor();
    }

    private static CodeView read(String written, Currency currency) {
        String[] parts = written.split("=", 2);
        Money blocked = parts.length == 1 ? null : Money.ofMinor(Long.parseLong(parts[1]), currency);
        return CodeView.of(EligibilityCode.valueOf(parts[0]), blocked);
    }

    private @Nullable String written(@Nullable Stated stated) {
        try {
            return stated == null ? null : json.writeValueAsString(stated);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what a line says could not be written", impossible);
        }
    }

    private @Nullable Stated stated(@Nullable String written) {
        try {
            return written == null ? null : json.readValue(written, Stated.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what a line says could not be read", impossible);
        }
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
                row.getInt("eligibility_version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                lines);
    }

    private LineView lineView(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        List<CodeView> codes = Arrays.stream(row.getString("codes").split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> read(code, currency))
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
                stated(row.getString("stated")),
                row.getObject("conflicting_invoice_id", UUID.class));
    }
}
