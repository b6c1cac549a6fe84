package fr.insegur.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "insegur.outbox")
public interface OutboxSettings {
    /** How long the relay sleeps when nobody wakes it. */
    @WithDefault("1s")
    Duration pollInterval();

    /** Events sent before their acknowledgements are awaited. */
    @WithDefault("500")
    int batchSize();

    /** How long one acknowledgement is awaited. */
    @WithDefault("15s")
    Duration acknowledgementTimeout();

    /** How long published events stay. */
    @WithDefault("30d")
    Duration retention();
}
