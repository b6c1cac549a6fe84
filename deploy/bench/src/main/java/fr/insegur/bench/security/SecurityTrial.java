package fr.insegur.bench.security;

import fr.insegur.bench.BenchFolder;
import fr.insegur.bench.BenchSettings;
import fr.insegur.bench.Benchmark;
import fr.insegur.bench.Figure;
import fr.insegur.bench.Goal;
import fr.insegur.bench.security.Calls.Operation;
import fr.insegur.local.Checkout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The benchmark on two platforms of its own. */
final class SecurityTrial implements Benchmark.Trial {
    private static final Goal GOAL = Goal.ratioAtLeast(0.85);
    private static final String PROGRAM = "deploy/bench/bare-quote-service/target/quarkus-app/quarkus-run.jar";

    private final BenchSettings settings;
    private final Path folder;
    private final Side shipped;
    private final Side bare;
    private final Duration slice;

    private SecurityTrial(BenchSettings settings, Path folder, Side shipped, Side bare) {
        this.settings = settings;
        this.folder = folder;
        this.shipped = shipped;
        this.bare = bare;
        this.slice = settings.quick() ? Duration.ofSeconds(1) : Duration.ofSeconds(5);
    }

    static SecurityTrial open(BenchSettings settings) {
        Path folder = settings.folder().resolve("security");
        BenchFolder.delete(folder);
        settings.tell().accept("starting the service twice, each with what it needs");
        Side shipped = Side.shipped(folder.resolve("shipped"));
        try {
            Side bare = Side.bare(folder.resolve("bare"), Checkout.here().root().resolve(PROGRAM));
            SecurityTrial trial = new SecurityTrial(settings, folder, shipped, bare);
            trial.warmUp(settings.quick() ? Duration.ofSeconds(1) : Duration.ofSeconds(8));
            return trial;
        } catch (RuntimeException e) {
            shipped.close();
            throw e;
        }
    }

    private void warmUp(Duration each) {
        settings.tell().accept("warming up");
        for (Side side : List.of(shipped, bare)) {
            side.calls().prepare();
            for (Operation operation : Operation.values()) {
                side.calls().rate(operation, each);
            }
            side.settle();
        }
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            double first = rate(shipped, operation);
            double firstBare = rate(bare, operation);
            double secondBare = rate(bare, operation);
            double second = rate(shipped, operation);
            figures.add(new Figure(
                    operation.title(), (first + second) / 2, "requests/s", (firstBare + secondBare) / 2, GOAL));
        }
        return figures;
    }

    private double rate(Side side, Operation operation) {
        double rate = side.calls().rate(operation, slice);
        side.settle();
        return rate;
    }

    /** The data is large and only this run needs it; the logs of a run that fails stay until the next one. */
    @Override
    public void close() {
        bare.close();
        shipped.close();
        BenchFolder.delete(folder);
    }
}
