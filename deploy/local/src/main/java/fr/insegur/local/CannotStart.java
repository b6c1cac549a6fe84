package fr.insegur.local;

import org.jspecify.annotations.Nullable;

/** The platform cannot start, for a reason that the person at the machine can mend; the message is one whole sentence. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(@Nullable String message) {
        super(message);
    }
}
