package fr.insegur.platform.inbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Handles the keys of one poll side by side: the order within a key is all that counts. */
@ApplicationScoped
class InboxWorkers {
    private final int most;
    private final ExecutorService threads;

    InboxWorkers(InboxSettings settings) {
        most = settings.workers();
        threads = Executors.newFixedThreadPool(most, work -> {
            Thread thread = new Thread(work, "inbox");
            thread.setDaemon(true);
            thread.setContextClassLoader(InboxWorkers.class.getClassLoader());
            return thread;
        });
    }

    /** Returns when all are done; the caller's thread takes its share, so that nothing waits for a free one. */
    void runAll(Collection<Runnable> works) {
        if (works.size() == 1) {
            works.forEach(Runnable::run);
            return;
        }
        Queue<Runnable> left = new ConcurrentLinkedQueue<>(works);
        CountDownLatch open = new CountDownLatch(works.size());
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Runnable share = () -> {
            for (Runnable work = left.poll(); work != null; work = left.poll()) {
                try {
                    work.run();
                } catch (RuntimeException failed) {
                    failure.set(failed);
                } catch (Error failed) {
                    failure.set(new IllegalStateException("the records are delivered again", failed));
                } finally {
                    open.countDown();
                }
            }
        };
        for (int helper = 1; helper < Math.min(most, works.size()); helper++) {
            threads.execute(share);
        }
        share.run();
        await(open);
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private static void await(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting; the records are delivered again", interrupted);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
