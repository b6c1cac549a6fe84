package fr.insegur.receivables.customer;

import fr.insegur.platform.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in one file: all is counted, as much as is told is kept. */
final class CsvIssues {
    private final int most;
    private final List<CsvIssue> kept = new ArrayList<>();
    private long count;

    CsvIssues(int most) {
        this.most = most;
    }

    void add(@Nullable Long line, @Nullable CustomerColumn column, CsvIssueCode code) {
        count++;
        if (kept.size() < most) {
            kept.add(CsvIssue.of(line, column, code));
        }
    }

    /** @throws Refused 422 with the issues, when there are any */
    void refuseIfAny() {
        if (count > 0) {
            throw refusal();
        }
    }

    /** For what makes all that follows pointless. */
    Refused refusal(@Nullable Long line, @Nullable CustomerColumn column, CsvIssueCode code) {
        add(line, column, code);
        return refusal();
    }

    private Refused refusal() {
        return Refused.unprocessable("customers-file-refused", "the file has errors; nothing of it was taken")
                .with("issueCount", count)
                .with("issues", List.copyOf(kept));
    }
}
