package fr.insegur.receivables.ledgerimport;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of what is wrong with a file.
 *
 * @param items in the order in which they were found, what a file was refused for first; the first 1 000 are kept
 * @param next the cursor of the following page; absent on the last one
 * @param counts of all that were found
 */
@Schema(name = "FileIssuePage", examples = IssuesView.EXAMPLE)
record IssuesView(List<IssueView> items, @Nullable String next, IssueView.Counts counts) {
    static final String EXAMPLE =
            "{\"items\":[" + IssueView.EXAMPLE + "],\"counts\":{\"error\":0,\"warning\":1,\"info\":0}}";
}
