package fr.insegur.receivables.ledgerimport;

import org.jspecify.annotations.Nullable;

/** A file that cannot be trusted as a whole, with the reason. */
final class FileRefused extends RuntimeException {
    private final FileIssueCode code;
    private final @Nullable Long line;
    private final @Nullable String column;

    FileRefused(FileIssueCode code, @Nullable Long line, @Nullable String column) {
        super(code.name());
        this.code = code;
        this.line = line;
        this.column = column;
    }

    FileIssueCode code() {
        return code;
    }

    @Nullable
    Long line() {
        return line;
    }

    @Nullable
    String column() {
        return column;
    }
}
