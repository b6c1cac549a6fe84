package fr.insegur.receivables.ledgerfile;

import fr.insegur.receivables.ledgerfile.FileIssueCode.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts all issues of a file, the errors among them too, and keeps the first ones. */
public final class FileIssues {
    private final int kept;
    private final List<FileIssue> first = new ArrayList<>();
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);

    public FileIssues(int kept) {
        this.kept = kept;
    }

    public void add(FileIssueCode code, @Nullable Long line, @Nullable String column) {
        counts.merge(code.severity(), 1L, Long::sum);
        if (first.size() < kept) {
            first.add(new FileIssue(line, column, code));
        }
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long errors() {
        return count(Severity.ERROR);
    }

    public long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    public List<FileIssue> first() {
        return List.copyOf(first);
    }
}
