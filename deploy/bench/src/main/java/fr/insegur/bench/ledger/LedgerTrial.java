package fr.insegur.bench.ledger;

import fr.insegur.bench.BenchFolder;
import fr.insegur.bench.BenchSettings;
import fr.insegur.bench.Benchmark;
import fr.insegur.bench.Figure;
import fr.insegur.bench.Goal;
import fr.insegur.bench.Percentiles;
import fr.insegur.bench.ledger.LedgerSide.Load;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The benchmark on ledgers of several sizes, all up at the same time. */
final class LedgerTrial implements Benchmark.Trial {
    private static final Goal HALF = Goal.ratioAtLeast(0.5);
    private static final Goal KEPT = Goal.ratioAtLeast(0.85);
    private static final List<Layout> USUAL =
            List.of(new Layout(1_000, 500, 99), new Layout(100_000, 500, 99), new Layout(1_000_000, 500, 99));
    private static final List<Layout> QUICK = List.of(new Layout(1_000, 50, 9), new Layout(3_000, 50, 9));
    private static final Load USUAL_LOAD = new Load(3, 800, 200);
    private static final Load QUICK_LOAD = new Load(1, 100, 20);
    private static final int WARM_REMITTANCES = 1;
    private static final int WARM_REPORTS = 10;
    private static final double MILLI = 1_000;

    private final BenchSettings settings;
    private final Path folder;
    private final List<LedgerSide> sides;

    private LedgerTrial(BenchSettings settings, Path folder, List<LedgerSide> sides) {
        this.settings = settings;
        this.folder = folder;
        this.sides = sides;
    }

    static LedgerTrial open(BenchSettings settings) {
        Path folder = settings.folder().resolve("ledger");
        BenchFolder.delete(folder);
        List<LedgerSide> sides = new ArrayList<>();
        LedgerTrial trial = new LedgerTrial(settings, folder, sides);
        try {
            for (Layout layout : settings.quick() ? QUICK : USUAL) {
                settings.tell().accept("starting the service and seeding " + layout.open() + " open invoices");
                sides.add(LedgerSide.open(folder, layout, settings.quick() ? QUICK_LOAD : USUAL_LOAD));
            }
            settings.tell().accept("warming up");
            sides.forEach(
                    side -> side.warmUp(settings.quick() ? 1 : WARM_REMITTANCES, settings.quick() ? 1 : WARM_REPORTS));
            return trial;
        } catch (RuntimeException e) {
            sides.forEach(LedgerSide::close);
            throw e;
        }
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        settings.tell().accept("assigning invoices");
        List<Figure> remittances =
                compared("remittance", "invoices/s", LedgerSide::remitOverHttp, LedgerSide::remitByJdbc);
        settings.tell().accept("reporting payments");
        List<Figure> reports = compared("report", "commits/s", LedgerSide::reportOverHttp, LedgerSide::reportByJdbc);
        figures.addAll(remittances);
        figures.addAll(reports);
        figures.addAll(grown(remittances));
        figures.addAll(grown(reports));
        settings.tell().accept("reading, and closing months");
        figures.addAll(read("statement", LedgerSide::statements));
        figures.addAll(read("position", LedgerSide::positions));
        figures.add(
                Figure.shown("accrual" + of(sides.getLast()), sides.getLast().accrue(), "invoices/s"));
        return figures;
    }

    /** All sizes, forwards and backwards, with what is measured and its reference in turn. */
    private List<Figure> compared(
            String name, String unit, ToDoubleFunction<LedgerSide> measured, ToDoubleFunction<LedgerSide> reference) {
        double[] values = new double[sides.size()];
        double[] references = new double[sides.size()];
        for (int index = 0; index < sides.size(); index++) {
            values[index] = measured.applyAsDouble(sides.get(index));
            references[index] = reference.applyAsDouble(sides.get(index));
        }
        for (int index = sides.size() - 1; index >= 0; index--) {
            references[index] = (references[index] + reference.applyAsDouble(sides.get(index))) / 2;
            values[index] = (values[index] + measured.applyAsDouble(sides.get(index))) / 2;
        }
        List<Figure> figures = new ArrayList<>();
        for (int index = 0; index < sides.size(); index++) {
            figures.add(new Figure(name + of(sides.get(index)), values[index], unit, references[index], HALF));
        }
        return figures;
    }

    /** Each larger one beside the smallest. */
    private static List<Figure> grown(List<Figure> figures) {
        return figures.stream()
                .skip(1)
                .map(figure -> new Figure(
                        "growth-" + figure.name(),
                        figure.value(),
                        figure.unit(),
                        figures.getFirst().value(),
                        KEPT))
                .toList();
    }

    private List<Figure> read(String name, Function<LedgerSide, Percentiles> reads) {
        List<Double> millis = new ArrayList<>();
        sides.forEach(side -> millis.add(reads.apply(side).at(99) / MILLI));
        List<Figure> figures = new ArrayList<>();
        for (int index = 1; index < sides.size(); index++) {
            figures.add(
                    new Figure(name + " p99" + of(sides.get(index)), millis.get(index), "ms", millis.getFirst(), null));
        }
        return figures;
    }

    private static String of(LedgerSide side) {
        return String.format(Locale.ROOT, ", %,d open", side.open())
                .replace(',', ' ')
                .replaceFirst("^ ", ",");
    }

    /** The data is large and only this run needs it; the logs of a run that fails stay until the next one. */
    @Override
    public void close() {
        sides.forEach(LedgerSide::close);
        BenchFolder.delete(folder);
    }
}
