package fr.insegur.receivables.audit;

import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The debtors of audits, by their place in them: the largest turnover first. */
@ApplicationScoped
class AuditDebtorRepository extends JdbcRepository {
    private static final int CHUNK = 2_000;
    private static final String COLUMNS =
            "code, label, siren, kind, group_key, set_aside, turnover_minor, credit_minor, invoices_per_year, balance_minor,"
                    + " open_minor, unallocated_minor, overdue_minor, ageing, ageing_by_invoice, delay_days, payment_days,"
                    + " term_days, above_cap_invoices, above_cap_minor, penalty_minor, cross_minor, eligible_minor,"
                    + " confidence";
    private static final String INSERT = "INSERT INTO audit_debtor (audit_id, ordinal, " + COLUMNS
            + ") SELECT ?, ordinal, "
            + COLUMNS.replace("ageing,", "ageing::bigint[],")
                    .replace("ageing_by_invoice,", "ageing_by_invoice::bigint[],")
            + " FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS debtor (ordinal, " + COLUMNS + ")";
    private static final List<String> TYPES = List.of(
            "int4", "text", "text", "text", "text", "text", "bool", "int8", "int8", "int4", "int8", "int8", "int8",
            "int8", "text", "text", "int4", "int4", "int4", "int4", "int8", "int8", "int8", "int8", "text");
    private static final String PAGE = "SELECT ordinal, " + COLUMNS
            + " FROM audit_debtor WHERE audit_id = ? AND ordinal > ? ORDER BY ordinal LIMIT ?";
    private static final String OWING_MOST = "SELECT " + COLUMNS
            + " FROM audit_debtor WHERE audit_id = ? AND NOT set_aside AND open_minor > 0"
            + " ORDER BY open_minor DESC, ordinal LIMIT ?";
    private static final String PAST_THE_LAW = "SELECT " + COLUMNS
            + " FROM audit_debtor WHERE audit_id = ? AND NOT set_aside AND (above_cap_invoices > 0 OR penalty_minor > 0)"
            + " ORDER BY penalty_minor DESC, above_cap_minor DESC, ordinal LIMIT ?";
    private static final String COUNTS = "SELECT count(*) FILTER (WHERE open_minor > 0),"
            + " count(*) FILTER (WHERE above_cap_invoices > 0), count(*) FILTER (WHERE penalty_minor > 0)"
            + " FROM audit_debtor WHERE audit_id = ? AND NOT set_aside";

    /** @param ordinal its place, 0 for the first */
    record Placed(int ordinal, DebtorFigures debtor) {}

    void insert(UUID audit, List<DebtorFigures> debtors) {
        for (int first = 0; first < debtors.size(); first += CHUNK) {
            List<Values> rows = new ArrayList<>();
            for (DebtorFigures debtor : debtors.subList(first, Math.min(debtors.size(), first + CHUNK))) {
                rows.add(values(first + rows.size(), debtor));
            }
            executeForAll(INSERT, Values.of(audit), rows, TYPES);
        }
    }

    /** @param after the place of the last one before; -1 for the start */
    List<Placed> page(UUID audit, int after, int limit) {
        return list(PAGE, row -> new Placed(row.getInt("ordinal"), debtor(row)), audit, after, limit);
    }

    /** Companies with open items, the largest amount first. */
    List<DebtorFigures> owingMost(UUID audit, int limit) {
        return list(OWING_MOST, AuditDebtorRepository::debtor, audit, limit);
    }

    /** Companies with terms above the law or with penalties due, the highest penalties first. */
    List<DebtorFigures> pastTheLaw(UUID audit, int limit) {
        return list(PAST_THE_LAW, AuditDebtorRepository::debtor, audit, limit);
    }

    /** How many companies owe something, have terms above the law, and owe penalties. */
    AuditExcerpt.DebtorCounts counts(UUID audit) {
        return list(COUNTS, row -> new AuditExcerpt.DebtorCounts(row.getInt(1), row.getInt(2), row.getInt(3)), audit)
                .getFirst();
    }

    private static Values values(int ordinal, DebtorFigures debtor) {
        return Values.of(
                ordinal,
                debtor.code(),
                debtor.label(),
                debtor.siren(),
                debtor.kind(),
                debtor.group(),
                debtor.setAside(),
                debtor.turnoverMinor(),
                debtor.creditMinor(),
                debtor.invoices(),
                debtor.balanceMinor(),
                debtor.openMinor(),
                debtor.unallocatedMinor(),
                debtor.overdueMinor(),
                array(debtor.ageing()),
                array(debtor.ageingByInvoice()),
                debtor.delayDays(),
                debtor.paymentDays(),
                debtor.termDays(),
                debtor.aboveCapInvoices(),
                debtor.aboveCapMinor(),
                debtor.penaltyMinor(),
                debtor.crossMinor(),
                debtor.financeableBeforeCapMinor(),
                debtor.confidence());
    }

    private static String array(List<Long> amounts) {
        return amounts.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static DebtorFigures debtor(ResultSet row) throws SQLException {
        return new DebtorFigures(
                row.getString("code"),
                row.getString("label"),
                row.getString("siren"),
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("group_key"),
                row.getBoolean("set_aside"),
                row.getLong("turnover_minor"),
                row.getLong("credit_minor"),
                row.getInt("invoices_per_year"),
                row.getLong("balance_minor"),
                row.getLong("open_minor"),
                row.getLong("unallocated_minor"),
                row.getLong("overdue_minor"),
                amounts(row.getArray("ageing")),
                amounts(row.getArray("ageing_by_invoice")),
                row.getObject("delay_days", Integer.class),
                row.getObject("payment_days", Integer.class),
                row.getObject("term_days", Integer.class),
                row.getInt("above_cap_invoices"),
                row.getLong("above_cap_minor"),
                row.getLong("penalty_minor"),
                row.getLong("cross_minor"),
                row.getLong("eligible_minor"),
                Confidence.valueOf(row.getString("confidence")));
    }

    private static List<Long> amounts(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
