package fr.insegur.receivables.storage;

import fr.insegur.platform.paging.PageRequest;
import java.time.LocalDate;
import java.util.UUID;

/** Cursors of lists whose rows have no identifier but their place, which never changes: debtors and items of an audit, entries. */
public final class Places {
    private Places() {}

    public static UUID cursor(int ordinal) {
        return new UUID(0, ordinal + 1L);
    }

    /** The place of the last one before the page; -1 for the first page. */
    public static int after(PageRequest page) {
        UUID after = page.afterOrStart();
        long place = after.getLeastSignificantBits() - 1;
        return place < 0 || place > Integer.MAX_VALUE ? -1 : (int) place;
    }

    /** The cursor after an entry of a ledger, by its position. */
    public static UUID cursorAt(long position) {
        return new UUID(0, position);
    }

    /** The position that a page starts after; zero for the first page. */
    public static long position(PageRequest page) {
        return Math.max(0, page.afterOrStart().getLeastSignificantBits());
    }

    /** A place in a list that is ordered by day and position. */
    public record Dated(LocalDate day, long position) {}

    /** The cursor of a place by day and position. */
    public static String encode(LocalDate day, long position) {
        return PageRequest.encode(new UUID(day.toEpochDay(), position));
    }

    /** The place that a page starts after: before all of a day for the first page, and never before that day. */
    public static Dated dated(PageRequest page, LocalDate from) {
        UUID after = page.afterOrStart();
        long day = after.getMostSignificantBits();
        boolean first = day <= from.toEpochDay() && after.getLeastSignificantBits() == 0
                || day < from.toEpochDay()
                || day > LocalDate.of(2100, 1, 1).toEpochDay();
        return first
                ? new Dated(from, Long.MIN_VALUE)
                : new Dated(LocalDate.ofEpochDay(day), after.getLeastSignificantBits());
    }
}
