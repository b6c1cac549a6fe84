package fr.insegur.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows as a person reads them. */
final class BenchTable {
    private static final List<String> HEADINGS =
            List.of("", "median", "runs", "unit", "reference", "ratio", "runs", "goal", "");
    private static final int FIRST_NUMBER = 1;

    private BenchTable() {}

    static List<String> lines(List<BenchRow> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(HEADINGS);
        rows.forEach(row -> cells.add(cells(row)));
        int[] widths = new int[HEADINGS.size()];
        for (List<String> line : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> line : cells) {
            StringBuilder text = new StringBuilder(" ");
            for (int column = 0; column < widths.length; column++) {
                String blanks = " ".repeat(widths[column] - line.get(column).length());
                // Names begin at the left, numbers end at the right.
                text.append(column < FIRST_NUMBER ? " " : "   ")
                        .append(column < FIRST_NUMBER ? line.get(column) + blanks : blanks + line.get(column));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> cells(BenchRow row) {
        Boolean reached = row.reached();
        return List.of(
                row.name(),
                number(row.value()),
                spread(row.spread()),
                row.unit(),
                number(row.reference()),
                number(row.ratio()),
                spread(row.ratioSpread()),
                row.goal() == null ? "" : row.goal(),
                reached == null ? "" : reached ? "reached" : "missed");
    }

    private static String spread(@Nullable Spread spread) {
        return spread == null ? "" : number(spread.least()) + " .. " + number(spread.most());
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
    }
}
