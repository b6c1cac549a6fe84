package fr.insegur.receivables.ledgerimport;

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
    private static final String SELECT =
            "SELECT line, column_name, code FROM ledger_import_issue WHERE import_id = ? ORDER BY ordinal";

    void insert(UUID importId, List<FileIssue> issues) {
        List<Values> rows = new ArrayList<>();
        for (FileIssue issue : issues) {
            FileIssueCode code = issue.code();
            rows.add(Values.of(
                    importId, rows.size(), issue.line(), issue.column(), code, code.severity(), code.message()));
        }
        batch(INSERT, rows);
    }

    List<FileIssue> of(UUID importId) {
        return list(
                SELECT,
                row -> new FileIssue(
                        row.getObject("line", Long.class),
                        row.getString("column_name"),
                        FileIssueCode.valueOf(row.getString("code"))),
                importId);
    }
}
