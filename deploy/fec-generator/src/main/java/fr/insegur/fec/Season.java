package fr.insegur.fec;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Set;

/** When a wholesaler works, and how its year is spread: quiet winters, busy summers and a busy December. */
final class Season {

    /** What the shares of all working days of a year add up to, but for rounding down. */
    static final long YEAR = 1_000_000_000L;

    private static final int[] MONTHS = {850, 850, 950, 1000, 1050, 1100, 1150, 900, 1000, 1000, 1000, 1150};
    private static final int MONTHS_SUM = 12_000;

    /** Only the holidays with a fixed date: those that move with Easter would add nothing to the realism of a ledger. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private Season() {}

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day));
    }

    /** This day, or the first working day after it. */
    static LocalDate workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The share of a year's business done on this day, in parts of {@link #YEAR}; 0 on days off. */
    static long shareOf(LocalDate day) {
        if (!isWorkingDay(day)) {
            return 0;
        }
        YearMonth month = YearMonth.from(day);
        long workingDays = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(Season::isWorkingDay)
                .count();
        return YEAR * MONTHS[day.getMonthValue() - 1] / MONTHS_SUM / workingDays;
    }
}
