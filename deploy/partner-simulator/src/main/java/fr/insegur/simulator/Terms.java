package fr.insegur.simulator;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an offer as they travel. Rates are fractions (0.0100 is 1 %); the service rate is before VAT and applies to
 * the invoice including VAT; a null amount means that there is no such fee, floor or ceiling.
 */
record Terms(
        String product,
        boolean recourse,
        BigDecimal advanceRate,
        BigDecimal guaranteeFundRate,
        @Nullable Euros ceiling,
        BigDecimal serviceRate,
        @Nullable Euros minimumPerInvoice,
        @Nullable Euros minimumAnnual,
        String financingIndex,
        BigDecimal financingRate,
        String dayCount,
        @Nullable Euros fileFee,
        @Nullable Euros debtorFee,
        @Nullable Euros monthlyFee,
        BigDecimal serviceVatRate,
        BigDecimal financingVatRate,
        String feeTiming,
        int noticeMonths) {

    /**
     * What this factor answers when it opened with these terms, does not go beyond {@code limit}, and the broker asks for
     * {@code asked}: each term meets the request where it lies between the two. What is a matter of principle (product,
     * recourse, VAT, when fees are taken) does not move.
     */
    Terms concededTo(Terms asked, Terms limit) {
        return new Terms(
                product,
                recourse,
                lower(limit.advanceRate, asked.advanceRate),
                between(guaranteeFundRate, asked.guaranteeFundRate, limit.guaranteeFundRate),
                lowerCeiling(limit.ceiling, asked.ceiling),
                between(serviceRate, asked.serviceRate, limit.serviceRate),
                betweenFees(minimumPerInvoice, asked.minimumPerInvoice, limit.minimumPerInvoice),
                betweenFees(minimumAnnual, asked.minimumAnnual, limit.minimumAnnual),
                financingIndex,
                // A margin over an index says nothing about a fixed rate: the limit stands then.
                financingIndex.equals(asked.financingIndex)
                        ? between(financingRate, asked.financingRate, limit.financingRate)
                        : limit.financingRate,
                dayCount,
                betweenFees(fileFee, asked.fileFee, limit.fileFee),
                betweenFees(debtorFee, asked.debtorFee, limit.debtorFee),
                betweenFees(monthlyFee, asked.monthlyFee, limit.monthlyFee),
                serviceVatRate,
                financingVatRate,
                feeTiming,
                Math.max(limit.noticeMonths, Math.min(noticeMonths, asked.noticeMonths)));
    }

    /** Whether both say the same, however many zeros their rates are written with. */
    boolean sameAs(Terms other) {
        return normalised().equals(other.normalised());
    }

    private Terms normalised() {
        return new Terms(
                product,
                recourse,
                advanceRate.stripTrailingZeros(),
                guaranteeFundRate.stripTrailingZeros(),
                ceiling,
                serviceRate.stripTrailingZeros(),
                minimumPerInvoice,
                minimumAnnual,
                financingIndex,
                financingRate.stripTrailingZeros(),
                dayCount,
                fileFee,
                debtorFee,
                monthlyFee,
                serviceVatRate.stripTrailingZeros(),
                financingVatRate.stripTrailingZeros(),
                feeTiming,
                noticeMonths);
    }

    private static BigDecimal between(BigDecimal opening, BigDecimal asked, BigDecimal limit) {
        return higher(limit, lower(opening, asked));
    }

    private static BigDecimal lower(BigDecimal one, BigDecimal other) {
        return other.compareTo(one) < 0 ? other : one;
    }

    private static BigDecimal higher(BigDecimal one, BigDecimal other) {
        return other.compareTo(one) > 0 ? other : one;
    }

    private static @Nullable Euros lowerCeiling(@Nullable Euros limit, @Nullable Euros asked) {
        return limit == null || asked == null ? limit : limit.atMost(asked);
    }

    private static @Nullable Euros betweenFees(@Nullable Euros opening, @Nullable Euros asked, @Nullable Euros limit) {
        Euros conceded = orZero(limit).atLeast(orZero(opening).atMost(orZero(asked)));
        return conceded.equals(Euros.ZERO) ? null : conceded;
    }

    private static Euros orZero(@Nullable Euros fee) {
        return Objects.requireNonNullElse(fee, Euros.ZERO);
    }
}
