package fr.insegur.receivables.ledgerfile;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file.
 *
 * @param line of the file, the header being 1; absent when it concerns the whole file
 * @param column as the standard names it; absent when it concerns the whole line
 */
public record FileIssue(@Nullable Long line, @Nullable String column, FileIssueCode code) {}
