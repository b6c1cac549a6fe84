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
 * @param financingRate the annual rate, when the index is fixed
 * @param vat effective-dated VAT per fee; where it says nothing, the base rates apply
 */
public record ContractTerms(
        Currency currency,
        BigDecimal advanceRate,
        @Nullable Money ceiling,
        BigDecimal serviceRate,
        @Nullable Money minimumPerInvoice,
        BigDecimal financingRate,
        DayCount dayCount,
        BigDecimal serviceVatRate,
        BigDecimal financingVatRate,
        FeeTiming feeTiming,
        List<VatFrom> vat) {

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
