package fr.insegur.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent and repeated. */
@ConfigMapping(prefix = "insegur.delivery")
interface DeliverySettings {
    /** How long a message is tried while its failures may pass; after that it is given up, and ops may replay it. */
    @WithDefault("3d")
    Duration giveUpAfter();

    /** The wait before the second attempt; it doubles with each further one. */
    @WithDefault("5s")
    Duration firstRetryDelay();

    @WithDefault("1h")
    Duration maxRetryDelay();

    /** From the start of an attempt to the mail server's last word. */
    @WithDefault("30s")
    Duration sendTimeout();

    /** The net under the wake-up after commit, and the grain of the retries. */
    @WithDefault("1s")
    Duration pollInterval();

    /** Messages that are on their way to the mail server at the same time. */
    @WithDefault("8")
    int maxParallel();

    /** The right-hand side of the mails' Message-ID. */
    @WithDefault("notifications.insegur.example")
    String messageIdDomain();
}
