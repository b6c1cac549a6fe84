package fr.insegur.receivables.contract;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractActivated.FinancingIndex;
import fr.insegur.receivables.contract.ContractTerms.Conduct;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.ContractTerms.FixedFees;
import fr.insegur.receivables.contract.ContractTerms.Fund;
import fr.insegur.receivables.contract.ContractTerms.InterestBase;
import fr.insegur.receivables.contract.ContractTerms.VatFrom;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All terms of the accepted offer as columns of the contract; amounts in the minor unit of the contract's currency. */
@Embeddable
record SignedTerms(
        String product,
        boolean recourse,
        @Column(name = "advance_rate") BigDecimal advanceRate,
        @Column(name = "guarantee_fund_rate") BigDecimal guaranteeFundRate,
        @Column(name = "ceiling_minor") @Nullable Long ceilingMinor,
        @Column(name = "service_rate") BigDecimal serviceRate,

        @Column(name = "minimum_per_invoice_minor") @Nullable
        Long minimumPerInvoiceMinor,

        @Column(name = "minimum_annual_minor") @Nullable Long minimumAnnualMinor,

        @Column(name = "financing_index") @Enumerated(EnumType.STRING)
        FinancingIndex financingIndex,

        @Column(name = "financing_rate") BigDecimal financingRate,

        @Column(name = "day_count") @Enumerated(EnumType.STRING)
        DayCount dayCount,

        @Column(name = "file_fee_minor") @Nullable Long fileFeeMinor,
        @Column(name = "debtor_fee_minor") @Nullable Long debtorFeeMinor,
        @Column(name = "monthly_fee_minor") @Nullable Long monthlyFeeMinor,
        @Column(name = "service_vat_rate") BigDecimal serviceVatRate,
        @Column(name = "financing_vat_rate") BigDecimal financingVatRate,

        @Column(name = "fee_timing") @Enumerated(EnumType.STRING)
        FeeTiming feeTiming,

        @Column(name = "notice_months") int noticeMonths,
        @Column(name = "fund_cap_minor") @Nullable Long fundCapMinor,
        @Column(name = "fund_floor_minor") @Nullable Long fundFloorMinor,

        @Column(name = "interest_base") @Enumerated(EnumType.STRING)
        InterestBase interestBase,

        @Column(name = "interest_stops_at_definancing") boolean interestStopsAtDefinancing,

        @Column(name = "cover_rate") BigDecimal coverRate,
        @Column(name = "waiting_days") int waitingDays,
        @Column(name = "own_risk") boolean ownRisk) {

    /** What a contract says that names no more than the first ones did: interest on what is used, and no guarantee. */
    static SignedTerms of(ContractActivated.Terms terms) {
        return new SignedTerms(
                terms.product(),
                terms.recourse(),
                terms.advanceRate(),
                terms.guaranteeFundRate(),
                minor(terms.ceiling()),
                terms.serviceRate(),
                minor(terms.minimumPerInvoice()),
                minor(terms.minimumAnnual()),
                terms.financingIndex(),
                terms.financingRate(),
                terms.dayCount(),
                minor(terms.fileFee()),
                minor(terms.debtorFee()),
                minor(terms.monthlyFee()),
                terms.serviceVatRate(),
                terms.financingVatRate(),
                terms.feeTiming(),
                terms.noticeMonths(),
                minor(terms.guaranteeFundCap()),
                minor(terms.guaranteeFundFloor()),
                Objects.requireNonNullElse(terms.interestBase(), InterestBase.NET),
                Boolean.TRUE.equals(terms.interestStopsAtDefinancing()),
                Objects.requireNonNullElse(terms.coverRate(), BigDecimal.ZERO),
                Objects.requireNonNullElse(terms.waitingDays(), 0),
                Boolean.TRUE.equals(terms.ownRisk()));
    }

    /** What the rules read of it. */
    ContractTerms in(Currency currency, List<VatFrom> vat) {
        return new ContractTerms(
                currency,
                advanceRate,
                money(ceilingMinor, currency),
                serviceRate,
                money(minimumPerInvoiceMinor, currency),
                financingRate,
                financingIndex != FinancingIndex.FIXED,
                dayCount,
                serviceVatRate,
                financingVatRate,
                feeTiming,
                vat,
                new Fund(guaranteeFundRate, money(fundCapMinor, currency), money(fundFloorMinor, currency)),
                new FixedFees(
                        money(fileFeeMinor, currency),
                        money(monthlyFeeMinor, currency),
                        money(debtorFeeMinor, currency),
                        money(minimumAnnualMinor, currency)),
                new Conduct(interestBase, interestStopsAtDefinancing, recourse, coverRate, waitingDays, ownRisk));
    }

    private static @Nullable Money money(@Nullable Long minor, Currency currency) {
        return minor == null ? null : Money.ofMinor(minor, currency);
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.minor();
    }
}
