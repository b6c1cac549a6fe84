package fr.insegur.partner.webhook;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Rows are taken and results written in short transactions; the call itself is made outside any. It is
 * woken right after a commit that queued something and when a retry falls due, and looks by itself from time to time as
 * the net under that.
 */
@ApplicationScoped
class DeliveryWorker {
    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private final ClaimDeliveries claimDeliveries;
    private final WebhookSender sender;
    private final RecordAttempt recordAttempt;
    private final WebhookSettings settings;
    private final Scopes scopes;
    private final Semaphore slots;
    private final Semaphore signal = new Semaphore(0);
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread loop =
            Thread.ofPlatform().daemon().name("webhook-delivery").unstarted(this::run);
    private volatile boolean stopped;

    DeliveryWorker(
            ClaimDeliveries claimDeliveries,
            WebhookSender sender,
            RecordAttempt recordAttempt,
            WebhookSettings settings,
            Scopes scopes) {
        this.claimDeliveries = claimDeliveries;
        this.sender = sender;
        this.recordAttempt = recordAttempt;
        this.settings = settings;
        this.scopes = scopes;
        this.slots = new Semaphore(settings.maxParallel());
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        loop.join(LONGEST_STOP);
        attempts.shutdown();
        if (!attempts.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            attempts.shutdownNow();
        }
    }

    /** Looks for work at once. */
    void wake() {
        signal.release();
    }

    private void run() {
        while (!stopped) {
            try {
                signal.tryAcquire(beginDue().toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    /** @return how long there is nothing to do, unless somebody wakes the worker */
    private Duration beginDue() throws InterruptedException {
        int free = slots.availablePermits();
        if (free == 0) {
            return settings.pollInterval();
        }
        ClaimDeliveries.Claim claim;
        try {
            // Whatever is due is looked for, whosever it is; what comes of it is the partner's alone.
            claim = scopes.call(Scope.everybody(), () -> claimDeliveries.claim(free));
        } catch (RuntimeException unavailable) {
            LOG.warnf("webhook deliveries cannot be read now: %s", unavailable.getMessage());
            return settings.pollInterval();
        }
        for (ClaimedDelivery delivery : claim.deliveries()) {
            slots.acquire();
            attempts.execute(() -> attempt(delivery));
        }
        return claim.idle()
                .filter(idle -> idle.compareTo(settings.pollInterval()) < 0)
                .orElse(settings.pollInterval());
    }

    private void attempt(ClaimedDelivery delivery) {
        try {
            AttemptResult result = sender.send(delivery);
            scopes.run(Scope.partner(delivery.partnerId()), () -> recordAttempt.record(delivery, result));
        } catch (RuntimeException notRecorded) {
            LOG.errorf(
                    notRecorded, "webhook %s is repeated when its lease ends: its result was not recorded", delivery);
        } finally {
            slots.release();
            wake();
        }
    }
}
