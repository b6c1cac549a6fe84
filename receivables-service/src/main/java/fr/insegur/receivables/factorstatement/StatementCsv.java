package fr.insegur.receivables.factorstatement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Line;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a statement as text: UTF-8, semicolons, {@code date;label;invoice;amount} with that header line. Every wrong cell is named with
 * its line; nothing of a statement with one is taken.
 */
final class StatementCsv {
    static final String HEADER = "date;label;invoice;amount";
    private static final int MOST_LINES = 20_000;
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}([.,]\\d{1,4})?");

    private final Currency currency;
    private final List<FieldProblem> problems = new ArrayList<>();

    StatementCsv(Currency currency) {
        this.currency = currency;
    }

    /** @throws Refused 422 naming every wrong cell, a hundred at most */
    List<Line> read(byte[] file) {
        List<Line> lines = new ArrayList<>();
        boolean header = true;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(true)
                .ofCsvRecord(new StringReader(text(file)))) {
            for (CsvRecord record : records) {
                if (header) {
                    requireHeader(record);
                    header = false;
                } else if (lines.size() == MOST_LINES) {
                    throw Refused.tooLarge("statement-too-long", "a statement has at most " + MOST_LINES + " lines");
                } else {
                    add(lines, record);
                }
            }
        } catch (CsvParseException | IOException malformed) {
            throw refused("line 1", "not-readable", "this is no table with semicolons");
        }
        if (header) {
            throw refused("line 1", "header-missing", "the first line is " + HEADER);
        }
        if (!problems.isEmpty()) {
            throw Refused.unprocessable(
                    "statement-invalid",
                    "the statement has wrong lines; nothing of it was taken",
                    problems.toArray(FieldProblem[]::new));
        }
        return lines;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw refused("line 1", "not-utf-8", "a statement is text in UTF-8");
        }
    }

    private static void requireHeader(CsvRecord record) {
        if (!HEADER.equals(String.join(";", record.getFields()))) {
            throw refused("line 1", "header-missing", "the first line is " + HEADER);
        }
    }

    private void add(List<Line> lines, CsvRecord record) {
        long number = record.getStartingLineNumber();
        if (record.getFieldCount() != 4) {
            problem(number, "fields", "field-count", "a line has four fields");
            return;
        }
        LocalDate date = date(number, record.getField(0).strip());
        String label = bounded(number, "label", record.getField(1).strip());
        String invoice = bounded(number, "invoice", record.getField(2).strip());
        Money amount = amount(number, record.getField(3).strip());
        lines.add(new Line(lines.size(), date, label, invoice, amount));
    }

    private LocalDate date(long number, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() <= 2099) {
                return date;
            }
        } catch (DateTimeParseException malformed) {
            // Said below, together with dates of other centuries.
        }
        problem(number, "date", "date-invalid", "a date such as 2026-01-31");
        return LocalDate.EPOCH;
    }

    private String bounded(long number, String column, String text) {
        if (text.length() > LONGEST_TEXT) {
            problem(number, column, "too-long", "at most " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    private Money amount(long number, String text) {
        if (AMOUNT.matcher(text).matches()) {
            BigDecimal amount = new BigDecimal(text.replace(',', '.'));
            if (amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits()) {
                return Money.of(amount, currency);
            }
        }
        problem(number, "amount", "amount-invalid", "an amount such as -9000,00, with the digits of " + currency);
        return Money.zero(currency);
    }

    private void problem(long line, String column, String code, String detail) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new FieldProblem("line " + line + ", " + column, code, detail));
        }
    }

    private static Refused refused(String where, String code, String detail) {
        return Refused.unprocessable("statement-invalid", detail, new FieldProblem(where, code, detail));
    }
}
