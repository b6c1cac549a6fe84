package fr.insegur.receivables.terms;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The longest payment terms that the law allows (art. L441-10 to L441-12 and D441-5-1 C. com., L2192-10 CCP; domain.md 4.2). "End of month"
 * may be read in two ways; what only the later one allows is told apart as ambiguous.
 */
public final class LegalTermRules {
    private static final int DEFAULT_DAYS = 30;
    private static final int GENERAL_DAYS = 60;
    private static final int END_OF_MONTH_DAYS = 45;
    private static final int PERIODIC_DAYS = 45;
    private static final int DECADE = 10;

    private LegalTermRules() {}

    /** How a due date stands to the law. */
    public enum Standing {
        /** Within the cap, however it is read. */
        COMPLIANT,
        /** Within one reading of "end of month", beyond the other. */
        AMBIGUOUS,
        /** Beyond every reading. */
        ABOVE_CAP
    }

    /**
     * @param latest the last due date that some reading of the law allows
     * @param daysAbove days after that; 0 unless above the cap
     */
    public record Verdict(Standing standing, LocalDate latest, long daysAbove) {}

    /**
     * The last lawful days under the two readings of a cap.
     *
     * @param certain lawful under both
     * @param latest lawful under one of them
     */
    private record Cap(LocalDate certain, LocalDate latest) {
        static Cap on(LocalDate day) {
            return new Cap(day, day);
        }

        /** Whichever of both caps is further away, as the parties may choose. */
        Cap or(Cap other) {
            return new Cap(later(certain, other.certain), later(latest, other.latest));
        }
    }

    /** 60 days from the invoice. */
    public static LocalDate generalCap(LocalDate issued) {
        return issued.plusDays(GENERAL_DAYS);
    }

    /** The end of the month, then 45 days: one reading of "45 jours fin de mois". */
    public static LocalDate endOfMonthThenDays(LocalDate issued) {
        return endThenDays(issued, END_OF_MONTH_DAYS);
    }

    /** 45 days, then the end of that month: the other reading. */
    public static LocalDate daysThenEndOfMonth(LocalDate issued) {
        return daysThenEnd(issued, END_OF_MONTH_DAYS);
    }

    /** The last due date that some reading of the law allows. */
    public static LocalDate latestDue(TermCategory category, LocalDate issued) {
        return cap(category, issued, null).latest();
    }

    /** When an invoice falls due on which nothing was agreed: after 30 days, or earlier where the law allows less. */
    public static LocalDate defaultDue(TermCategory category, LocalDate issued) {
        LocalDate latest = latestDue(category, issued);
        LocalDate usual = issued.plusDays(DEFAULT_DAYS);
        return usual.isBefore(latest) ? usual : latest;
    }

    /** Judges a due date of which nobody knows how it was agreed on, so that every cap of the category may have been. */
    public static Verdict judge(TermCategory category, LocalDate issued, LocalDate due) {
        return verdict(cap(category, issued, null), due);
    }

    /**
     * Judges a term that was agreed on, for an invoice of that day: "end of month" caps stand only where "end of month" was agreed on, and
     * a periodic invoice has its own.
     */
    public static Verdict judge(TermCategory category, LocalDate issued, PaymentTerm agreed) {
        return verdict(cap(category, issued, agreed), agreed.dueDate(issued));
    }

    private static Verdict verdict(Cap cap, LocalDate due) {
        if (due.isAfter(cap.latest())) {
            return new Verdict(Standing.ABOVE_CAP, cap.latest(), ChronoUnit.DAYS.between(cap.latest(), due));
        }
        return new Verdict(due.isAfter(cap.certain()) ? Standing.AMBIGUOUS : Standing.COMPLIANT, cap.latest(), 0);
    }

    private static Cap cap(TermCategory category, LocalDate issued, @Nullable PaymentTerm agreed) {
        boolean isPeriodic = agreed instanceof PaymentTerm.Periodic;
        return switch (category) {
            case GENERAL, WINE ->
                isPeriodic ? days(issued, PERIODIC_DAYS) : endOfMonth(issued, END_OF_MONTH_DAYS, agreed);
            case PERIODIC_INVOICE -> days(issued, PERIODIC_DAYS);
            case PERISHABLE_FOOD -> days(isPeriodic ? endOfDecade(issued) : issued, 30);
            case LIVE_CATTLE_FRESH_MEAT -> days(issued, 20);
            case SPIRITS -> Cap.on(endThenDays(issued, 30));
            case TRANSPORT, PUBLIC -> days(issued, 30);
            case GARDEN -> endOfMonth(issued, 55, agreed);
            case FARM_EQUIPMENT -> endOfMonth(issued, 110, agreed);
            case LEATHER -> endOfMonth(issued, 54, agreed);
            case JEWELLERY -> endOfMonth(issued, 59, agreed);
            case SKI, EXPORT -> days(issued, 90);
            case TOYS -> days(issued, issued.getMonth().compareTo(Month.SEPTEMBER) <= 0 ? 95 : 75);
            case PUBLIC_HOSPITAL -> days(issued, 50);
            case PUBLIC_UNDERTAKING -> days(issued, GENERAL_DAYS);
        };
    }

    private static Cap days(LocalDate from, int days) {
        return Cap.on(from.plusDays(days));
    }

    /** The general 60 days are lawful everywhere where "end of month" is, and the only cap of a term that does not say it. */
    private static Cap endOfMonth(LocalDate issued, int days, @Nullable PaymentTerm agreed) {
        Cap plain = days(issued, GENERAL_DAYS);
        if (agreed instanceof PaymentTerm.Days) {
            return plain;
        }
        LocalDate one = endThenDays(issued, days);
        LocalDate other = daysThenEnd(issued, days);
        return plain.or(new Cap(one.isBefore(other) ? one : other, later(one, other)));
    }

    private static LocalDate endThenDays(LocalDate issued, int days) {
        return YearMonth.from(issued).atEndOfMonth().plusDays(days);
    }

    private static LocalDate daysThenEnd(LocalDate issued, int days) {
        return YearMonth.from(issued.plusDays(days)).atEndOfMonth();
    }

    /** The last day of the ten-day period of a delivery: the 10th, the 20th or the end of the month. */
    private static LocalDate endOfDecade(LocalDate day) {
        int end = (day.getDayOfMonth() + DECADE - 1) / DECADE * DECADE;
        return end <= 2 * DECADE ? day.withDayOfMonth(end) : YearMonth.from(day).atEndOfMonth();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
