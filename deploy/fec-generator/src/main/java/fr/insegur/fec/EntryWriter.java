package fr.insegur.fec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;

/** Writes balanced entries as lines of a FEC; entries dated before the financial year are known but not written. */
final class EntryWriter {

    static final String HEADER = String.join(
            "\t",
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

    private static final String ZERO = "0,00";

    private final Writer out;
    private final GeneratorSettings settings;
    private final Map<Journal, Integer> lastNumbers = new EnumMap<>(Journal.class);
    private final StringBuilder buffer = new StringBuilder(512);
    private long linesWritten;

    EntryWriter(GeneratorSettings settings, Writer out) {
        this.settings = settings;
        this.out = out;
    }

    void header() {
        buffer.append(HEADER).append('\n');
        flushBuffer();
    }

    void write(Entry entry) {
        if (entry.imbalance() != 0 || entry.lines().size() < 2) {
            throw new IllegalStateException("An entry of journal %s of %s does not balance by %d cents."
                    .formatted(entry.journal.code, entry.date, entry.imbalance()));
        }
        if (entry.date.isBefore(settings.opening())) {
            return;
        }
        int number = lastNumbers.merge(entry.journal, 1, Integer::sum);
        String validated = FecDates.compact(YearMonth.from(entry.date).atEndOfMonth());
        for (Entry.Line line : entry.lines()) {
            append(entry, number, line, validated);
        }
        linesWritten += entry.lines().size();
        flushBuffer();
    }

    /** Lines written so far, the header not counted. */
    long linesWritten() {
        return linesWritten;
    }

    private void append(Entry entry, int number, Entry.Line line, String validated) {
        column(entry.journal.code).column(entry.journal.label).column(Integer.toString(number));
        column(FecDates.compact(entry.date));
        column(line.account().number).column(line.account().label);
        column(line.party().code()).column(line.party().name());
        column(line.piece().reference()).column(FecDates.compact(line.piece().date()));
        column(line.piece().label());
        long cents = line.cents();
        column(cents > 0 ? decimal(cents) : ZERO).column(cents < 0 ? decimal(-cents) : ZERO);
        column(line.lettering().code()).column(line.lettering().date());
        column(validated).column("");
        buffer.append('\n');
    }

    private EntryWriter column(String value) {
        buffer.append(value).append('\t');
        return this;
    }

    private static String decimal(long cents) {
        long rest = cents % 100;
        return cents / 100 + (rest < 10 ? ",0" : ",") + rest;
    }

    private void flushBuffer() {
        try {
            out.append(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.setLength(0);
    }
}
