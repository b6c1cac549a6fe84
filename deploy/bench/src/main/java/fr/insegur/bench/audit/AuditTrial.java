package fr.insegur.bench.audit;

import fr.insegur.bench.BenchFolder;
import fr.insegur.bench.BenchSettings;
import fr.insegur.bench.Benchmark;
import fr.insegur.bench.Figure;
import fr.insegur.bench.Goal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The benchmark with its files, DuckDB and a platform of its own. */
final class AuditTrial implements Benchmark.Trial {
    private static final int SMALL = 100_000;
    private static final int USUAL = 1_000_000;
    private static final int LARGE = 10_000_000;
    private static final Goal CORE = Goal.ratioAtLeast(1.0);
    private static final Goal HTTP = Goal.ratioAtLeast(0.5);
    private static final double MOST_MEGABYTES = 400;
    private static final Goal MEMORY = Goal.ratioAtMost(1.0);
    private static final Goal FLAT_MEMORY = Goal.ratioAtMost(1.1);

    private final BenchSettings settings;
    private final Path folder;
    private final List<LedgerFile> files;
    private final DuckDb duckDb;
    private final AuditService service;
    private int turn;

    private AuditTrial(
            BenchSettings settings, Path folder, List<LedgerFile> files, DuckDb duckDb, AuditService service) {
        this.settings = settings;
        this.folder = folder;
        this.files = files;
        this.duckDb = duckDb;
        this.service = service;
    }

    static AuditTrial open(BenchSettings settings) {
        Path folder = settings.folder().resolve("audit");
        BenchFolder.delete(folder);
        List<LedgerFile> files = new ArrayList<>();
        for (int lines : sizes(settings)) {
            settings.tell().accept("generating a file of " + lines + " lines");
            files.add(LedgerFile.generate(folder, lines));
        }
        settings.tell().accept("starting the service with what it needs");
        AuditService service = AuditService.start(folder.resolve("platform"));
        try {
            DuckDb duckDb = DuckDb.open(Core.THREADS);
            AuditTrial trial = new AuditTrial(settings, folder, files, duckDb, service);
            trial.warmUp();
            return trial;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private static List<Integer> sizes(BenchSettings settings) {
        if (settings.quick()) {
            return List.of(SMALL);
        }
        return settings.large() ? List.of(USUAL, LARGE) : List.of(USUAL);
    }

    private void warmUp() {
        settings.tell().accept("warming up");
        duckDb.sum(files.getFirst().path());
        for (int warming = 0; warming < Core.WARMING; warming++) {
            audit(files.getFirst());
        }
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        List<Double> peaks = new ArrayList<>();
        for (LedgerFile file : files) {
            settings.tell().accept("auditing " + file.lines() + " lines");
            measure(file, figures, peaks);
        }
        if (peaks.size() > 1) {
            figures.add(
                    new Figure("memory, large against usual", peaks.getLast(), "MB", peaks.getFirst(), FLAT_MEMORY));
        }
        return figures;
    }

    private void measure(LedgerFile file, List<Figure> figures, List<Double> peaks) {
        DuckDb.Sums before = duckDb.sum(file.path());
        CoreProcess.Result core = CoreProcess.run(file.path(), folder);
        DuckDb.Sums after = duckDb.sum(file.path());
        if (core.openCents() != before.openCents()) {
            throw new IllegalStateException("customers owe " + core.openCents() + " cents by the service and "
                    + before.openCents() + " by DuckDB");
        }
        double reference = (before.seconds() + after.seconds()) / 2;
        addRates(figures, file, "core", core.seconds(), reference, CORE);
        if (ResidentMemory.isKnown()) {
            ResidentMemory.forgetPeak(service.pid());
        }
        addRates(figures, file, "http", audit(file), reference, HTTP);
        if (ResidentMemory.isKnown()) {
            double peak = ResidentMemory.peakMegabytes(service.pid());
            peaks.add(peak);
            figures.add(new Figure("memory" + suffix(file), peak, "MB", MOST_MEGABYTES, MEMORY));
        }
    }

    private static void addRates(
            List<Figure> figures, LedgerFile file, String name, double seconds, double reference, Goal goal) {
        figures.add(new Figure(
                name + suffix(file), file.linesPerSecond(seconds), "lines/s", file.linesPerSecond(reference), goal));
        figures.add(new Figure(
                name + suffix(file),
                file.megabytesPerSecond(seconds),
                "MB/s",
                file.megabytesPerSecond(reference),
                null));
    }

    private static String suffix(LedgerFile file) {
        return file.lines() > LARGE / 2 ? ", large" : "";
    }

    private double audit(LedgerFile file) {
        file.vary(turn++);
        return service.audit(file);
    }

    /** The data is large and only this run needs it; the logs of a run that fails stay until the next one. */
    @Override
    public void close() {
        duckDb.close();
        service.close();
        BenchFolder.delete(folder);
    }
}
