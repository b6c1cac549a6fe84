package fr.insegur.receivables.remittance;

import fr.insegur.platform.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found to be wrong with one file: all is counted, as much as is told is kept. */
final class RemittanceIssues {
    private static final int LONGEST_COLUMN = 60;

    private final int most;
    private final List<Issue> kept = new ArrayList<>();
    private long count;

    RemittanceIssues(int most) {
        this.most = most;
    }

    /**
     * One thing that is wrong with a file.
     *
     * @param line of the file, the header's being 1; absent when it is about the file as a whole
     * @param column as the header names it
     * @param code stable
     * @param message in French
     */
    record Issue(@Nullable Long line, @Nullable String column, RemittanceIssueCode code, String message) {}

    void add(@Nullable Long line, @Nullable String column, RemittanceIssueCode code) {
        count++;
        if (kept.size() < most) {
            String shown =
                    column == null || column.length() <= LONGEST_COLUMN ? column : column.substring(0, LONGEST_COLUMN);
            kept.add(new Issue(line, shown, code, code.message()));
        }
    }

    void addCell(long line, RemittanceColumn column, RemittanceIssueCode code) {
        add(line, column.heading(), code);
    }

    /** @throws Refused 422 with the issues, when there are any */
    void refuseIfAny() {
        if (count > 0) {
            throw refusal();
        }
    }

    /** For what makes all that follows pointless. */
    Refused refusal(@Nullable Long line, RemittanceIssueCode code) {
        add(line, null, code);
        return refusal();
    }

    private Refused refusal() {
        return Refused.unprocessable("remittance-file-refused", "the file has errors; nothing of it was taken")
                .with("issueCount", count)
                .with("issues", List.copyOf(kept));
    }
}
