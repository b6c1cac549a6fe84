package fr.insegur.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.simulator.Diary.Task;
import fr.insegur.simulator.GatewayApi.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Works through one factor's tasks in the order in which they came, one at a time. A task that cannot succeed now is tried
 * again after a growing delay; after the last attempt it is put aside until the day moves or the process starts anew.
 */
final class BackOffice implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BackOffice.class.getName());
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(15);

    private final String factorCode;
    private final Desk desk;
    private final Diary diary;
    private final FactorCalendar calendar;
    private final Settings.Retry retry;
    private final ScheduledThreadPoolExecutor worker;
    private int failures;
    private long notBeforeNanos;

    BackOffice(String factorCode, Desk desk, Diary diary, FactorCalendar calendar, Settings.Retry retry) {
        this.factorCode = factorCode;
        this.desk = desk;
        this.diary = diary;
        this.calendar = calendar;
        this.retry = retry;
        this.worker = new ScheduledThreadPoolExecutor(
                1, Thread.ofVirtual().name("desk-" + factorCode).factory());
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.notBeforeNanos = System.nanoTime();
    }

    void open() {
        diary.noteDue(calendar.today());
        diary.takeUpAgain();
        worker.execute(this::work);
    }

    /** False when this webhook was accepted before. */
    boolean accept(String webhookId, String type, JsonNode content) {
        boolean news = diary.accept(webhookId, type, content, calendar.today());
        if (news) {
            worker.execute(this::work);
        }
        return news;
    }

    /** Reports what fell due up to this day; says how many invoices that were not noted before. */
    int dayBegins() {
        int due = diary.noteDue(calendar.today());
        diary.takeUpAgain();
        worker.execute(this::work);
        return due;
    }

    Diary.Counts counts() {
        return diary.counts();
    }

    /** Runs on the one worker thread only; a full disk stops the round, and the next thing that happens begins another. */
    private void work() {
        try {
            while (!worker.isShutdown() && System.nanoTime() - notBeforeNanos >= 0) {
                Optional<Task> next = diary.next();
                if (next.isEmpty()) {
                    return;
                }
                attempt(next.get());
            }
        } catch (RuntimeException notWritten) {
            LOG.log(System.Logger.Level.ERROR, factorCode + " cannot keep its diary", notWritten);
        }
    }

    private void attempt(Task task) {
        try {
            desk.handle(task);
            diary.finished(task);
            // An invoice may have been assigned on its very due date, or after.
            diary.noteDue(calendar.today());
            failures = 0;
        } catch (Refusal refusal) {
            failed(task, refusal.reason(), refusal.mayPass());
        } catch (IOException unreachable) {
            failed(task, "the gateway or the issuer cannot be reached", true);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (Desk.Unacceptable unacceptable) {
            failed(task, unacceptable.reason(), false);
        } catch (RuntimeException unreadable) {
            // The message may quote what was received, names included, so the kind of error has to do.
            failed(task, unreadable.getClass().getSimpleName(), false);
        }
    }

    private void failed(Task task, String reason, boolean mayPass) {
        failures++;
        if (mayPass && failures < retry.attempts()) {
            Duration delay = retry.delayAfter(failures);
            notBeforeNanos = System.nanoTime() + delay.toNanos();
            var unused = worker.schedule(this::work, delay.toNanos(), TimeUnit.NANOSECONDS);
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "{0} gave up {1}: {2}", factorCode, task.type(), reason);
        diary.givenUp(task, reason);
        failures = 0;
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_CLOSING.toSeconds(), TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
