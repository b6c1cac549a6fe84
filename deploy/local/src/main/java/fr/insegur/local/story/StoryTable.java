package fr.insegur.local.story;

import fr.insegur.local.Console;
import fr.insegur.local.Console.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The story as a table that grows row by row while it is told. */
final class StoryTable {
    private static final List<String> HEADINGS = List.of("", "Step", "Who", "What", "Amounts", "Time", "");
    private static final List<Integer> WIDTHS = List.of(2, 15, 20, 31, 32, 7, 1);
    private static final int NUMBER = 0;
    private static final int TIME = 5;

    private final @Nullable Console console;
    private final int steps;
    private int shown;

    StoryTable(@Nullable Console console, int steps) {
        this.console = console;
        this.steps = steps;
    }

    void begin() {
        say("");
        say(rule("┌", "┬", "┐"));
        lines(HEADINGS.stream().map(List::of).toList()).forEach(line -> say(bold(line)));
    }

    void show(StoryRow row) {
        shown++;
        say(rule("├", "┼", "┤"));
        List<List<String>> cells = List.of(
                List.of(String.format(Locale.ROOT, "%2d", shown)),
                List.of(row.step()),
                wrapped(row.who(), WIDTHS.get(2)),
                wrapped(row.what(), WIDTHS.get(3)),
                row.amounts().stream()
                        .flatMap(line -> wrapped(line, WIDTHS.get(4)).stream())
                        .toList(),
                List.of(Console.seconds(Duration.ofMillis(row.millis()))),
                List.of(row.ok() ? "✓" : "✗"));
        lines(cells).forEach(line -> say(marked(line, row.ok())));
    }

    void end(StoryResult result) {
        say(rule("└", "┴", "┘"));
        result.rows().stream().filter(row -> !row.ok()).forEach(this::explain);
        long millis = result.rows().stream().mapToLong(StoryRow::millis).sum();
        String took = Console.seconds(Duration.ofMillis(millis)).strip();
        say(
                result.isExact()
                        ? coloured(Style.GREEN, "  " + steps + " steps in " + took + ", each exactly as expected")
                        : coloured(Style.RED, "  the story stopped at step " + shown + " of " + steps));
    }

    /** What was expected and what was there instead, line by line. */
    private void explain(StoryRow row) {
        say(coloured(Style.RED, "  " + row.step() + " (" + row.request() + ")"));
        row.expected().forEach((label, expected) -> {
            String observed = row.observed().getOrDefault(label, Reading.ABSENT);
            if (!observed.equals(expected)) {
                say("    " + label + ": expected " + expected + ", observed " + observed);
            }
        });
        String failure = row.observed().get("failure");
        if (failure != null) {
            say("    " + failure);
        }
    }

    /** Breaks at spaces; a word that is too long for a line is cut. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(rest.substring(0, end));
            rest = rest.substring(space > 0 ? end + 1 : end);
        }
        lines.add(rest);
        return lines;
    }

    private static List<String> lines(List<List<String>> cells) {
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, height)
                .mapToObj(line -> IntStream.range(0, WIDTHS.size())
                        .mapToObj(column -> cell(cells.get(column), line, column))
                        .collect(Collectors.joining(" │ ", "│ ", " │")))
                .toList();
    }

    private static String cell(List<String> lines, int line, int column) {
        String text = line < lines.size() ? lines.get(line) : "";
        String padding = " ".repeat(Math.max(0, WIDTHS.get(column) - text.length()));
        return column == TIME || column == NUMBER ? padding + text : text + padding;
    }

    private static String rule(String left, String cross, String right) {
        return WIDTHS.stream().map(width -> "─".repeat(width + 2)).collect(Collectors.joining(cross, left, right));
    }

    private String marked(String line, boolean ok) {
        return line.replace("✓", coloured(Style.GREEN, "✓")).replace("✗", ok ? "✗" : coloured(Style.RED, "✗"));
    }

    private String bold(String line) {
        return coloured(Style.BOLD, line);
    }

    private String coloured(Style style, String text) {
        return console == null ? text : console.styled(style, text);
    }

    private void say(String line) {
        if (console != null) {
            console.say(line);
        }
    }
}
