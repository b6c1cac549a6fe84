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

    /** Events read from the database at a time. */
    @WithDefault("500")
    int batchSize();

    /** How long the relay waits to learn where a topic is. */
    @WithDefault("5s")
    Duration metadataTimeout();

    /** How long one request to the broker may take before it is made again. */
    @WithDefault("4s")
    Duration requestTimeout();

    /** How long one acknowledgement is awaited, repeated requests included. */
    @WithDefault("10s")
    Duration acknowledgementTimeout();

    /** How long a topic that cannot be reached is left alone before it is tried again. */
    @WithDefault("1s")
    Duration retryTopicAfter();

    /** How long a key whose event the broker refuses is left alone before it is tried again; other keys go on. */
    @WithDefault("30s")
    Duration retryKeyAfter();

    /** The largest event that a use case may publish; brokers take a megabyte by default. */
    @WithDefault("900000")
    int maxPayloadBytes();
}
