package fr.insegur.quote.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a text names a company. Legal forms, case, accents and punctuation do not make two names differ: "SARL Comptoir du
 * Bessin" is named by "Comptoir-du-Bessin, commerce de gros".
 */
final class CompanyNameRules {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "sarl",
            "sas",
            "sasu",
            "eurl",
            "sa",
            "snc",
            "sci",
            "scop",
            "sca",
            "scp",
            "selarl",
            "earl",
            "gaec",
            "gie",
            "ei",
            "eirl",
            "ets",
            "etablissement",
            "etablissements",
            "ste",
            "societe",
            "cie");

    /** A shorter name is found as whole words only: "Or" is not named by "transport". */
    private static final int FOUND_WITHIN_WORDS_FROM = 5;

    private CompanyNameRules() {}

    static boolean hasLetters(String name) {
        return name.codePoints().anyMatch(Character::isLetter);
    }

    /** @param name with at least one letter */
    static boolean isNamedIn(String name, String text) {
        List<String> wanted = distinctive(words(name));
        boolean onlyLegalForms = wanted.isEmpty();
        List<String> sought = onlyLegalForms ? words(name) : wanted;
        List<String> read = onlyLegalForms ? words(text) : distinctive(words(text));
        if (Collections.indexOfSubList(read, sought) >= 0) {
            return true;
        }
        String joined = String.join("", sought);
        return joined.length() >= FOUND_WITHIN_WORDS_FROM
                && String.join("", read).contains(joined);
    }

    private static List<String> distinctive(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        rest.removeIf(LEGAL_FORMS::contains);
        return rest;
    }

    /** Without case, accents and punctuation; the points of an abbreviation do not part it. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
