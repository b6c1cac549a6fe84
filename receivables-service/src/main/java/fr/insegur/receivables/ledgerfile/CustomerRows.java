package fr.insegur.receivables.ledgerfile;

import fr.insegur.receivables.ledgerfile.LedgerLine.Account;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes lines of the rows that lie by customer. */
final class CustomerRows {
    private static final Comparator<LedgerLine> IN_FILE_ORDER =
            Comparator.comparingInt(LedgerLine::file).thenComparingLong(LedgerLine::line);
    private static final Kind[] KINDS = Kind.values();
    private static final Account[] ACCOUNTS = Account.values();
    private static final int MOST_LETTERS = 50_000;
    private static final int DAYS_CACHED = 1 << 12;

    private final List<Charset> charsets;
    private final LocalDate[] days = new LocalDate[DAYS_CACHED];
    private final Map<String, String> letters = new HashMap<>();

    CustomerRows(List<Charset> charsets) {
        this.charsets = charsets;
    }

    /** The lines of each customer by its number, in the order of the file. */
    Map<Integer, List<LedgerLine>> lines(RowBuffer rows) {
        Map<Integer, List<LedgerLine>> byCustomer = new TreeMap<>();
        while (rows.hasMore()) {
            int customer = rows.getInt();
            byCustomer.computeIfAbsent(customer, id -> new ArrayList<>()).add(line(rows));
        }
        byCustomer.values().forEach(lines -> lines.sort(IN_FILE_ORDER));
        return byCustomer;
    }

    private LedgerLine line(RowBuffer rows) {
        int file = rows.getByte();
        Account account = ACCOUNTS[rows.getByte()];
        Kind kind = KINDS[rows.getByte()];
        LocalDate date = day(rows.getInt());
        LocalDate issued = day(rows.getInt());
        long cents = rows.getLong();
        int line = rows.getInt();
        Charset charset = charsets.get(file);
        String letter = text(rows, charset);
        String reference = text(rows, charset);
        String label = text(rows, charset);
        return new LedgerLine(date, issued, reference, label, cents, letter(letter), kind, account, file, line);
    }

    private String letter(String letter) {
        if (letters.size() > MOST_LETTERS) {
            letters.clear();
        }
        return letter.isEmpty() ? "" : letters.computeIfAbsent(letter, same -> same);
    }

    private LocalDate day(int day) {
        int slot = day & DAYS_CACHED - 1;
        LocalDate cached = days[slot];
        if (cached == null || cached.toEpochDay() != day) {
            cached = LocalDate.ofEpochDay(day);
            days[slot] = cached;
        }
        return cached;
    }

    private static String text(RowBuffer rows, Charset charset) {
        int from = rows.skipBytes();
        return Texts.of(rows.bytes(), from, rows.position(), charset);
    }
}
