package fr.insegur.receivables.matching;

import fr.insegur.receivables.invoice.InvoiceNumberRules;
import fr.insegur.receivables.ledgerfile.LedgerLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which open debits a credit names, by its own document or in its label; {@code VE/00066} and {@code VE 00066} are one number. */
final class References {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_IN_LABEL = 5;
    private static final int MOST_OF_ONE_NUMBER = 200;

    private final Map<String, List<Debit>> byNumber = new HashMap<>();

    References(List<Debit> debits) {
        for (Debit debit : debits) {
            String number = InvoiceNumberRules.normalise(debit.line.reference());
            if (isTelling(number)) {
                byNumber.computeIfAbsent(number, any -> new ArrayList<>()).add(debit);
            }
            // Where the document is a batch, or nothing, the label has the number of the invoice.
            for (String word : words(debit.line.text())) {
                if (isTelling(word) && word.length() >= SHORTEST_IN_LABEL && !word.equals(number)) {
                    byNumber.computeIfAbsent(word, any -> new ArrayList<>()).add(debit);
                }
            }
        }
    }

    /** The open ones; several where a document number stands for a whole batch. */
    List<Debit> namedBy(LedgerLine credit) {
        if (byNumber.isEmpty()) {
            return List.of();
        }
        List<Debit> named = open(byNumber.get(InvoiceNumberRules.normalise(credit.reference())));
        if (!named.isEmpty()) {
            return named;
        }
        String before = "";
        for (String word : words(credit.text())) {
            named = open(byNumber.get(word));
            if (named.isEmpty() && !before.isEmpty()) {
                named = open(byNumber.get(before + word));
            }
            if (!named.isEmpty()) {
                return named;
            }
            before = word;
        }
        return List.of();
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

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[ ,;:()]+")) {
            String normal = InvoiceNumberRules.normalise(word);
            if (!normal.isEmpty()) {
                words.add(normal);
            }
        }
        return words;
    }
}
