package fr.insegur.partner.negotiation;

import fr.insegur.partner.factor.Product;
import fr.insegur.platform.money.Money;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which factors are asked for offers. A factor is invited when it sells the product asked for, or one that meets the same
 * need, or one of the two alternatives that a comparison always shows: single invoices ({@code SPOT}), which bind the
 * client to nothing, and the confidential contract ({@code CONF}), whose refusal, with its reason, belongs into the advice
 * file as much as an offer. A factor's minimum turnover does not keep it from being invited: it decides for itself; the
 * broker sees beforehand that a refusal is likely.
 */
final class PartnerSelection {
    private static final Set<Product> ALWAYS = EnumSet.of(Product.SPOT, Product.CONF);
    private static final Map<Product, Set<Product>> MEETS_THE_SAME_NEED = new EnumMap<>(Map.of(
            Product.FULL, EnumSet.of(Product.FORFAIT, Product.NNG),
            Product.FORFAIT, EnumSet.of(Product.FULL),
            Product.NNG, EnumSet.of(Product.FULL, Product.BALANCE),
            Product.CONF, EnumSet.of(Product.NNG, Product.BALANCE),
            Product.SPOT, EnumSet.of(Product.FULL),
            Product.BALANCE, EnumSet.of(Product.NNG)));

    private PartnerSelection() {}

    /** Why a factor is invited; the first that holds. */
    enum Ground {
        PRODUCT_ASKED,
        COMPATIBLE_PRODUCT,
        ALTERNATIVE
    }

    /** A factor of the panel. */
    record Candidate(
            UUID partnerId, Set<Product> products, @Nullable Money minTurnover) {}

    /** @param belowMinimum whether the whole of the client's turnover band is below the factor's minimum */
    record Chosen(UUID partnerId, Ground ground, boolean belowMinimum) {}

    /** @param turnoverUpTo upper end of the client's turnover band, itself not in the band; absent when it is open */
    static List<Chosen> choose(Product asked, @Nullable Money turnoverUpTo, Collection<Candidate> panel) {
        return panel.stream()
                .flatMap(candidate -> ground(asked, candidate.products())
                        .map(ground -> new Chosen(
                                candidate.partnerId(), ground, isBelow(turnoverUpTo, candidate.minTurnover())))
                        .stream())
                .toList();
    }

    private static Optional<Ground> ground(Product asked, Set<Product> sold) {
        return Stream.of(
                        Map.entry(Ground.PRODUCT_ASKED, Set.of(asked)),
                        Map.entry(Ground.COMPATIBLE_PRODUCT, MEETS_THE_SAME_NEED.getOrDefault(asked, Set.of())),
                        Map.entry(Ground.ALTERNATIVE, ALWAYS))
                .filter(wanted -> !Collections.disjoint(wanted.getValue(), sold))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isBelow(@Nullable Money turnoverUpTo, @Nullable Money minimum) {
        return turnoverUpTo != null
                && minimum != null
                && turnoverUpTo.currency().equals(minimum.currency())
                && !turnoverUpTo.isGreaterThan(minimum);
    }
}
