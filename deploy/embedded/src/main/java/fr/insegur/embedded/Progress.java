package fr.insegur.embedded;

import java.time.Duration;

/** Told about each component as it comes up, from several threads. */
@FunctionalInterface
public interface Progress {
    /** A component is ready, after so long. */
    void up(String component, Duration took);

    /** Says nothing. */
    Progress SILENT = (component, took) -> {};
}
