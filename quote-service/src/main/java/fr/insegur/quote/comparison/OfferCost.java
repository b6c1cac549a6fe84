package fr.insegur.quote.comparison;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The annual cost of an offer on a client's audited figures, all without tax (domain.md 1.4):
 * outstanding = turnover × DSO ÷ 365; funds used = outstanding × (advance rate − guarantee fund rate), up to the ceiling;
 * cost = service + funds used × rate × 365 ÷ 360 + fixed fees, where service = commission or its minimum + 12 monthly fees.
 *
 * <p>An offer for single invoices (SPOT) has no term and no volume. It is brought to the same year by letting the client
 * assign every invoice of the audited turnover through it: its price per invoice then weighs on the same turnover and
 * yields the same kind of funds as the others, so the cost per 1 000 is comparable; its annual cost is what this full
 * use would cost, an upper bound for a client who assigns only some invoices.
 */
final class OfferCost {
    private static final int DAYS_OF_YEAR = 365;
    private static final BigDecimal YEAR = BigDecimal.valueOf(DAYS_OF_YEAR);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** Decimals of a cent kept between the one division that brings the outstanding and the last rounding. */
    private static final int WORKING_SCALE = 12;

    private OfferCost() {}

    /**
     * The audited year.
     *
     * @param turnover twelve months of sales, tax included
     * @param dsoDays days of sales outstanding
     * @param debtors accounts that a fee per debtor is paid for
     * @param invoices invoices of the twelve months
     */
    record Profile(Money turnover, BigDecimal dsoDays, int debtors, int invoices) {}

    /**
     * The price of an offer.
     *
     * @param financingRate annual, the index included
     * @param monthlyFee flat fee, on top of the service commission and its minimums
     */
    record Price(
            BigDecimal advanceRate,
            BigDecimal guaranteeFundRate,
            @Nullable Money ceiling,
            BigDecimal serviceRate,
            @Nullable Money minimumPerInvoice,
            @Nullable Money minimumAnnual,
            BigDecimal financingRate,
            DayCount dayCount,
            @Nullable Money fileFee,
            @Nullable Money debtorFee,
            @Nullable Money monthlyFee) {

        /** Whether every amount that is given can be added to those of the audit. */
        boolean isIn(Currency currency) {
            return Stream.of(ceiling, minimumPerInvoice, minimumAnnual, fileFee, debtorFee, monthlyFee)
                    .filter(Objects::nonNull)
                    .allMatch(amount -> amount.currency().equals(currency));
        }
    }

    /**
     * What a year costs.
     *
     * @param exactFundsUsed unrounded, in the major unit, so that differences between offers are exact
     * @param costPer1000 per 1 000 of average funds used; absent where no funds are used
     */
    record AnnualCost(
            Money averageFundsUsed,
            BigDecimal exactFundsUsed,
            boolean ceilingReached,
            Money service,
            Money financing,
            Money fixedFees,
            Money total,
            @Nullable Money costPer1000) {}

    /** @throws ArithmeticException when an amount is beyond what can be counted */
    static AnnualCost of(Price price, Profile profile) {
        Currency currency = profile.turnover().currency();
        BigDecimal uncapped = fundsUsedMinor(price, profile);
        Money ceiling = price.ceiling();
        boolean ceilingReached = ceiling != null && uncapped.compareTo(BigDecimal.valueOf(ceiling.minor())) > 0;
        BigDecimal funds = ceiling != null && ceilingReached ? BigDecimal.valueOf(ceiling.minor()) : uncapped;

        Money service = service(price, profile);
        Money financing = toMoney(
                Rounding.divide(
                        funds.multiply(price.financingRate()).multiply(YEAR),
                        BigDecimal.valueOf(price.dayCount().basis()),
                        0),
                currency);
        Money fixed = orZero(price.fileFee(), currency)
                .plus(orZero(price.debtorFee(), currency).times(BigDecimal.valueOf(profile.debtors())));
        Money total = service.plus(financing).plus(fixed);
        return new AnnualCost(
                toMoney(Rounding.halfUp(funds, 0), currency),
                funds.movePointLeft(currency.getDefaultFractionDigits()),
                ceilingReached,
                service,
                financing,
                fixed,
                total,
                per1000(total, funds));
    }

    /**
     * The cash of the first day, when everything assignable is assigned: the advance, less the file fee and, where fees are
     * taken at assignment, the service commission with its tax.
     *
     * @param vatOnServiceTakenFirst the VAT rate of a service commission taken at assignment; null when it is taken later
     */
    static Money dayOneCash(Price price, Money assignable, @Nullable BigDecimal vatOnServiceTakenFirst) {
        Currency currency = assignable.currency();
        Money advance = assignable.times(netAdvanceRate(price));
        Money ceiling = price.ceiling();
        Money cash = (ceiling == null ? advance : advance.min(ceiling)).minus(orZero(price.fileFee(), currency));
        if (vatOnServiceTakenFirst == null) {
            return cash;
        }
        Money service = assignable.times(price.serviceRate());
        return cash.minus(service).minus(service.times(vatOnServiceTakenFirst));
    }

    /** An amount in the major unit, rounded to the currency. */
    static Money rounded(BigDecimal amount, Currency currency) {
        return Money.of(Rounding.halfUp(amount, currency.getDefaultFractionDigits()), currency);
    }

    private static BigDecimal netAdvanceRate(Price price) {
        return price.advanceRate().subtract(price.guaranteeFundRate()).max(BigDecimal.ZERO);
    }

    private static BigDecimal fundsUsedMinor(Price price, Profile profile) {
        BigDecimal turnover = BigDecimal.valueOf(profile.turnover().minor());
        return Rounding.divide(
                turnover.multiply(profile.dsoDays()).multiply(netAdvanceRate(price)), YEAR, WORKING_SCALE);
    }

    /** The commission is due on every invoice and credit note; the minimum per invoice is applied to the average one. */
    private static Money service(Price price, Profile profile) {
        Currency currency = profile.turnover().currency();
        Money perInvoice = orZero(price.minimumPerInvoice(), currency).times(BigDecimal.valueOf(profile.invoices()));
        return profile.turnover()
                .times(price.serviceRate())
                .max(perInvoice)
                .max(orZero(price.minimumAnnual(), currency))
                .plus(orZero(price.monthlyFee(), currency).times(MONTHS));
    }

    private static @Nullable Money per1000(Money total, BigDecimal fundsMinor) {
        if (fundsMinor.signum() == 0) {
            return null;
        }
        Money thousand = Money.of(new BigDecimal("1000"), total.currency());
        BigDecimal numerator = BigDecimal.valueOf(total.minor()).multiply(BigDecimal.valueOf(thousand.minor()));
        return toMoney(Rounding.divide(numerator, fundsMinor, 0), total.currency());
    }

    private static Money orZero(@Nullable Money money, Currency currency) {
        return money == null ? Money.zero(currency) : money;
    }

    private static Money toMoney(BigDecimal minor, Currency currency) {
        return Money.ofMinor(minor.longValueExact(), currency);
    }
}
