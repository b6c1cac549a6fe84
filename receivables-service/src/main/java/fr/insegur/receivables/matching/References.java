package fr.insegur.receivables.matching;

import fr.insegur.receivables.invoice.InvoiceNumberRules;
import fr.insegur.receivables.ledgerfile.LedgerLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which open debits a credit names, by its own document or in its label. {@code VE/00066} and {@code VE 00066} are one number, and
 * so are {@code F21383} and {@code 21383}: many a ledger has the number without its letters on the one side. A label may name
 * several at once: {@code F15219/15220}, {@code F15084-85}.
 */
final class References {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_IN_LABEL = 5;
    private static final int MOST_LETTERS = 4;
    private static final int MOST_OF_ONE_NUMBER = 200;
    private static final int MOST_OF_ONE_LABEL = 20;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,;:()]+");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[/+&-]");

    private final Map<String, List<Debit>> byNumber = new HashMap<>();
    /** The digits of the numbers that begin with letters. */
    private final Map<String, List<Debit>> byDigits = new HashMap<>();

    References(List<Debit> debits) {
        for (Debit debit : debits) {
            Set<String> numbers = new LinkedHashSet<>();
            String reference = InvoiceNumberRules.normalise(debit.line.reference());
            if (isTelling(reference)) {
                numbers.add(reference);
            }
            // Where the document is a batch, or nothing, the label has the number of the invoice.
            for (String word : numberedWords(debit.line.text())) {
                String number = InvoiceNumberRules.normalise(word);
                if (isTelling(number) && number.length() >= SHORTEST_IN_LABEL) {
                    numbers.add(number);
                }
            }
            for (String number : numbers) {
                put(byNumber, number, debit);
                String digits = withoutLetters(number);
                if (!digits.equals(number)) {
                    put(byDigits, digits, debit);
                }
            }
        }
    }

    private static void put(Map<String, List<Debit>> map, String number, Debit debit) {
        map.computeIfAbsent(number, any -> new ArrayList<>()).add(debit);
    }

    /** The open ones: by its document, else all that its label names one by one, else those that share the first number of it. */
    Named namedBy(LedgerLine credit) {
        if (byNumber.isEmpty()) {
            return Named.NONE;
        }
        List<Debit> own = find(InvoiceNumberRules.normalise(credit.reference()));
        if (!own.isEmpty()) {
            return new Named(own, own.size() == 1);
        }
        Set<Debit> one = new LinkedHashSet<>();
        List<Debit> shared = List.of();
        String before = "";
        for (String word : numberedWords(credit.text())) {
            for (List<Debit> found : hits(before, word)) {
                if (found.size() == 1) {
                    one.add(found.getFirst());
                } else if (shared.isEmpty()) {
                    shared = found;
                }
            }
            before = InvoiceNumberRules.normalise(word);
        }
        return one.isEmpty() ? new Named(shared, false) : new Named(List.copyOf(one), true);
    }

    private List<List<Debit>> hits(String before, String word) {
        String number = InvoiceNumberRules.normalise(word);
        List<Debit> found = find(number);
        if (found.isEmpty() && !before.isEmpty()) {
            found = find(before + number);
        }
        return found.isEmpty() ? severalIn(word) : List.of(found);
    }

    /**
     * {@code F15219/15220} is two numbers; {@code F15084-85} too, the second without what it shares with the first. A date, or one
     * number with a bar in it, is not several.
     */
    private List<List<Debit>> severalIn(String word) {
        String[] parts = BETWEEN_NUMBERS.split(word);
        String first = withoutLetters(InvoiceNumberRules.normalise(parts[0]));
        if (parts.length < 2 || parts.length > MOST_OF_ONE_LABEL || !isDigits(first)) {
            return List.of();
        }
        List<List<Debit>> found = new ArrayList<>();
        for (String part : parts) {
            String number = withoutLetters(InvoiceNumberRules.normalise(part));
            int shared = first.length() - number.length();
            if (!isDigits(number) || shared < 0) {
                return List.of();
            }
            found.add(find(first.substring(0, shared) + number));
        }
        return found;
    }

    /** Letters may be missing on one side; where both have some, they are part of the number: AV00042 is no FA00042. */
    private List<Debit> find(String number) {
        List<Debit> found = open(byNumber.get(number));
        if (!found.isEmpty()) {
            return found;
        }
        String digits = withoutLetters(number);
        return open(digits.equals(number) ? byDigits.get(number) : byNumber.get(digits));
    }

    private static List<Debit> open(@Nullable List<Debit> debits) {
        return debits == null || debits.size() > MOST_OF_ONE_NUMBER
                ? List.of()
                : debits.stream().filter(debit -> debit.open > 0).toList();
    }

    /** What has no digit, or nothing but zeros, names no invoice. */
    private static boolean isTelling(String number) {
        return number.length() >= SHORTEST
                && number.chars().anyMatch(character -> character >= '1' && character <= '9');
    }

    /** The words of a label but its dates, which many invoices share. */
    private static List<String> numberedWords(String label) {
        return Stream.of(BETWEEN_WORDS.split(label))
                .filter(word -> word.indexOf('/') < 0 || !DATE.matcher(word).matches())
                .toList();
    }

    private static String withoutLetters(String number) {
        int letters = 0;
        while (letters < number.length() && !Character.isDigit(number.charAt(letters))) {
            letters++;
        }
        String digits = number.substring(letters);
        return letters <= MOST_LETTERS && digits.length() >= SHORTEST_IN_LABEL && isDigits(digits) ? digits : number;
    }

    private static boolean isDigits(String number) {
        return !number.isEmpty() && number.chars().allMatch(Character::isDigit);
    }

    /**
     * What a credit names.
     *
     * @param oneEach whether each number stands for one debit only
     */
    record Named(List<Debit> debits, boolean oneEach) {
        static final Named NONE = new Named(List.of(), true);

        long openMinor() {
            return debits.stream().mapToLong(debit -> debit.open).sum();
        }
    }
}
