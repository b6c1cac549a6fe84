package fr.insegur.fec;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns rows into the characters of a FEC, with every trait of form; tab, LF and eighteen columns where there is none. */
final class FecForm {

    private static final List<String> COLUMNS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    private static final List<String> CASH_COLUMNS = List.of("DateRglt", "ModeRglt", "NatOp", "IdClient");

    private static final int BLANK_LINE_EVERY = 97;
    private static final int STRAY_SEPARATOR_EVERY = 17;
    private static final int AMOUNT_WIDTH = 13;
    private static final int CODE_WIDTH = 12;
    private static final int TEXT_WIDTH = 45;

    private final GeneratorSettings settings;
    private final char separator;
    private final String lineEnd;
    private final boolean padded;
    private final boolean slashedDates;
    private final boolean zeroPaddedAmounts;
    private final Map<LocalDate, String> dates = new HashMap<>();
    private StringBuilder out = new StringBuilder();
    private long lines;

    FecForm(GeneratorSettings settings) {
        this.settings = settings;
        this.separator = settings.has(Trait.PIPE) ? '|' : '\t';
        this.lineEnd = lineEnd(settings);
        this.padded = settings.has(Trait.PADDED_TEXTS);
        this.slashedDates = settings.has(Trait.SLASHED_DATES);
        this.zeroPaddedAmounts = settings.has(Trait.ZERO_PADDED_AMOUNTS);
    }

    private static String lineEnd(GeneratorSettings settings) {
        if (settings.has(Trait.CR_LF)) {
            return "\r\n";
        }
        if (settings.has(Trait.CR_CR_LF)) {
            return "\r\r\n";
        }
        return settings.has(Trait.CR) ? "\r" : "\n";
    }

    void header(StringBuilder to) {
        out = to;
        List<String> names = new ArrayList<>(COLUMNS);
        if (hasSigns()) {
            names.set(COLUMNS.indexOf("Debit"), "Montant");
            names.set(COLUMNS.indexOf("Credit"), "Sens");
        }
        if (settings.has(Trait.COLUMNS_22)) {
            names.addAll(CASH_COLUMNS);
        }
        names.replaceAll(this::cased);
        names.forEach(this::column);
        endLine();
    }

    private String cased(String name) {
        if (settings.has(Trait.UPPER_CASE_HEADER)) {
            return name.toUpperCase(Locale.ROOT);
        }
        if (settings.has(Trait.LOWER_CASE_HEADER)) {
            return name.toLowerCase(Locale.ROOT);
        }
        if (settings.has(Trait.OTHER_CASE_HEADER)) {
            return name.replace("Montantd", "MontantD").replace("Idevise", "IDevise");
        }
        return name;
    }

    void line(StringBuilder to, Row row) {
        out = to;
        Entry.Line line = row.line();
        Journal journal = row.journal();
        column(settings.has(Trait.LOWER_CASE_JOURNALS) ? journal.code.toLowerCase(Locale.ROOT) : journal.code);
        padded(journal.label, TEXT_WIDTH);
        column(settings.has(Trait.ENTRY_NUMBER_ZERO) ? "0" : Integer.toString(row.number()));
        date(row.date());
        account(line);
        padded(reference(row), CODE_WIDTH);
        date(line.piece().date());
        padded(label(row), TEXT_WIDTH);
        amounts(row);
        padded(row.lettering().code(), 3);
        date(settings.has(Trait.NO_LETTERING_DATE) ? null : row.lettering().on());
        date(settings.has(Trait.NO_VALIDATION_DATE) ? null : row.validated());
        column("");
        column("");
        if (settings.has(Trait.COLUMNS_22)) {
            cashColumns(row);
        }
        endLine();
        lines++;
        if (settings.has(Trait.BLANK_LINES) && lines % BLANK_LINE_EVERY == 0) {
            out.append(lineEnd);
        }
    }

    private void account(Entry.Line line) {
        Account account = line.account();
        Party party = line.party();
        if (settings.has(Trait.CODE_IN_ACCOUNT) && !party.equals(Party.NONE)) {
            padded(account.number.substring(0, 3) + party.code(), CODE_WIDTH);
            padded(party.name(), TEXT_WIDTH);
            padded("", CODE_WIDTH);
            padded("", TEXT_WIDTH);
            return;
        }
        padded(account.number, CODE_WIDTH);
        padded(account.label, TEXT_WIDTH);
        padded(party.code(), CODE_WIDTH);
        padded(party.name(), TEXT_WIDTH);
    }

    private String reference(Row row) {
        Entry.Piece piece = row.line().piece();
        String reference = piece.reference();
        if (settings.has(Trait.VOID_PIECES) && row.journal() == Journal.BANK) {
            return row.number() % 2 == 0 ? "0000000" : "VT";
        }
        if (settings.has(Trait.BATCH_PIECES) && reference.startsWith(SalesLedger.INVOICE_PREFIX)) {
            YearMonth month = YearMonth.from(piece.date());
            reference = "VT%02d%02d".formatted(month.getYear() % 100, month.getMonthValue());
        }
        return settings.has(Trait.DOUBLE_SPACES)
                ? reference.substring(0, 2) + "  " + reference.substring(2)
                : reference;
    }

    private String label(Row row) {
        String label = row.line().piece().label();
        boolean stray = settings.has(Trait.STRAY_SEPARATOR) && row.number() % STRAY_SEPARATOR_EVERY == 0;
        return stray ? label.replaceFirst(" ", " | ") : label;
    }

    private void amounts(Row row) {
        long cents = row.line().cents();
        boolean negative = row.reversed() && settings.has(Trait.NEGATIVE_AMOUNTS);
        boolean debit = cents > 0 != negative;
        String amount = decimal(negative ? -Math.abs(cents) : Math.abs(cents));
        if (settings.has(Trait.LETTER_SIGNS)) {
            column(amount);
            column(debit ? "D" : "C");
        } else if (settings.has(Trait.NUMBER_SIGNS)) {
            column(amount);
            column(debit ? "+1" : "-1");
        } else {
            column(debit ? amount : decimal(0));
            column(debit ? decimal(0) : amount);
        }
    }

    private boolean hasSigns() {
        return settings.has(Trait.LETTER_SIGNS) || settings.has(Trait.NUMBER_SIGNS);
    }

    private String decimal(long cents) {
        long whole = Math.abs(cents) / 100;
        long rest = Math.abs(cents) % 100;
        String digits = whole + (rest < 10 ? ",0" : ",") + rest;
        String sign = cents < 0 ? "-" : "";
        int missing = AMOUNT_WIDTH - digits.length() - sign.length();
        return zeroPaddedAmounts && missing > 0 ? sign + "0".repeat(missing) + digits : sign + digits;
    }

    private void cashColumns(Row row) {
        boolean bank = row.journal() == Journal.BANK;
        date(bank ? row.date() : null);
        column(bank ? "VIR" : "");
        column("");
        padded(row.line().party().code(), CODE_WIDTH);
    }

    private void date(@Nullable LocalDate date) {
        column(date == null ? "" : dates.computeIfAbsent(date, this::written));
    }

    private String written(LocalDate date) {
        return slashedDates ? FecDates.slashed(date) : FecDates.compact(date);
    }

    private void padded(String text, int width) {
        out.append(text);
        if (padded && text.length() < width) {
            out.repeat(' ', width - text.length());
        }
        out.append(separator);
    }

    private void column(String text) {
        out.append(text).append(separator);
    }

    private void endLine() {
        if (!settings.has(Trait.TRAILING_SEPARATOR)) {
            out.setLength(out.length() - 1);
        }
        out.append(lineEnd);
    }
}
