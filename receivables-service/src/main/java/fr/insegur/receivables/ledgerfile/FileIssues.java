package fr.insegur.receivables.ledgerimport;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts all issues of a file, the errors among them too, and keeps the first ones. */
final class FileIssues {
    private final int kept;
    private final List<FileIssue> first = new ArrayList<>();
    private long count;
    private long errors;

    FileIssues(int kept) {
        this.kept = kept;
    }

    void add(FileIssueCode code, @Nullable Long line, @Nullable String column) {
        count++;
        if (code.severity() == FileIssueCode.Severity.ERROR) {
            errors++;
        }
        if (first.size() < kept) {
            first.add(new FileIssue(line, column, code));
        }
    }

    long count() {
        return count;
    }

    long errors() {
        return errors;
    }

    List<FileIssue> first() {
        return List.copyOf(first);
    }
}
