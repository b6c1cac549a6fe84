package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AuditReport.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sales, credit notes and payments month by month. */
final class MonthsTally {
    private final Map<YearMonth, Tally> months = new HashMap<>();
    private LocalDate lastDay = LocalDate.MIN;
    private Tally last = new Tally();

    private static final class Tally {
        private long sales;
        private long credits;
        private int invoices;
        private int creditNotes;
        private final DaysTally paid = new DaysTally();
    }

    void addInvoice(LocalDate on, long minor) {
        Tally month = of(on);
        month.sales += minor;
        month.invoices++;
    }

    void addCredit(LocalDate on, long minor) {
        Tally month = of(on);
        month.credits += minor;
        month.creditNotes++;
    }

    /** @param delay days past the due date; negative when early */
    void addPayment(LocalDate on, long delay, long minor) {
        of(on).paid.add(delay, minor);
    }

    /** The twelve months that end with that of a day, oldest first; months without anything count. */
    List<Month> year(LocalDate asOf, Map<YearMonth, Long> netSales) {
        List<Month> year = new ArrayList<>();
        for (int back = 11; back >= 0; back--) {
            YearMonth month = YearMonth.from(asOf).minusMonths(back);
            Tally tally = months.getOrDefault(month, new Tally());
            year.add(new Month(
                    month,
                    tally.sales,
                    netSales.get(month),
                    tally.credits,
                    tally.invoices,
                    tally.creditNotes,
                    tally.paid.total(),
                    tally.paid.mean(1)));
        }
        return year;
    }

    /** Days of a period of so many months that ends with a day. */
    static long days(LocalDate asOf, int months, LocalDate since) {
        LocalDate first = YearMonth.from(asOf).minusMonths(months - 1L).atDay(1);
        return ChronoUnit.DAYS.between(first.isBefore(since) ? since : first, asOf) + 1;
    }

    private Tally of(LocalDate day) {
        if (!day.equals(lastDay)) {
            lastDay = day;
            last = months.computeIfAbsent(YearMonth.from(day), month -> new Tally());
        }
        return last;
    }
}
