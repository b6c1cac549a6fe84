package fr.insegur.quote.offer;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a factor may see of a client before consent: bands in place of amounts and shares, a region in place of the
 * département, days to the nearest five. No figure of the ledger passes as it is.
 */
final class DossierRules {
    private static final List<BigDecimal> TURNOVER_EDGES =
            edges("0", "100000", "250000", "500000", "1000000", "2000000", "4000000", "10000000", "30000000");
    private static final List<BigDecimal> NEED_EDGES =
            edges("0", "25000", "50000", "100000", "250000", "500000", "1000000", "3000000");
    private static final List<BigDecimal> DEBTOR_EDGES = edges("1", "3", "11", "51", "201");
    private static final List<BigDecimal> SHARE_EDGES = edges("0.00", "0.10", "0.20", "0.30", "0.50", "1.00");
    private static final BigDecimal DAY_STEP = BigDecimal.valueOf(5);

    /** Shares of the ageing are told in twentieths. */
    private static final int SHARE_STEPS = 20;

    private DossierRules() {}

    static Dossier dossier(DossierSource source) {
        Currency currency = source.turnover().currency();
        return new Dossier(
                source.activity(),
                source.region(),
                amountBand(source.turnover(), TURNOVER_EDGES, currency),
                amountBand(source.need(), NEED_EDGES, currency),
                debtorBand(source.debtors()),
                shareBand(source.topDebtorShare()),
                nearestFive(source.dsoDays()),
                ageing(source.ageing()),
                source.confidential());
    }

    private static Dossier.AmountBand amountBand(Money amount, List<BigDecimal> edges, Currency currency) {
        int band = bandOf(amount.amount(), edges);
        return new Dossier.AmountBand(
                Money.of(edges.get(band), currency),
                band + 1 < edges.size() ? Money.of(edges.get(band + 1), currency) : null);
    }

    private static Dossier.CountBand debtorBand(int debtors) {
        int band = bandOf(BigDecimal.valueOf(debtors), DEBTOR_EDGES);
        return new Dossier.CountBand(
                DEBTOR_EDGES.get(band).intValueExact(),
                band + 1 < DEBTOR_EDGES.size() ? DEBTOR_EDGES.get(band + 1).intValueExact() - 1 : null);
    }

    private static Dossier.ShareBand shareBand(BigDecimal share) {
        int band = Math.min(bandOf(share, SHARE_EDGES), SHARE_EDGES.size() - 2);
        return new Dossier.ShareBand(SHARE_EDGES.get(band), SHARE_EDGES.get(band + 1));
    }

    /** The last band that begins at or below the value; the first one takes what lies below all of them. */
    private static int bandOf(BigDecimal value, List<BigDecimal> edges) {
        int band = 0;
        while (band + 1 < edges.size() && value.compareTo(edges.get(band + 1)) >= 0) {
            band++;
        }
        return band;
    }

    private static int nearestFive(BigDecimal days) {
        return Rounding.divide(days, DAY_STEP, 0).multiply(DAY_STEP).intValueExact();
    }

    /** Shares in steps of 0.05 that add up to one: the largest remainders take the steps that are left over. */
    private static List<Dossier.AgeingShare> ageing(List<AgedAmount> amounts) {
        List<AgedAmount> owed =
                amounts.stream().filter(aged -> aged.amount().isPositive()).toList();
        long total = owed.stream().mapToLong(aged -> aged.amount().minor()).reduce(0, Math::addExact);
        if (total == 0) {
            return amounts.stream()
                    .map(aged -> new Dossier.AgeingShare(aged.bucket(), new BigDecimal("0.00")))
                    .toList();
        }
        List<Steps> steps = new ArrayList<>();
        for (AgedAmount aged : owed) {
            long weighted = Math.multiplyExact(aged.amount().minor(), SHARE_STEPS);
            steps.add(new Steps(aged.bucket(), weighted / total, weighted % total));
        }
        long left = SHARE_STEPS - steps.stream().mapToLong(Steps::whole).sum();
        List<String> rounded = steps.stream()
                .sorted(Comparator.comparingLong(Steps::remainder).reversed())
                .limit(left)
                .map(Steps::bucket)
                .toList();
        return amounts.stream()
                .map(aged -> new Dossier.AgeingShare(aged.bucket(), share(aged.bucket(), steps, rounded)))
                .toList();
    }

    private static BigDecimal share(String bucket, List<Steps> steps, List<String> rounded) {
        long count = steps.stream()
                        .filter(step -> step.bucket().equals(bucket))
                        .mapToLong(Steps::whole)
                        .sum()
                + (rounded.contains(bucket) ? 1 : 0);
        return BigDecimal.valueOf(count * (100 / SHARE_STEPS), 2);
    }

    private static List<BigDecimal> edges(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    private record Steps(String bucket, long whole, long remainder) {}
}
