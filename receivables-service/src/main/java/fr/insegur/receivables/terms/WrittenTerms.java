package fr.insegur.receivables.terms;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How payment terms are written in French, in labels and in columns of their own. */
final class WrittenTerms {
    /** Fewer days, or an odd number of them, are a quantity rather than a term unless the text says otherwise. */
    private static final int FEWEST_BARE_DAYS = 10;

    private static final int ROUND = 5;
    private static final int MOST_DIGITS = 3;

    /** What is sold by the day: days in such a label are how much was sold. */
    private static final List<String> SOLD_BY_THE_DAY = List.of(
            "LOCATION",
            "FORMATION",
            "MISSION",
            "PRESTATION",
            "STAGE",
            "INTERIM",
            "INTÉRIM",
            "REGIE",
            "RÉGIE",
            "SEJOUR",
            "SÉJOUR",
            "CONSEIL");

    private static final int LONGEST_COLUMN = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern BEFORE = Pattern.compile("^(?:(?:PAIEMENT|REGLEMENT|DELAI|AU|A)\\b *:? *)+");
    private static final Pattern AFTER = Pattern.compile(
            " *(?:(?:A )?(?:DATE |RECEPTION |EMISSION )?(?:DE |D'|DE LA )?(?:FACTURE|FACTURATION|EMISSION))(?: DE (?:LA )?FACTURE)?$");
    private static final Pattern AT_ONCE =
            Pattern.compile("(?:COMPTANT|IMMEDIAT|RECEPTION)(?: (?:DE |DE LA |A RECEPTION)?(?:FACTURE)?)?");
    private static final Pattern PERIODIC =
            Pattern.compile(" *\\(?(?:FACTURES? )?(?:PERIODIQUES?|RECAPITULATI(?:VES?|FS?))\\)?,? *");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private WrittenTerms() {}

    static Optional<PaymentTerm> inLabel(String label) {
        int length = label.length();
        for (int at = 0; at < length; at++) {
            if (mayBegin(label, at) && isStart(label, at)) {
                TermCursor cursor = new TermCursor(label, at);
                PaymentTerm term = cursor.read();
                if (term != null && !cursor.isBareEnd() && (cursor.isSaidToBeATerm() || isTerm(term, label, cursor))) {
                    return Optional.of(term);
                }
            }
        }
        return Optional.empty();
    }

    /** Two or three comparisons rule out nearly every place of nearly every label. */
    private static boolean mayBegin(String label, int at) {
        char first = label.charAt(at);
        if (first == 'F' || first == 'f') {
            return isOneOf(label, at + 1, "DdIi");
        }
        if (!isDigit(first)) {
            return false;
        }
        int end = at + 1;
        while (end < label.length() && isDigit(label.charAt(end))) {
            end++;
        }
        if (end - at > MOST_DIGITS) {
            return false;
        }
        while (isOneOf(label, end, " \u00a0")) {
            end++;
        }
        return isOneOf(label, end, "JjFf");
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isOneOf(String label, int at, String characters) {
        return at < label.length() && characters.indexOf(label.charAt(at)) >= 0;
    }

    /** The number after a decimal or date separator is a part of something else. */
    private static boolean isStart(String label, int at) {
        if (at == 0) {
            return true;
        }
        char before = label.charAt(at - 1);
        if (Character.isLetterOrDigit(before)) {
            return false;
        }
        boolean joins = before == ',' || before == '.' || before == '/';
        return !(joins && at > 1 && Character.isDigit(label.charAt(at - 2)));
    }

    private static boolean isTerm(PaymentTerm term, String label, TermCursor cursor) {
        if (!(term instanceof PaymentTerm.Days days)
                || days.days() < FEWEST_BARE_DAYS
                || days.days() % ROUND != 0
                || label.regionMatches(true, cursor.at(), " DE ", 0, 4)
                        && !label.regionMatches(true, cursor.at(), " DE FACTURE", 0, 11)) {
            return false;
        }
        String upper = label.toUpperCase(Locale.ROOT);
        return SOLD_BY_THE_DAY.stream().noneMatch(upper::contains);
    }

    static Optional<PaymentTerm> parse(String written) {
        if (written.length() > LONGEST_COLUMN) {
            return Optional.empty();
        }
        String text = folded(written);
        Matcher periodic = PERIODIC.matcher(text);
        if (periodic.find()) {
            String rest = periodic.replaceAll(" ").strip();
            return alone(rest)
                    .filter(PaymentTerm.Days.class::isInstance)
                    .map(PaymentTerm.Days.class::cast)
                    .map(term -> new PaymentTerm.Periodic(term.days()));
        }
        return AT_ONCE.matcher(text).matches() ? Optional.of(new PaymentTerm.Days(0)) : alone(text);
    }

    private static Optional<PaymentTerm> alone(String folded) {
        String text = AFTER.matcher(folded).replaceFirst("").strip();
        if (NUMBER.matcher(text).matches()) {
            int days = Integer.parseInt(text);
            return days <= PaymentTerm.LONGEST ? Optional.of(new PaymentTerm.Days(days)) : Optional.empty();
        }
        TermCursor cursor = new TermCursor(text, 0);
        return Optional.ofNullable(cursor.read()).filter(term -> cursor.at() == text.length());
    }

    private static String folded(String written) {
        String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('’', '\'');
        String text = SPACES.matcher(plain).replaceAll(" ").strip();
        text = text.endsWith(".") ? text.substring(0, text.length() - 1).strip() : text;
        return BEFORE.matcher(text).replaceFirst("");
    }
}
