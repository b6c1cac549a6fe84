package fr.insegur.embedded;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * First class of every child process: ties it to the process that started it, then calls the real main. A child whose
 * parent is gone, or whose standard input ends, stops by itself; a hard kill of the parent leaves nothing behind.
 */
public final class Leash {
    private static final long SECONDS_TO_END = 5;

    private Leash() {}

    /**
     * Ties, then runs.
     *
     * @param args the parent's process id, the class to run, its arguments
     */
    public static void main(String[] args) throws Exception {
        Optional<ProcessHandle> parent = ProcessHandle.of(Long.parseLong(args[0]));
        if (parent.isEmpty()) {
            end();
            return;
        }
        CompletableFuture<Void> _ = parent.get().onExit().thenRun(Leash::end);
        Thread.ofPlatform().daemon().name("leash").start(Leash::endWithInput);
        try {
            Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 2, args.length));
        } catch (InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end counts.
            }
        } catch (IOException e) {
            System.err.println("leash: the standard input broke: " + e.getMessage());
        }
        end();
    }

    /** An orderly end may hang on a component that waits for others, so it is given little time. */
    private static void end() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                TimeUnit.SECONDS.sleep(SECONDS_TO_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(143);
        });
        System.exit(143);
    }
}
