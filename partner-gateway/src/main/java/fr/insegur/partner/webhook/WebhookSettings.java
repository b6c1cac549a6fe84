package fr.insegur.partner.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How webhooks are signed, sent and repeated. */
@ConfigMapping(prefix = "insegur.webhooks")
interface WebhookSettings {
    /** Whether a partner may be on this machine: local and test profiles only. */
    @WithDefault("false")
    boolean allowLoopback();

    /** Hosts that are ours although their address is private, such as a simulator in the same container network. */
    Optional<Set<String>> allowedHosts();

    @WithDefault("PT5S")
    Duration connectTimeout();

    /** From the start of an attempt to the status line of its answer. */
    @WithDefault("PT10S")
    Duration requestTimeout();

    /** The net under the wake-up after commit: how long the worker waits at most before it looks by itself. */
    @WithDefault("PT5S")
    Duration pollInterval();

    /** Attempts under way at the same time, over all partners. */
    @WithDefault("32")
    int maxParallel();

    /** Attempts under way at the same time to one partner, so that one that hangs does not delay the others. */
    @WithDefault("4")
    int maxParallelPerPartner();

    /** Attempts before a delivery is given up and waits for a replay. */
    @WithDefault("12")
    int maxAttempts();

    /** Wait before the second attempt; it doubles with each further one. */
    @WithDefault("PT5S")
    Duration firstRetryDelay();

    @WithDefault("PT1H")
    Duration maxRetryDelay();

    /** How far a wait strays from its plan, either way, so that partners who come back are not all called at once. */
    @WithDefault("20")
    int retryJitterPercent();
}
