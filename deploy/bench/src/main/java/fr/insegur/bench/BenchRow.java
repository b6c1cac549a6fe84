package fr.insegur.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the result: the medians of the runs.
 *
 * @param ratio value over reference, both medians
 * @param goal in words; null where there is none
 * @param reached whether the goal is reached; null where there is none
 * @param spread of the value
 * @param ratioSpread of the ratios of the single runs
 */
record BenchRow(
        String name,
        double value,
        String unit,
        @Nullable Double reference,
        @Nullable Double ratio,
        @Nullable String goal,
        @Nullable Boolean reached,
        Spread spread,
        @Nullable Spread ratioSpread) {

    /** Folds the runs, which all measured the same figures in the same order, row by row. */
    static List<BenchRow> fold(List<List<Figure>> runs) {
        List<BenchRow> rows = new ArrayList<>();
        for (int index = 0; index < runs.getFirst().size(); index++) {
            int row = index;
            rows.add(of(runs.stream().map(run -> run.get(row)).toList()));
        }
        return rows;
    }

    private static BenchRow of(List<Figure> figures) {
        Figure first = figures.getFirst();
        if (figures.stream().anyMatch(figure -> !figure.name().equals(first.name()))) {
            throw new IllegalArgumentException("the runs did not measure the same: " + figures);
        }
        double[] values = figures.stream().mapToDouble(Figure::value).toArray();
        double value = Percentiles.median(values);
        double[] references = figures.stream()
                .map(Figure::reference)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (references.length < values.length) {
            return new BenchRow(first.name(), value, first.unit(), null, null, null, null, spread(values), null);
        }
        double reference = Percentiles.median(references);
        double ratio = value / reference;
        double[] ratios = new double[values.length];
        for (int run = 0; run < ratios.length; run++) {
            ratios[run] = values[run] / references[run];
        }
        Goal goal = first.goal();
        return new BenchRow(
                first.name(),
                value,
                first.unit(),
                reference,
                ratio,
                goal == null ? null : goal.text(),
                goal == null ? null : goal.isMetBy(ratio),
                spread(values),
                spread(ratios));
    }

    private static Spread spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[0], sorted[sorted.length - 1]);
    }
}
