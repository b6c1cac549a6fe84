package fr.insegur.bench;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How benchmarks run.
 *
 * @param folder where results go, and below it the data of each benchmark
 * @param quick a short run that shows that everything works; its figures mean nothing
 * @param large also at the sizes that take long
 * @param tell told what is going on, for the person who waits; whole sentences
 */
public record BenchSettings(Path folder, boolean quick, boolean large, Consumer<String> tell) {
    private static final int RUNS = 3;

    /** Measurements of which the median counts. */
    public int runs() {
        return quick ? 1 : RUNS;
    }
}
