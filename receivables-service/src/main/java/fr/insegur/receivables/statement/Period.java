package fr.insegur.receivables.statement;

import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included. */
record Period(LocalDate from, LocalDate to) {

    /** From the first day of the month up to today, where nothing else is said. */
    static Period of(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate last = to == null ? today : day("to", to);
        LocalDate first = from == null ? last.withDayOfMonth(1) : day("from", from);
        if (first.isAfter(last)) {
            throw Refused.invalid(
                    "period-invalid",
                    "the period ends before it begins",
                    new FieldProblem("from", "after-end", "not after to"));
        }
        return new Period(first, last);
    }

    static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2099) {
                return day;
            }
        } catch (java.time.format.DateTimeParseException malformed) {
            // Falls through to the refusal: what is no date and what is none of these centuries are the same mistake.
        }
        throw Refused.invalid(
                "date-invalid", name + " is a date such as 2026-01-31", new FieldProblem(name, "invalid", "a date"));
    }
}
