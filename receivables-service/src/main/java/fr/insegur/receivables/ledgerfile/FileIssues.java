package fr.insegur.receivables.ledgerfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts all issues of a file, the errors among them too, and keeps the first ones. */
public final class FileIssues {
    private final int kept;
    private final List<FileIssue> first = new ArrayList<>();
    private long count;
    private long errors;

    public FileIssues(int kept) {
        this.kept = kept;
    }

    public void add(FileIssueCode code, @Nullable Long line, @Nullable String column) {
        count++;
        if (code.severity() == FileIssueCode.Severity.ERROR) {
            errors++;
        }
        if (first.size() < kept) {
            first.add(new FileIssue(line, column, code));
        }
    }

    public long count() {
        return count;
    }

    public long errors() {
        return errors;
    }

    public List<FileIssue> first() {
        return List.copyOf(first);
    }
}
