package fr.insegur.bench.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several callers that each do the next thing once their last one is done. */
final class Callers {
    static final int COUNT = 16;

    private Callers() {}

    /** What a caller does. */
    interface Task {
        /**
         * @param caller which of them, from zero
         * @param index of the thing, from zero
         */
        void run(int caller, int index) throws Exception;
    }

    /** @return things a second */
    static double rate(int callers, int things, Task task) {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int which = caller;
                all.add(threads.submit(() -> {
                    for (int index = next.getAndIncrement(); index < things; index = next.getAndIncrement()) {
                        task.run(which, index);
                    }
                    return 0;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return things * 1e9 / (System.nanoTime() - began);
    }
}
