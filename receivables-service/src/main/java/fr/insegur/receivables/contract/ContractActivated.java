package fr.insegur.receivables.contract;

import fr.insegur.platform.identifier.ValidSiren;
import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import fr.insegur.receivables.contract.ContractTerms.Fee;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.ContractTerms.InterestBase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code contract-activated.v1}. Rates are fractions. */
record ContractActivated(
        @NotNull UUID contractId,
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull @ValidSiren String clientSiren,
        @NotNull UUID partnerId,
        @NotNull UUID offerId,
        @PositiveOrZero int offerVersion,
        @NotNull @Valid Terms terms,
        @NotNull NotificationMode notificationMode,
        @NotNull List<@Valid Vat> vat,
        @NotNull LocalDate startDate) {

    enum NotificationMode {
        NOTIFIED,
        NOT_NOTIFIED
    }

    enum FinancingIndex {
        FIXED,
        EURIBOR_3M
    }

    record Vat(
            @NotNull Fee fee,
            @NotNull @Rate @DecimalMin("0") @DecimalMax("1") BigDecimal rate,
            @NotNull LocalDate from) {}

    record Terms(
            @NotNull String product,
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
            @PositiveOrZero int noticeMonths,
            @Nullable Money guaranteeFundCap,
            @Nullable Money guaranteeFundFloor,
            @Nullable InterestBase interestBase,
            @Nullable Boolean interestStopsAtDefinancing,

            @Nullable @Rate @DecimalMin("0") @DecimalMax("1")
            BigDecimal coverRate,

            @Nullable @PositiveOrZero Integer waitingDays,
            @Nullable Boolean ownRisk) {}
}
