package fr.insegur.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How consumers deal with what does not go through at once. */
@ConfigMapping(prefix = "insegur.inbox")
public interface InboxSettings {
    /** Tries in place before the key is parked. */
    @WithDefault("4")
    int attempts();

    /** The wait after the first failed try; it doubles up to {@link #maxBackoff}. */
    @WithDefault("100ms")
    Duration backoff();

    @WithDefault("2s")
    Duration maxBackoff();

    /** Keys of one poll that are handled side by side; each takes a connection of the pool. */
    @WithDefault("4")
    int workers();

    /** How long the handling of one event may take. */
    @WithDefault("30s")
    Duration handlerTimeout();

    /** How long a key that waits for something to arrive or to pass is left alone before it is tried again. */
    @WithDefault("5s")
    Duration retryParkedAfter();

    /** How often the keys that may go on are looked for; the schedule reads it by its name. */
    @WithDefault("2s")
    Duration retryParkedEvery();
}
