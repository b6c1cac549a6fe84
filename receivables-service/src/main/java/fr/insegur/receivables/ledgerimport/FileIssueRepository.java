package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.ledgerfile.FileIssue;
import fr.insegur.receivables.ledgerfile.FileIssueCode;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The issues of files, in the order in which they were found. */
@ApplicationScoped
class FileIssueRepository extends JdbcRepository {
    private static final String INSERT = """
            INSERT INTO ledger_import_issue (import_id, ordinal, line, column_name, code, severity, message)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = "SELECT ordinal, line, column_name, code FROM ledger_import_issue"
            + " WHERE import_id = ? AND ordinal > ? ORDER BY ordinal LIMIT ?";

    private record Numbered(int ordinal, FileIssue issue) {
        /** A page ends with an identifier; an issue has none, but its number will do. */
        UUID id() {
            return new UUID(0, ordinal);
        }
    }

    void insert(UUID importId, List<FileIssue> issues) {
        List<Values> rows = new ArrayList<>();
        for (FileIssue issue : issues) {
            FileIssueCode code = issue.code();
            rows.add(Values.of(
                    importId, rows.size(), issue.line(), issue.column(), code, code.severity(), code.message()));
        }
        batch(INSERT, rows);
    }

    Page<FileIssue> page(UUID importId, PageRequest page) {
        UUID after = page.after();
        List<Numbered> rows = list(
                SELECT,
                row -> new Numbered(
                        row.getInt("ordinal"),
                        new FileIssue(
                                row.getObject("line", Long.class),
                                row.getString("column_name"),
                                FileIssueCode.valueOf(row.getString("code")))),
                importId,
                after == null ? -1 : after.getLeastSignificantBits(),
                page.limitPlusOne());
        return Page.of(rows, page, Numbered::id).map(Numbered::issue);
    }
}
