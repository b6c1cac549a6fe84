package fr.insegur.notification.delivery;

import fr.insegur.notification.notification.NotificationsQueued;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what is due, on a thread of its own. Messages are taken and their results written in short transactions; the mail
 * server is spoken to outside any. It is woken right after a commit that queued something, and looks by itself from time to
 * time as the net under that.
 */
@ApplicationScoped
class MailDispatcher {
    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final ClaimNotifications claimNotifications;
    private final MailSender mailSender;
    private final RecordDelivery recordDelivery;
    private final DeliverySettings settings;
    private final MeterRegistry metrics;
    private final Scopes scopes;
    private final Semaphore signal = new Semaphore(0);
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread loop =
            Thread.ofPlatform().daemon().name("mail-dispatcher").unstarted(this::run);
    private volatile boolean stopping;

    MailDispatcher(
            ClaimNotifications claimNotifications,
            MailSender mailSender,
            RecordDelivery recordDelivery,
            DeliverySettings settings,
            MeterRegistry metrics,
            Scopes scopes) {
        this.claimNotifications = claimNotifications;
        this.mailSender = mailSender;
        this.recordDelivery = recordDelivery;
        this.settings = settings;
        this.metrics = metrics;
        this.scopes = scopes;
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        signal.release();
        loop.join(LONGEST_STOP);
        attempts.shutdownNow();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationsQueued queued) {
        signal.release();
    }

    private void run() {
        while (!stopping) {
            try {
                signal.drainPermits();
                if (!sendDue()) {
                    boolean woken = signal.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                    LOG.tracef("the dispatcher goes on, woken: %s", woken);
                }
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    /** @return whether there may be more that is due */
    private boolean sendDue() throws InterruptedException {
        List<DueMessage> due;
        try {
            // Whatever is due is looked for, whosever it is; what comes of it is the client's alone.
            due = scopes.call(Scope.everybody(), () -> claimNotifications.claim(settings.maxParallel()));
        } catch (RuntimeException unavailable) {
            LOG.warnf("messages cannot be read now: %s", unavailable.getClass().getName());
            return false;
        }
        attempts.invokeAll(due.stream().map(this::attempt).toList());
        return due.size() == settings.maxParallel();
    }

    private Callable<DeliveryResult> attempt(DueMessage message) {
        return () -> {
            DeliveryResult result = mailSender.send(message);
            try {
                scopes.run(
                        Scope.client(message.clientId()),
                        () -> recordDelivery.record(message.notificationId(), result));
                count(message, result);
            } catch (RuntimeException notRecorded) {
                LOG.errorf(notRecorded, "%s is sent again when its lease ends: its result was not recorded", message);
            }
            return result;
        };
    }

    private void count(DueMessage message, DeliveryResult result) {
        String outcome = switch (result) {
            case DeliveryResult.Taken taken -> "taken";
            case DeliveryResult.Refused refused -> refused.reason();
        };
        metrics.counter(
                        "insegur.notifications.attempts",
                        "template",
                        message.template().name(),
                        "outcome",
                        outcome)
                .increment();
    }
}
