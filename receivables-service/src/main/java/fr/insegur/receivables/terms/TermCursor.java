package fr.insegur.receivables.terms;

import fr.insegur.receivables.terms.PaymentTerm.EndOfMonth;
import fr.insegur.receivables.terms.PaymentTerm.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one term from a place in a text, whatever its case; afterwards it stands behind it. */
final class TermCursor {
    private static final List<String> UNITS = List.of("JOURS", "JOUR(S)", "JOUR", "JRS", "JR", "J");
    private static final List<String> ENDS = List.of("FDM", "FIN DE MOIS", "FIN DU MOIS", "FIN MOIS");
    private static final List<String> NET = List.of("NETS", "NET");
    private static final int LONGEST_NUMBER = 3;
    private static final int NONE = -1;

    private final String text;
    private int at;
    private boolean isSaidToBeATerm;
    private boolean isBareEnd;

    TermCursor(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Where the term ends. */
    int at() {
        return at;
    }

    /** Whether the text says more than a number of days, so that it is no quantity. */
    boolean isSaidToBeATerm() {
        return isSaidToBeATerm;
    }

    /** Whether the text says "fin de mois" and no days with it. */
    boolean isBareEnd() {
        return isBareEnd;
    }

    /** @return nothing when no term begins here */
    @Nullable
    PaymentTerm read() {
        PaymentTerm term = isDigit(at) ? daysFirst() : endFirst();
        return term == null || isInWord(at) ? null : term;
    }

    private @Nullable PaymentTerm daysFirst() {
        int days = number();
        if (days == NONE) {
            return null;
        }
        space();
        boolean hasUnit = skipAny(UNITS);
        int afterUnit = at;
        space();
        if (hasUnit && skipAny(NET)) {
            isSaidToBeATerm = true;
            afterUnit = at;
            space();
        }
        boolean hasPlus = hasUnit && skip("+");
        space();
        if (!skipAny(ENDS)) {
            at = afterUnit;
            return hasUnit ? new PaymentTerm.Days(days) : null;
        }
        isSaidToBeATerm = true;
        int following = following();
        return hasPlus || following > 0
                ? new EndOfMonth(days, Reading.DAYS_THEN_END, following)
                : new EndOfMonth(days, Reading.END_THEN_DAYS);
    }

    private @Nullable PaymentTerm endFirst() {
        if (!skipAny(ENDS)) {
            return null;
        }
        isSaidToBeATerm = true;
        int afterEnd = at;
        int following = following();
        if (following > 0 && !isUnitNext()) {
            return new EndOfMonth(following, Reading.END_THEN_DAYS);
        }
        at = afterEnd;
        space();
        skip("+");
        space();
        int days = number();
        space();
        if (days != NONE && skipAny(UNITS)) {
            return new EndOfMonth(days, Reading.END_THEN_DAYS);
        }
        at = afterEnd;
        isBareEnd = true;
        return new EndOfMonth(0, Reading.END_THEN_DAYS);
    }

    private boolean isUnitNext() {
        int here = at;
        space();
        boolean isUnit = skipAny(UNITS);
        at = here;
        return isUnit;
    }

    /** "le 10", "+10" or a number that touches what is before; 0 where there is none, and then nothing is passed over. */
    private int following() {
        int before = at;
        space();
        if (skip("LE") || skip("+")) {
            space();
        } else {
            at = before;
        }
        int day = number();
        if (day < 1 || day > PaymentTerm.LAST_DAY_OF_MONTH) {
            at = before;
            return 0;
        }
        return day;
    }

    /** Up to {@value #LONGEST_NUMBER} digits that are a possible number of days. */
    private int number() {
        int start = at;
        int value = 0;
        while (isDigit(at) && at - start <= LONGEST_NUMBER) {
            value = value * 10 + (text.charAt(at++) - '0');
        }
        if (at == start || at - start > LONGEST_NUMBER || value > PaymentTerm.LONGEST) {
            at = start;
            return NONE;
        }
        return value;
    }

    private void space() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
    }

    private boolean skipAny(List<String> words) {
        for (String word : words) {
            if (skip(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean skip(String word) {
        if (!text.regionMatches(true, at, word, 0, word.length())) {
            return false;
        }
        at += word.length();
        return true;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean isInWord(int index) {
        return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }
}
