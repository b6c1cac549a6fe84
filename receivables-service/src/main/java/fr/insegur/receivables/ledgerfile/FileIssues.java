package fr.insegur.receivables.ledgerfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts all issues of a file by what they are, and keeps the first ones: of each kind no more than a share, so that one that
 * every line has does not hide the others.
 */
public final class FileIssues {
    private static final int KINDS_WITH_ROOM = 5;
    private static final int FEWEST_OF_A_KIND = 10;

    private final int kept;
    private final List<FileIssue> first = new ArrayList<>();
    private final Map<FileIssueCode, Long> counts = new EnumMap<>(FileIssueCode.class);

    public FileIssues(int kept) {
        this.kept = kept;
    }

    public void add(FileIssueCode code, @Nullable Long line, @Nullable String column) {
        long count = counts.merge(code, 1L, Long::sum);
        if (first.size() < kept && count <= Math.max(FEWEST_OF_A_KIND, kept / KINDS_WITH_ROOM)) {
            first.add(new FileIssue(line, column, code));
        }
    }

    /** Counts what is not worth keeping. */
    void addUnseen(FileIssueCode code, long more) {
        if (more > 0) {
            counts.merge(code, more, Long::sum);
        }
    }

    int kept() {
        return kept;
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many there are of the gravest kind. */
    public long errors() {
        return count(FileIssueCode.Severity.ERROR);
    }

    public long count(FileIssueCode.Severity severity) {
        return counts.entrySet().stream()
                .filter(code -> code.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many there are of each kind. */
    public Map<FileIssueCode, Long> counts() {
        return Map.copyOf(counts);
    }

    public List<FileIssue> first() {
        return List.copyOf(first);
    }
}
