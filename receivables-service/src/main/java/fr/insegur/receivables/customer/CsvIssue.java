package fr.insegur.receivables.customer;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file of customers.
 *
 * @param line of the file, the header's being 1; absent when it is about the file as a whole
 * @param column as the platform names it
 * @param code stable
 * @param message in French
 */
record CsvIssue(@Nullable Long line, @Nullable String column, CsvIssueCode code, String message) {

    static CsvIssue of(@Nullable Long line, @Nullable CustomerColumn column, CsvIssueCode code) {
        return new CsvIssue(line, column == null ? null : column.heading(), code, code.message());
    }
}
