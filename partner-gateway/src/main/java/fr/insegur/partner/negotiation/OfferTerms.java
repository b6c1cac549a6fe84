package fr.insegur.partner.negotiation;

import fr.insegur.partner.factor.Product;
import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an offer or counter-offer. Rates are fractions; amounts are without tax, except the ceiling, in the currency of
 * the dossier and at most ten thousand million.
 *
 * @param recourse whether the factor may hand back what the debtor does not pay
 * @param advanceRate share of an invoice, tax included, that is advanced
 * @param guaranteeFundRate share of the outstanding that is kept back as guarantee fund; zero for none
 * @param ceiling most that is financed at one time; absent for no limit
 * @param serviceRate of the turnover assigned, tax included
 * @param minimumPerInvoice least service commission per invoice
 * @param minimumAnnual least service commission per year
 * @param financingRate per year: the rate when the index is FIXED, else the margin
 * @param fileFee once, at the start
 * @param debtorFee per debtor and year
 * @param monthlyFee flat, on top of the service commission
 * @param noticeMonths before either side may end the contract
 */
record OfferTerms(
        @NotNull Product product,
        @NotNull Boolean recourse,

        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Rate
        BigDecimal advanceRate,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Rate BigDecimal guaranteeFundRate,
        @Nullable Money ceiling,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Rate BigDecimal serviceRate,
        @Nullable Money minimumPerInvoice,
        @Nullable Money minimumAnnual,
        @NotNull FinancingIndex financingIndex,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Rate BigDecimal financingRate,
        @NotNull DayCount dayCount,
        @Nullable Money fileFee,
        @Nullable Money debtorFee,
        @Nullable Money monthlyFee,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Rate BigDecimal serviceVatRate,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Rate BigDecimal financingVatRate,
        @NotNull FeeTiming feeTiming,
        @NotNull @Min(0) @Max(36) Integer noticeMonths) {

    /** The amounts that are given, by field. */
    Map<String, Money> amounts() {
        Map<String, Money> amounts = new LinkedHashMap<>();
        put(amounts, "ceiling", ceiling);
        put(amounts, "minimumPerInvoice", minimumPerInvoice);
        put(amounts, "minimumAnnual", minimumAnnual);
        put(amounts, "fileFee", fileFee);
        put(amounts, "debtorFee", debtorFee);
        put(amounts, "monthlyFee", monthlyFee);
        return amounts;
    }

    private static void put(Map<String, Money> amounts, String field, @Nullable Money amount) {
        if (amount != null) {
            amounts.put(field, amount);
        }
    }
}
