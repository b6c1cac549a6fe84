package fr.insegur.receivables.audit;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an invoice of an accounting file falls due. A FEC has no due date: a date or a term such as {@code 60J} or {@code
 * 45FDM} in the label tells; otherwise the statutory 30 days stand in, marked as estimated (domain.md 5.4, step 10).
 */
final class DueDateRules {
    private static final int STATUTORY_DAYS = 30;
    private static final int LONGEST_TERM = 180;
    private static final Pattern DATE =
            Pattern.compile("\\bECH(?:EANCE)?\\b\\D{0,4}(\\d{2})[/.-](\\d{2})[/.-](\\d{4})");
    private static final Pattern TERM = Pattern.compile(
            "(?<![A-Z0-9])(\\d{1,3}) ?(?:(J|JRS|JOURS?)(?![A-Z])(?: ?(?:NETS?)?)?( ?FDM| ?FIN DE MOIS)?|(FDM|FIN DE MOIS))(?![A-Z0-9])");

    private DueDateRules() {}

    /** @param estimated whether the law stood in for what the file does not say */
    record Due(LocalDate on, boolean estimated) {}

    static Due of(LocalDate issued, String label) {
        String text = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        return date(text, issued)
                .or(() -> term(text, issued))
                .map(on -> new Due(on, false))
                .orElseGet(() -> new Due(issued.plusDays(STATUTORY_DAYS), true));
    }

    private static Optional<LocalDate> date(String text, LocalDate issued) {
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            LocalDate due = LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            return Optional.of(due).filter(found -> !found.isBefore(issued));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** "Fin de mois" is read as the end of the month of issue, then the days. */
    private static Optional<LocalDate> term(String text, LocalDate issued) {
        Matcher term = TERM.matcher(text);
        if (!term.find()) {
            return Optional.empty();
        }
        int days = Integer.parseInt(term.group(1));
        if (days > LONGEST_TERM) {
            return Optional.empty();
        }
        boolean endOfMonth = term.group(3) != null || term.group(4) != null;
        LocalDate from = endOfMonth ? YearMonth.from(issued).atEndOfMonth() : issued;
        return Optional.of(from.plusDays(days));
    }
}
