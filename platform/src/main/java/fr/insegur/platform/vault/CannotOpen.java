package fr.insegur.platform.vault;

import org.jspecify.annotations.Nullable;

/** A value was sealed under a key that is not configured, for another place, or is damaged. It says nothing of the value. */
public final class CannotOpen extends RuntimeException {
    CannotOpen(Place place, @Nullable Throwable cause) {
        super("a value of " + place.table() + "." + place.column() + " does not open with the configured keys", cause);
    }
}
