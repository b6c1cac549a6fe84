package fr.insegur.receivables.remittance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/** The longest payment terms that the law allows between companies (art. L441-10 C. com., domain.md 4.2). */
final class LegalTermRules {
    private static final int GENERAL_DAYS = 60;
    private static final int END_OF_MONTH_DAYS = 45;

    private LegalTermRules() {}

    /** 60 days from the invoice. */
    static LocalDate generalCap(LocalDate issued) {
        return issued.plusDays(GENERAL_DAYS);
    }

    /** The end of the month, then 45 days: one reading of "45 jours fin de mois". */
    static LocalDate endOfMonthThenDays(LocalDate issued) {
        return YearMonth.from(issued).atEndOfMonth().plusDays(END_OF_MONTH_DAYS);
    }

    /** 45 days, then the end of that month: the other reading. */
    static LocalDate daysThenEndOfMonth(LocalDate issued) {
        return YearMonth.from(issued.plusDays(END_OF_MONTH_DAYS)).atEndOfMonth();
    }

    /** A term is above the law only when no reading allows it. */
    static LocalDate latestDue(LocalDate issued) {
        return Stream.of(generalCap(issued), endOfMonthThenDays(issued), daysThenEndOfMonth(issued))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
