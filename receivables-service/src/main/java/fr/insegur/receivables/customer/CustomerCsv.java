package fr.insegur.receivables.customer;

import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.csvfile.CsvText;
import fr.insegur.receivables.csvfile.CsvText.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file of customers as text: charset, separator and the order of the columns are found out, never asked. */
final class CustomerCsv {
    private static final int LONGEST_HEADING = 60;
    private static final int MOST_COLUMNS = 100;

    private final CsvIssues issues;
    private final int maxLines;

    CustomerCsv(CsvIssues issues, int maxLines) {
        this.issues = issues;
        this.maxLines = maxLines;
    }

    /**
     * What a file holds.
     *
     * @param columns those that it has, in their places
     * @param ignored headings that say nothing to the platform
     */
    record Table(Map<CustomerColumn, Integer> columns, List<String> ignored, List<Line> lines) {}

    /** @throws Refused 422 when the file cannot be read at all */
    Table read(byte[] file) {
        List<Line> records;
        try {
            records = new CsvText(
                            maxLines, heading -> CustomerColumn.named(heading).isPresent())
                    .records(file);
        } catch (CsvText.Unreadable why) {
            throw unreadable(why);
        }
        Line header = records.getFirst();
        List<String> ignored = new ArrayList<>();
        Map<CustomerColumn, Integer> columns = columns(header, ignored);
        List<Line> lines = records.subList(1, records.size());
        if (lines.isEmpty()) {
            throw issues.refusal(null, null, CsvIssueCode.NO_LINE);
        }
        int width = header.fields().size();
        return new Table(
                columns,
                List.copyOf(ignored),
                lines.stream().filter(line -> isAsWideAs(width, line)).toList());
    }

    private boolean isAsWideAs(int width, Line line) {
        boolean isAsWide = line.isAsWideAs(width);
        if (!isAsWide) {
            issues.add(line.number(), null, CsvIssueCode.FIELD_COUNT);
        }
        return isAsWide;
    }

    private Map<CustomerColumn, Integer> columns(Line header, List<String> ignored) {
        Map<CustomerColumn, Integer> columns = new EnumMap<>(CustomerColumn.class);
        for (int place = 0; place < header.fields().size(); place++) {
            String heading = header.value(place);
            Optional<CustomerColumn> column = CustomerColumn.named(heading);
            if (column.isPresent() && columns.putIfAbsent(column.get(), place) != null) {
                issues.add(header.number(), column.get(), CsvIssueCode.COLUMN_TWICE);
            } else if (column.isEmpty() && !heading.isEmpty() && ignored.size() < MOST_COLUMNS) {
                ignored.add(heading.substring(0, Math.min(heading.length(), LONGEST_HEADING)));
            }
        }
        if (!columns.containsKey(CustomerColumn.CODE)) {
            throw issues.refusal(header.number(), CustomerColumn.CODE, CsvIssueCode.CODE_COLUMN_MISSING);
        }
        return columns;
    }

    private Refused unreadable(CsvText.Unreadable why) {
        CsvIssueCode code = switch (why.fault()) {
            case EMPTY -> CsvIssueCode.FILE_EMPTY;
            case NOT_TEXT -> CsvIssueCode.FILE_NOT_TEXT;
            case TOO_MANY_LINES -> CsvIssueCode.TOO_MANY_LINES;
            case LINE_TOO_LONG -> CsvIssueCode.LINE_TOO_LONG;
        };
        return issues.refusal(why.line(), null, code);
    }
}
