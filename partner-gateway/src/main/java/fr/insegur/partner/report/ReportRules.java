package fr.insegur.partner.report;

import fr.insegur.platform.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Which amounts a report may hold. */
final class ReportRules {
    private ReportRules() {}

    static boolean isSound(Money amount, Currency currency) {
        return amount.isPositive() && amount.currency().equals(currency);
    }

    /**
     * The fees that make no sense, by field: below zero or in another currency than the invoice; all of them, when none is
     * more than zero.
     */
    static List<String> wrongFees(Map<String, Money> fees, Currency currency) {
        if (fees.values().stream().noneMatch(Money::isPositive)) {
            return List.copyOf(fees.keySet());
        }
        return fees.entrySet().stream()
                .filter(fee -> fee.getValue().isNegative()
                        || !fee.getValue().currency().equals(currency))
                .map(Map.Entry::getKey)
                .toList();
    }
}
