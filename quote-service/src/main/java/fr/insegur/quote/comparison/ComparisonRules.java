package fr.insegur.quote.comparison;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts the offers in order. What is blocked comes last; the others are ordered by what 1 000 of funds cost in a year like
 * the audited one, then by the funds that they bring.
 */
final class ComparisonRules {
    private ComparisonRules() {}

    /**
     * An offer as far as its comparison goes.
     *
     * @param feesAtAssignment whether the service commission is taken before the advance is paid
     */
    record Candidate(
            UUID offerId,
            OfferCost.Price price,
            BigDecimal serviceVatRate,
            boolean feesAtAssignment,
            boolean firm,
            boolean variableRate,
            boolean singleInvoices,
            LocalDate validUntil) {}

    /**
     * What the offers are measured on.
     *
     * @param assignable what is open and not overdue, and could be assigned on the first day
     */
    record Yardstick(OfferCost.Profile profile, Money assignable, Money need, LocalDate today) {}

    record Compared(
            UUID offerId,
            int rank,
            Map<Scenario, OfferCost.AnnualCost> costs,
            Money dayOneCash,
            List<ComparisonCode> blockers,
            List<ComparisonCode> remarks) {

        OfferCost.AnnualCost base() {
            OfferCost.AnnualCost base = costs.get(Scenario.BASE);
            if (base == null) {
                throw new IllegalStateException("the base scenario is always computed");
            }
            return base;
        }
    }

    /**
     * Why the second did not come first. Differences are the runner-up's figure less the winner's.
     *
     * @param costPer1000 absent where one of the two brings no funds
     */
    record Lost(
            UUID offerId,
            List<ComparisonCode> reasons,
            Money annualCost,
            @Nullable Money costPer1000,
            Money averageFundsUsed,
            Money dayOneCash) {}

    static List<Compared> compare(List<Candidate> candidates, Yardstick yardstick) {
        List<Compared> unranked = new ArrayList<>(candidates.stream()
                .map(candidate -> measure(candidate, yardstick))
                .toList());
        unranked.sort(Comparator.comparing(
                        (Compared compared) -> !compared.blockers().isEmpty())
                .thenComparing(compared -> compared.base().costPer1000(), Comparator.nullsLast(Money::compareTo))
                .thenComparing(compared -> compared.base().exactFundsUsed(), Comparator.reverseOrder())
                .thenComparing(Compared::offerId));
        List<Compared> ranked = new ArrayList<>();
        for (Compared next : unranked) {
            ranked.add(new Compared(
                    next.offerId(),
                    ranked.size() + 1,
                    next.costs(),
                    next.dayOneCash(),
                    next.blockers(),
                    next.remarks()));
        }
        return List.copyOf(ranked);
    }

    /** Null where there are no two offers to set against each other. */
    static @Nullable Lost runnerUp(List<Compared> ranked) {
        if (ranked.size() < 2) {
            return null;
        }
        Compared winner = ranked.getFirst();
        Compared second = ranked.get(1);
        Money costsMore = second.base().total().minus(winner.base().total());
        Money per1000 = difference(second.base().costPer1000(), winner.base().costPer1000());
        Money funds = fundsDifference(second, winner);
        Money dayOne = second.dayOneCash().minus(winner.dayOneCash());

        List<ComparisonCode> reasons = new ArrayList<>();
        if (!second.blockers().isEmpty()) {
            reasons.add(ComparisonCode.BLOCKED);
        }
        if (per1000 != null && per1000.isPositive()) {
            reasons.add(ComparisonCode.COSTS_MORE_PER_1000);
        }
        if (costsMore.isPositive()) {
            reasons.add(ComparisonCode.COSTS_MORE_PER_YEAR);
        }
        if (funds.isNegative()) {
            reasons.add(ComparisonCode.LESS_FUNDS);
        }
        if (dayOne.isNegative()) {
            reasons.add(ComparisonCode.LESS_DAY_ONE_CASH);
        }
        return new Lost(second.offerId(), List.copyOf(reasons), costsMore, per1000, funds, dayOne);
    }

    private static Compared measure(Candidate candidate, Yardstick yardstick) {
        Map<Scenario, OfferCost.AnnualCost> costs = new EnumMap<>(Scenario.class);
        for (Scenario scenario : Scenario.values()) {
            costs.put(scenario, OfferCost.of(candidate.price(), scenario.applyTo(yardstick.profile())));
        }
        Compared compared = new Compared(
                candidate.offerId(),
                0,
                costs,
                OfferCost.dayOneCash(
                        candidate.price(),
                        yardstick.assignable(),
                        candidate.feesAtAssignment() ? candidate.serviceVatRate() : null),
                new ArrayList<>(),
                new ArrayList<>());
        addBlockers(compared, candidate, yardstick);
        addRemarks(compared, candidate);
        return compared;
    }

    private static void addBlockers(Compared compared, Candidate candidate, Yardstick yardstick) {
        Money ceiling = candidate.price().ceiling();
        if (ceiling != null && ceiling.isLessThan(yardstick.need())) {
            compared.blockers().add(ComparisonCode.CEILING_BELOW_NEED);
        }
        if (candidate.validUntil().isBefore(yardstick.today())) {
            compared.blockers().add(ComparisonCode.OFFER_EXPIRED);
        }
        if (compared.base().costPer1000() == null) {
            compared.blockers().add(ComparisonCode.NO_FUNDS_USED);
        }
    }

    private static void addRemarks(Compared compared, Candidate candidate) {
        if (compared.base().ceilingReached()) {
            compared.remarks().add(ComparisonCode.CEILING_REACHED);
        }
        if (!candidate.firm()) {
            compared.remarks().add(ComparisonCode.INDICATIVE);
        }
        if (candidate.variableRate()) {
            compared.remarks().add(ComparisonCode.VARIABLE_RATE);
        }
        if (candidate.singleInvoices()) {
            compared.remarks().add(ComparisonCode.USED_FOR_EVERY_INVOICE);
        }
    }

    private static @Nullable Money difference(@Nullable Money minuend, @Nullable Money subtrahend) {
        return minuend == null || subtrahend == null ? null : minuend.minus(subtrahend);
    }

    /** Taken on the exact figures and rounded once: the difference of two rounded ones can be a cent off. */
    private static Money fundsDifference(Compared second, Compared winner) {
        BigDecimal exact = second.base().exactFundsUsed().subtract(winner.base().exactFundsUsed());
        return OfferCost.rounded(exact, second.dayOneCash().currency());
    }
}
