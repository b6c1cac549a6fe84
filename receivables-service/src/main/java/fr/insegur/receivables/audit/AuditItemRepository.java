package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AuditedItem.ItemExclusion;
import fr.insegur.receivables.matching.Method;
import fr.insegur.receivables.matching.OpenItem;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open items of audits. */
@ApplicationScoped
class AuditItemRepository extends JdbcRepository {
    private static final String COLUMNS =
            "debtor_code, debtor_label, number, label, issued, due, due_source, amount_minor, open_minor, nature, paid_by,"
                    + " days_late, exclusion, line";
    private static final String INSERT = "INSERT INTO audit_item (audit_id, client_id, ordinal, listed_due, " + COLUMNS
            + ") SELECT ?, ?, item.* FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS item";
    private static final List<String> TYPES = List.of(
            "int4", "date", "text", "text", "text", "text", "date", "date", "text", "int8", "int8", "text", "text",
            "int8", "text", "int8");
    private static final String PAGE = "SELECT ordinal, listed_due, " + COLUMNS + " FROM audit_item WHERE audit_id = ?"
            + " AND ordinal > ? AND (?::text IS NULL OR debtor_code = ?) ORDER BY ordinal LIMIT ?";
    private static final String OVERDUE = "SELECT listed_due, " + COLUMNS + " FROM audit_item WHERE audit_id = ?"
            + " AND days_late > 0 ORDER BY open_minor DESC, ordinal LIMIT ?";
    private static final String COUNT_OVERDUE = "SELECT count(*) FROM audit_item WHERE audit_id = ? AND days_late > 0";

    /** @param ordinal its place, 0 for the first */
    record Placed(int ordinal, AuditedItem item) {}

    /** @param first place of the first one */
    void insert(AuditSource source, UUID audit, int first, List<AuditedItem> items) {
        List<Values> rows = new ArrayList<>();
        for (AuditedItem audited : items) {
            OpenItem item = audited.item();
            rows.add(Values.of(
                    first + rows.size(),
                    item.listedDue(),
                    audited.debtor(),
                    audited.debtorLabel(),
                    item.number(),
                    item.label(),
                    item.issued(),
                    audited.due(),
                    audited.source(),
                    item.minor(),
                    item.openMinor(),
                    item.nature(),
                    item.paidBy(),
                    audited.daysLate(),
                    audited.exclusion(),
                    item.line()));
        }
        executeForAll(INSERT, Values.of(audit, source.clientId()), rows, TYPES);
    }

    /**
     * @param after the place of the last one before; -1 for the start
     * @param debtor whose alone; everybody's without
     */
    List<Placed> page(UUID audit, @Nullable String debtor, int after, int limit) {
        return list(PAGE, row -> new Placed(row.getInt("ordinal"), item(row)), audit, after, debtor, debtor, limit);
    }

    /** Items past their due date, the largest amount first. */
    List<AuditedItem> overdue(UUID audit, int limit) {
        return list(OVERDUE, AuditItemRepository::item, audit, limit);
    }

    int countOverdue(UUID audit) {
        return list(COUNT_OVERDUE, row -> row.getInt(1), audit).getFirst();
    }

    private static AuditedItem item(ResultSet row) throws SQLException {
        String paidBy = row.getString("paid_by");
        OpenItem item = new OpenItem(
                row.getString("number"),
                row.getString("label"),
                row.getObject("issued", LocalDate.class),
                row.getObject("listed_due", LocalDate.class),
                row.getLong("amount_minor"),
                row.getLong("open_minor"),
                OpenItem.Nature.valueOf(row.getString("nature")),
                paidBy == null ? null : Method.valueOf(paidBy),
                row.getLong("line"));
        return new AuditedItem(
                row.getString("debtor_code"),
                row.getString("debtor_label"),
                item,
                row.getObject("due", LocalDate.class),
                DueDateRules.Source.valueOf(row.getString("due_source")),
                row.getLong("days_late"),
                ItemExclusion.valueOf(row.getString("exclusion")));
    }
}
