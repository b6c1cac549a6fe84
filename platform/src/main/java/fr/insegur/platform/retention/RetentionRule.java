package fr.insegur.platform.retention;

import java.time.Duration;
import java.util.Optional;

/** How long the rows of one table stay, or one column of them. */
public interface RetentionRule {
    /** The column that time is counted from; a row that has nothing there stays. */
    String since();

    Duration keep();

    /** A condition that further says which rows are meant. */
    Optional<String> only();

    /** The column that is emptied while its row stays; without it the row goes. */
    Optional<String> empties();
}
