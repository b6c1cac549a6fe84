package fr.insegur.fec;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Gives out lettering codes, AA, AB and so on, counted for each auxiliary account as accounting packages do. */
final class LetterBook {

    private final GeneratorSettings settings;
    private final LocalDate opening;
    private final Map<String, Integer> lastOf = new HashMap<>();

    LetterBook(GeneratorSettings settings) {
        this.settings = settings;
        this.opening = settings.firstOpening();
    }

    /** The lettering of items of this party that balance each other from {@code settledOn}; none outside the files. */
    Lettering letter(Party party, LocalDate settledOn) {
        if (settledOn.isBefore(opening) || settledOn.isAfter(settings.closing()) || !covers(party)) {
            return Lettering.NONE;
        }
        int rank = lastOf.merge(party.code(), 1, Integer::sum) - 1;
        return new Lettering(code(rank), settledOn);
    }

    /** Whether anybody letters this party's accounts. */
    boolean covers(Party party) {
        if (settings.has(Trait.NO_LETTERING)) {
            return false;
        }
        return !settings.has(Trait.PARTIAL_LETTERING)
                || Math.floorMod(party.code().hashCode() + settings.seed(), 3) != 0;
    }

    /** Rank 0 is AA, 675 is ZZ, 676 is AAA. */
    static String code(int rank) {
        int length = 2;
        long first = 0;
        long count = 26 * 26;
        while (rank - first >= count) {
            first += count;
            count *= 26;
            length++;
        }
        char[] letters = new char[length];
        long rest = rank - first;
        for (int i = length - 1; i >= 0; i--) {
            letters[i] = (char) ('A' + rest % 26);
            rest /= 26;
        }
        return new String(letters);
    }
}
