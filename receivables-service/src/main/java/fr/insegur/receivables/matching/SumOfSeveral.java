package fr.insegur.receivables.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Finds up to six amounts that come to a given one; the earlier ones are tried first, and the search is bounded. */
final class SumOfSeveral {
    private static final int MOST_TERMS = 6;
    static final int MOST_CANDIDATES = 24;
    private static final int MOST_STEPS = 20_000;

    private final long[] amounts;
    private final long[] largestRest;
    private final List<Integer> chosen = new ArrayList<>();
    private int steps;

    private SumOfSeveral(long[] amounts) {
        this.amounts = amounts;
        this.largestRest = new long[amounts.length + 1];
        for (int index = amounts.length - 1; index >= 0; index--) {
            largestRest[index] = Math.max(largestRest[index + 1], amounts[index]);
        }
    }

    /** @return the places of at least two amounts, in order; empty when there are none, or too many to look through */
    static List<Integer> find(long[] amounts, long wanted) {
        long[] candidates = amounts.length > MOST_CANDIDATES ? Arrays.copyOf(amounts, MOST_CANDIDATES) : amounts;
        SumOfSeveral search = new SumOfSeveral(candidates);
        return search.from(0, wanted) && search.chosen.size() > 1
                ? List.copyOf(search.chosen)
                : Collections.emptyList();
    }

    private boolean from(int first, long wanted) {
        if (wanted == 0) {
            return true;
        }
        if (chosen.size() == MOST_TERMS || ++steps > MOST_STEPS) {
            return false;
        }
        int room = MOST_TERMS - chosen.size();
        for (int index = first; index < amounts.length; index++) {
            if (largestRest[index] * room < wanted) {
                return false;
            }
            if (amounts[index] <= wanted) {
                chosen.add(index);
                if (from(index + 1, wanted - amounts[index])) {
                    return true;
                }
                chosen.removeLast();
            }
        }
        return false;
    }
}
