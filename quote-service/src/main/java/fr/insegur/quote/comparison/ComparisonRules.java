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
     * @param price absent where the rate that it builds on is not known
     * @param feesAtAssignment whether the service commission is taken before the advance is paid
     * @param montageBlocked whether the recommendation speaks against its product
     */
    record Candidate(
            UUID offerId,
            OfferCost.@Nullable Price price,
            BigDecimal serviceVatRate,
            boolean feesAtAssignment,
            boolean firm,
            boolean variableRate,
            boolean singleInvoices,
            LocalDate validUntil,
            boolean montageBlocked) {}

    /**
     * What the offers are measured on.
     *
     * @param assignable what is open and not overdue, and could be assigned on the first day
     */
    record Yardstick(OfferCost.Profile profile, Money assignable, Money need, LocalDate today) {}

    /** What an offer costs and brings. */
    record Priced(Map<Scenario, OfferCost.AnnualCost> costs, Money dayOneCash) {
        OfferCost.AnnualCost base() {
            OfferCost.AnnualCost base = costs.get(Scenario.BASE);
            if (base == null) {
                throw new IllegalStateException("the base scenario is always computed");
            }
            return base;
        }
    }

    /**
     * An offer in its place.
     *
     * @param priced absent when it could not be priced, which is among its blockers then
     * @param blocked by what is in the list or by the recommendation
     */
    record Compared(
            UUID offerId,
            int rank,
            @Nullable Priced priced,
            boolean blocked,
            List<ComparisonCode> blockers,
            List<ComparisonCode> remarks) {

        private Compared at(int place) {
            return new Compared(offerId, place, priced, blocked, blockers, remarks);
        }

        private @Nullable Money costPer1000() {
            return priced == null ? null : priced.base().costPer1000();
        }

        private BigDecimal fundsUsed() {
            return priced == null ? BigDecimal.ZERO : priced.base().exactFundsUsed();
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
        unranked.sort(Comparator.comparing(Compared::blocked)
                .thenComparing(compared -> compared.priced() == null)
                .thenComparing(Compared::costPer1000, Comparator.nullsLast(Money::compareTo))
                .thenComparing(Compared::fundsUsed, Comparator.reverseOrder())
                .thenComparing(Compared::offerId));
        List<Compared> ranked = new ArrayList<>();
        for (Compared next : unranked) {
            ranked.add(next.at(ranked.size() + 1));
        }
        return List.copyOf(ranked);
    }

    /** Null where there are no two priced offers to set against each other. */
    static @Nullable Lost runnerUp(List<Compared> ranked) {
        if (ranked.size() < 2) {
            return null;
        }
        Compared runnerUp = ranked.get(1);
        Priced winner = ranked.getFirst().priced();
        Priced second = runnerUp.priced();
        if (winner == null || second == null) {
            return null;
        }
        Money costsMore = second.base().total().minus(winner.base().total());
        Money per1000 = difference(second.base().costPer1000(), winner.base().costPer1000());
        Money funds = fundsDifference(second, winner);
        Money dayOne = second.dayOneCash().minus(winner.dayOneCash());

        List<ComparisonCode> reasons = new ArrayList<>();
        if (runnerUp.blocked()) {
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
        return new Lost(runnerUp.offerId(), List.copyOf(reasons), costsMore, per1000, funds, dayOne);
    }

    private static Compared measure(Candidate candidate, Yardstick yardstick) {
        Priced priced = priced(candidate, yardstick);
        List<ComparisonCode> blockers = blockers(candidate, priced, yardstick);
        return new Compared(
                candidate.offerId(),
                0,
                priced,
                candidate.montageBlocked() || !blockers.isEmpty(),
                blockers,
                remarks(candidate, priced));
    }

    /** One factor's odd figures must not keep the client from comparing the others: null when they cannot be reckoned with. */
    private static @Nullable Priced priced(Candidate candidate, Yardstick yardstick) {
        OfferCost.Price price = candidate.price();
        if (price == null || !price.isIn(yardstick.profile().turnover().currency())) {
            return null;
        }
        try {
            Map<Scenario, OfferCost.AnnualCost> costs = new EnumMap<>(Scenario.class);
            for (Scenario scenario : Scenario.values()) {
                costs.put(scenario, OfferCost.of(price, scenario.applyTo(yardstick.profile())));
            }
            Money dayOneCash = OfferCost.dayOneCash(
                    price, yardstick.assignable(), candidate.feesAtAssignment() ? candidate.serviceVatRate() : null);
            return new Priced(costs, dayOneCash);
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    private static List<ComparisonCode> blockers(Candidate candidate, @Nullable Priced priced, Yardstick yardstick) {
        List<ComparisonCode> blockers = new ArrayList<>();
        if (priced == null || candidate.price() == null) {
            blockers.add(ComparisonCode.NOT_PRICED);
        } else {
            Money ceiling = candidate.price().ceiling();
            if (ceiling != null && ceiling.isLessThan(yardstick.need())) {
                blockers.add(ComparisonCode.CEILING_BELOW_NEED);
            }
        }
        if (candidate.validUntil().isBefore(yardstick.today())) {
            blockers.add(ComparisonCode.OFFER_EXPIRED);
        }
        if (priced != null && priced.base().costPer1000() == null) {
            blockers.add(ComparisonCode.NO_FUNDS_USED);
        }
        return List.copyOf(blockers);
    }

    private static List<ComparisonCode> remarks(Candidate candidate, @Nullable Priced priced) {
        List<ComparisonCode> remarks = new ArrayList<>();
        if (priced != null && priced.base().ceilingReached()) {
            remarks.add(ComparisonCode.CEILING_REACHED);
        }
        if (!candidate.firm()) {
            remarks.add(ComparisonCode.INDICATIVE);
        }
        if (candidate.variableRate()) {
            remarks.add(ComparisonCode.VARIABLE_RATE);
        }
        if (candidate.singleInvoices()) {
            remarks.add(ComparisonCode.USED_FOR_EVERY_INVOICE);
        }
        return List.copyOf(remarks);
    }

    private static @Nullable Money difference(@Nullable Money minuend, @Nullable Money subtrahend) {
        return minuend == null || subtrahend == null ? null : minuend.minus(subtrahend);
    }

    /** Taken on the exact figures and rounded once: the difference of two rounded ones can be a cent off. */
    private static Money fundsDifference(Priced second, Priced winner) {
        BigDecimal exact = second.base().exactFundsUsed().subtract(winner.base().exactFundsUsed());
        return OfferCost.rounded(exact, second.dayOneCash().currency());
    }
}
