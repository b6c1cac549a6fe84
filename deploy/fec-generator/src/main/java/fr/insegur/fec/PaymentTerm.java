package fr.insegur.fec;

import java.time.LocalDate;
import java.time.YearMonth;

/** When an invoice is due, with the hint that some invoice labels carry. */
enum PaymentTerm {
    DAYS_30("30J", 30),
    DAYS_45("45J", 45),
    DAYS_60("60J", 60),
    /** The reading "end of month, then 45 days", under which all invoices of a month are due together. */
    END_OF_MONTH_45("45FDM", 45);

    final String hint;
    private final int days;

    PaymentTerm(String hint, int days) {
        this.hint = hint;
        this.days = days;
    }

    LocalDate dueDate(LocalDate issued) {
        LocalDate from = isEndOfMonth() ? YearMonth.from(issued).atEndOfMonth() : issued;
        return from.plusDays(days);
    }

    boolean isEndOfMonth() {
        return this == END_OF_MONTH_45;
    }
}
