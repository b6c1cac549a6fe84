package fr.insegur.quote.offer;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import fr.insegur.quote.montage.Product;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an offer. Rates are fractions.
 *
 * @param recourse whether unpaid invoices come back to the client
 * @param guaranteeFundRate share of the outstanding that the factor keeps
 * @param ceiling most that is financed at once; absent without limit
 * @param serviceRate commission on each invoice, tax included, without VAT
 * @param financingRate annual: the rate when FIXED, the margin over the index otherwise
 * @param fileFee once
 * @param debtorFee per debtor and year
 * @param monthlyFee flat, on top of the service commission
 */
@Schema(name = "OfferTerms")
public record OfferTerms(
        @NotNull Product product,
        boolean recourse,
        @NotNull @Rate @DecimalMin("0") @DecimalMax("1") BigDecimal advanceRate,
        @NotNull @Rate @DecimalMin("0") @DecimalMax("1") BigDecimal guaranteeFundRate,
        @Nullable Money ceiling,
        @NotNull @Rate @DecimalMin("0") @DecimalMax("1") BigDecimal serviceRate,
        @Nullable Money minimumPerInvoice,
        @Nullable Money minimumAnnual,
        @NotNull FinancingIndex financingIndex,
        @NotNull @Rate @DecimalMin("0") @DecimalMax("1") BigDecimal financingRate,
        @NotNull DayCount dayCount,
        @Nullable Money fileFee,
        @Nullable Money debtorFee,
        @Nullable Money monthlyFee,
        @NotNull @Rate @DecimalMin("0") @DecimalMax("1") BigDecimal serviceVatRate,
        @NotNull @Rate @DecimalMin("0") @DecimalMax("1") BigDecimal financingVatRate,
        @NotNull FeeTiming feeTiming,
        @PositiveOrZero int noticeMonths) {
    public static final String EXAMPLE = """
            {"product": "FULL", "recourse": true, "advanceRate": "0.90", "guaranteeFundRate": "0.00",
             "ceiling": {"amount": "300000.00", "currency": "EUR"}, "serviceRate": "0.0100",
             "minimumPerInvoice": null, "minimumAnnual": null, "financingIndex": "FIXED", "financingRate": "0.0500",
             "dayCount": "ACT_360", "fileFee": null, "debtorFee": null, "monthlyFee": null,
             "serviceVatRate": "0.20", "financingVatRate": "0.00", "feeTiming": "AT_SETTLEMENT", "noticeMonths": 3}
            """;

    /** What the financing rate is built on. */
    public enum FinancingIndex {
        FIXED,
        EURIBOR_3M
    }

    /** When fees are taken. */
    public enum FeeTiming {
        AT_ASSIGNMENT,
        MONTHLY,
        AT_SETTLEMENT
    }
}
