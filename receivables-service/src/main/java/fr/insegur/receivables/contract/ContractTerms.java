package fr.insegur.receivables.contract;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of this service read of a contract. Rates are fractions.
 *
 * @param ceiling the most that may be financed at a time; absent without one
 * @param financingRate the annual rate; the margin above the index where the rate is indexed
 * @param indexed whether the three-month Euribor, never below zero, comes on top of the rate (domain.md 1.3)
 * @param vat effective-dated VAT per fee; where it says nothing, the base rates apply
 */
public record ContractTerms(
        Currency currency,
        BigDecimal advanceRate,
        @Nullable Money ceiling,
        BigDecimal serviceRate,
        @Nullable Money minimumPerInvoice,
        BigDecimal financingRate,
        boolean indexed,
        DayCount dayCount,
        BigDecimal serviceVatRate,
        BigDecimal financingVatRate,
        FeeTiming feeTiming,
        List<VatFrom> vat,
        Fund fund,
        FixedFees fixedFees,
        Conduct conduct) {

    /** When the service commission is taken from the client's current account. */
    public enum FeeTiming {
        AT_ASSIGNMENT,
        MONTHLY,
        AT_SETTLEMENT
    }

    /** The fees that VAT may be due on. */
    public enum Fee {
        SERVICE,
        FINANCING
    }

    /** The VAT rate of a fee from a day on. */
    public record VatFrom(Fee fee, BigDecimal rate, LocalDate from) {}

    /**
     * The guarantee fund (domain.md 3.4).
     *
     * @param rate share of the outstanding; zero without a fund
     * @param cap the most that it holds; absent without one
     * @param floor the least that it holds while anything is outstanding; absent without one
     */
    public record Fund(
            BigDecimal rate, @Nullable Money cap, @Nullable Money floor) {
        public static final Fund NONE = new Fund(BigDecimal.ZERO, null, null);
    }

    /**
     * Fees that depend on no invoice, excluding VAT; absent where the contract has none.
     *
     * @param file once, when the contract starts
     * @param perDebtor for each debtor, when it is named and on each anniversary of the contract
     * @param minimumAnnual what the service commission of a contract year comes to at least
     */
    public record FixedFees(
            @Nullable Money file,
            @Nullable Money monthly,
            @Nullable Money perDebtor,
            @Nullable Money minimumAnnual) {
        public static final FixedFees NONE = new FixedFees(null, null, null, null);
    }

    /** On what interest is charged: with the guarantee fund taken off, or not. */
    public enum InterestBase {
        NET,
        GROSS
    }

    /**
     * What the contract says of accidents.
     *
     * @param interestStopsAtDefinancing whether an invoice bears no interest once its financing was withdrawn
     * @param recourse whether unpaid invoices go back to the client
     * @param coverRate share of the approved amount that the guarantee covers; zero without a guarantee
     * @param waitingDays from the filing of a claim until the guarantee takes effect
     * @param ownRisk whether the factor bears the guarantee itself, without an insurer
     */
    public record Conduct(
            InterestBase interestBase,
            boolean interestStopsAtDefinancing,
            boolean recourse,
            BigDecimal coverRate,
            int waitingDays,
            boolean ownRisk) {
        public static final Conduct RECOURSE = new Conduct(InterestBase.NET, false, true, BigDecimal.ZERO, 0, false);
    }

    public ContractTerms {
        vat = List.copyOf(vat);
    }

    /** The rate in force on the day of the fee. */
    public BigDecimal vatRate(Fee fee, LocalDate on) {
        Optional<VatFrom> inForce = vat.stream()
                .filter(line -> line.fee() == fee && !line.from().isAfter(on))
                .max(Comparator.comparing(VatFrom::from));
        return inForce.map(VatFrom::rate).orElse(fee == Fee.SERVICE ? serviceVatRate : financingVatRate);
    }

    /** The service commission of an invoice, excluding VAT: a share of it, and the minimum at least (domain.md 1.4). */
    public Money serviceFee(Money amount) {
        Money share = amount.times(serviceRate);
        return minimumPerInvoice == null ? share : share.max(minimumPerInvoice);
    }
}
