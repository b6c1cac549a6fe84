package fr.insegur.partner.negotiation;

import fr.insegur.platform.money.Money;
import java.util.List;
import java.util.Map;

/** What Bean Validation cannot say of the terms of an offer. */
final class TermsRules {
    private TermsRules() {}

    /**
     * The amounts that make no sense, by their field: those that are not more than zero (a fee that is not taken is left
     * out), and those in another currency than the first.
     *
     * @param amounts by field, in the order of the terms
     */
    static List<String> wrongAmounts(Map<String, Money> amounts) {
        return amounts.entrySet().stream()
                .filter(entry -> !entry.getValue().isPositive()
                        || !entry.getValue()
                                .currency()
                                .equals(amounts.values().iterator().next().currency()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
