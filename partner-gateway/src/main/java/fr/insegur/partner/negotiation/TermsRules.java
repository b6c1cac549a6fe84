package fr.insegur.partner.negotiation;

import fr.insegur.platform.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What Bean Validation cannot say of the terms of an offer. */
final class TermsRules {
    /** Ten thousand million euros: so far beyond any invoice that it can only be a slip. */
    static final long MOST_MINOR = 1_000_000_000_000L;

    private TermsRules() {}

    /**
     * The amounts that make no sense, by their field: those that are not more than zero (a fee that is not taken is left
     * out) or more than {@value #MOST_MINOR} in the minor unit, and those in another currency than the dossier.
     *
     * @param amounts by field, in the order of the terms
     */
    static List<String> wrongAmounts(Map<String, Money> amounts, Currency currency) {
        return amounts.entrySet().stream()
                .filter(entry -> !entry.getValue().isPositive()
                        || entry.getValue().minor() > MOST_MINOR
                        || !entry.getValue().currency().equals(currency))
                .map(Map.Entry::getKey)
                .toList();
    }
}
