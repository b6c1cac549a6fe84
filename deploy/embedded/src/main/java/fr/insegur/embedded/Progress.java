package fr.insegur.embedded;

import java.time.Duration;

/** Told what happens while the components come up, from several threads. */
@FunctionalInterface
public interface Progress {
    /** Says nothing. */
    Progress SILENT = (component, took) -> {};

    /** A component is ready, after so long. */
    void up(String component, Duration took);

    /** A process that an earlier, killed run had left in the folder was ended. */
    default void orphanEnded(String component, long pid) {}
}
