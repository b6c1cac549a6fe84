package fr.insegur.receivables.factorstatement;

import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The days and balances that come with a statement, read from its address. */
record StatedPeriod(LocalDate from, LocalDate to, BigDecimal opening, BigDecimal closing) {

    static StatedPeriod of(
            @Nullable String from, @Nullable String to, @Nullable String opening, @Nullable String closing) {
        return new StatedPeriod(
                day("from", from), day("to", to), amount("opening", opening), amount("closing", closing));
    }

    private static LocalDate day(String name, @Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            if (day.getYear() >= 1900 && day.getYear() <= 2099) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // Said below, together with days of other centuries.
        }
        throw Refused.invalid(
                "date-invalid", name + " is a date such as 2026-01-31", new FieldProblem(name, "invalid", "a date"));
    }

    private static BigDecimal amount(String name, @Nullable String text) {
        if (text != null && text.matches("-?\\d{1,12}([.]\\d{1,4})?")) {
            return new BigDecimal(text);
        }
        throw Refused.invalid(
                "amount-invalid",
                name + " is an amount such as -25.00",
                new FieldProblem(name, "invalid", "an amount"));
    }
}
