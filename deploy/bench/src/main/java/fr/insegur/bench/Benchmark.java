package fr.insegur.bench;

import java.util.List;

/** Something that can be measured several times. */
public interface Benchmark {
    /** As {@code ./dev bench NAME} calls it. */
    String name();

    /** What is measured, how and against what, in a few lines that stand above the table. */
    String description();

    /** Sets up what all measurements share; bounded in time, and undone by closing it. */
    Trial open(BenchSettings settings);

    /** A benchmark that is set up. */
    interface Trial extends AutoCloseable {
        /** Measures once; the same figures in the same order every time. */
        List<Figure> measure();

        @Override
        void close();
    }
}
