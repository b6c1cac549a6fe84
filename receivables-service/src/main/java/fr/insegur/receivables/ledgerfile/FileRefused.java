package fr.insegur.receivables.ledgerfile;

import org.jspecify.annotations.Nullable;

/** A file that cannot be trusted as a whole, with the reason. */
public final class FileRefused extends RuntimeException {
    private final FileIssueCode code;
    private final @Nullable Long line;
    private final @Nullable String column;

    public FileRefused(FileIssueCode code, @Nullable Long line, @Nullable String column) {
        super(code.name());
        this.code = code;
        this.line = line;
        this.column = column;
    }

    public FileIssueCode code() {
        return code;
    }

    public @Nullable Long line() {
        return line;
    }

    public @Nullable String column() {
        return column;
    }
}
