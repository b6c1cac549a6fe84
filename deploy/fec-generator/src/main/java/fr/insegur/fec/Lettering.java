package fr.insegur.fec;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The lettering of a line.
 *
 * @param code blank while the item is open
 * @param on when its group balanced; null while the item is open
 */
record Lettering(String code, @Nullable LocalDate on) {

    static final Lettering NONE = new Lettering("", null);

    /** What a file shows that was written on this day: a later lettering is not known yet. */
    Lettering asOf(LocalDate day) {
        return on != null && on.isAfter(day) ? NONE : this;
    }
}
