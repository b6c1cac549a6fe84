package fr.insegur.receivables.remittance;

import fr.insegur.receivables.csvfile.CsvText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a remittance that was sent as a file: all of its lines, or what is wrong with it, line by line. */
final class RemittanceCsv {
    private final RemittanceIssues issues;
    private final Currency usual;

    /** @param usual the currency of lines that name none */
    RemittanceCsv(RemittanceIssues issues, Currency usual) {
        this.issues = issues;
        this.usual = usual;
    }

    /** @throws fr.insegur.platform.problem.Refused 422 with line and column of all that is wrong */
    List<RemittanceCommand.Line> read(byte[] file) {
        List<CsvText.Line> records = records(file);
        CsvText.Line header = records.getFirst();
        Map<RemittanceColumn, Integer> columns = columns(header);
        if (records.size() == 1) {
            throw issues.refusal(null, RemittanceIssueCode.NO_LINE);
        }
        List<RemittanceCommand.Line> lines = new ArrayList<>();
        for (CsvText.Line record : records.subList(1, records.size())) {
            if (record.isAsWideAs(header.fields().size())) {
                new RemittanceRow(record, columns, usual, issues).read().ifPresent(lines::add);
            } else {
                issues.add(record.number(), null, RemittanceIssueCode.FIELD_COUNT);
            }
        }
        issues.refuseIfAny();
        return lines;
    }

    private List<CsvText.Line> records(byte[] file) {
        try {
            return new CsvText(
                            RemittanceCommand.MOST_LINES,
                            heading -> RemittanceColumn.named(heading).isPresent())
                    .records(file);
        } catch (CsvText.Unreadable why) {
            throw issues.refusal(
                    why.line(),
                    switch (why.fault()) {
                        case EMPTY -> RemittanceIssueCode.FILE_EMPTY;
                        case NOT_TEXT -> RemittanceIssueCode.FILE_NOT_TEXT;
                        case TOO_MANY_LINES -> RemittanceIssueCode.TOO_MANY_LINES;
                        case LINE_TOO_LONG -> RemittanceIssueCode.LINE_TOO_LONG;
                    });
        }
    }

    /** A column that nobody knows might be one that was misspelt, as an unknown field of JSON might be. */
    private Map<RemittanceColumn, Integer> columns(CsvText.Line header) {
        Map<RemittanceColumn, Integer> columns = new EnumMap<>(RemittanceColumn.class);
        for (int place = 0; place < header.fields().size(); place++) {
            String heading = header.value(place);
            Optional<RemittanceColumn> column = RemittanceColumn.named(heading);
            if (column.isPresent() && columns.putIfAbsent(column.get(), place) != null) {
                issues.addCell(header.number(), column.get(), RemittanceIssueCode.COLUMN_TWICE);
            } else if (column.isEmpty() && !heading.isEmpty()) {
                issues.add(header.number(), heading, RemittanceIssueCode.COLUMN_UNKNOWN);
            }
        }
        for (RemittanceColumn column : RemittanceColumn.compulsory()) {
            if (!columns.containsKey(column)) {
                issues.addCell(header.number(), column, RemittanceIssueCode.COLUMN_MISSING);
            }
        }
        issues.refuseIfAny();
        return columns;
    }
}
