package fr.insegur.receivables.simulation;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.Conduct;
import fr.insegur.receivables.contract.ContractTerms.Fee;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.ContractTerms.FixedFees;
import fr.insegur.receivables.contract.ContractTerms.Fund;
import fr.insegur.receivables.contract.ContractTerms.InterestBase;
import fr.insegur.receivables.contract.ContractTerms.VatFrom;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsHistory.Fixing;
import fr.insegur.receivables.contract.TermsHistory.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a contract says, in plain values that the naive side reads by itself; {@link #history} says the same to the service.
 *
 * @param gross and stopsAtDefinancing: from each of their days on
 * @param minimum of the service commission per invoice, in minor units; zero without one
 * @param margins the annual rate from each of its days on, or what comes on top of the index
 * @param fixings of the index from each of their days on; empty where the rate is not indexed
 * @param financingVats VAT on financing from each of its days on
 */
public record Deal(
        Currency currency,
        BigDecimal advanceRate,
        BigDecimal serviceRate,
        long minimum,
        FeeTiming timing,
        BigDecimal serviceVat,
        NavigableMap<LocalDate, Boolean> gross,
        NavigableMap<LocalDate, Boolean> stopsAtDefinancing,
        boolean recourse,
        BigDecimal cover,
        int waitingDays,
        boolean ownRisk,
        NavigableMap<LocalDate, BigDecimal> margins,
        NavigableMap<LocalDate, BigDecimal> fixings,
        NavigableMap<LocalDate, BigDecimal> financingVats) {

    /** The terms of the worked example (domain.md 1.5) with what differs. */
    public static Deal site(FeeTiming timing, boolean recourse, String cover) {
        return new Deal(
                Currency.getInstance("EUR"),
                new BigDecimal("0.90"),
                new BigDecimal("0.0100"),
                0,
                timing,
                new BigDecimal("0.20"),
                always(false),
                always(false),
                recourse,
                new BigDecimal(cover),
                30,
                false,
                always("0.0500"),
                new TreeMap<>(),
                always("0"));
    }

    /** The same until a day, and then at another rate on another base. */
    public Deal amended(LocalDate from, String rate, boolean onGross) {
        NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>(margins);
        rates.put(from, new BigDecimal(rate));
        NavigableMap<LocalDate, Boolean> bases = new TreeMap<>(gross);
        bases.put(from, onGross);
        return new Deal(
                currency,
                advanceRate,
                serviceRate,
                minimum,
                timing,
                serviceVat,
                bases,
                stopsAtDefinancing,
                recourse,
                cover,
                waitingDays,
                ownRisk,
                rates,
                fixings,
                financingVats);
    }

    static NavigableMap<LocalDate, BigDecimal> always(String rate) {
        return new TreeMap<>(Map.of(LocalDate.MIN, new BigDecimal(rate)));
    }

    static NavigableMap<LocalDate, Boolean> always(boolean so) {
        return new TreeMap<>(Map.of(LocalDate.MIN, so));
    }

    BigDecimal rateOn(LocalDate day) {
        BigDecimal margin = margins.floorEntry(day).getValue();
        if (fixings.isEmpty()) {
            return margin;
        }
        Map.Entry<LocalDate, BigDecimal> fixed = fixings.floorEntry(day);
        return margin.add(
                (fixed == null ? fixings.firstEntry() : fixed).getValue().max(BigDecimal.ZERO));
    }

    BigDecimal vatOn(LocalDate day) {
        return financingVats.floorEntry(day).getValue();
    }

    static long round(long cents, BigDecimal rate) {
        return BigDecimal.valueOf(cents)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** So many whole units of the currency, in its minor unit. */
    long units(int whole) {
        return BigDecimal.valueOf(whole)
                .movePointRight(currency.getDefaultFractionDigits())
                .longValueExact();
    }

    Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    TermsHistory history() {
        TreeSet<LocalDate> days = new TreeSet<>(margins.keySet());
        days.addAll(gross.keySet());
        days.addAll(stopsAtDefinancing.keySet());
        List<Version> versions =
                days.stream().map(day -> new Version(day, termsOn(day))).toList();
        List<Fixing> fixed = fixings.entrySet().stream()
                .map(fixing -> new Fixing(fixing.getKey(), fixing.getValue()))
                .toList();
        return new TermsHistory(versions, fixed);
    }

    private ContractTerms termsOn(LocalDate day) {
        List<VatFrom> vat = financingVats.entrySet().stream()
                .skip(1)
                .map(from -> new VatFrom(Fee.FINANCING, from.getValue(), from.getKey()))
                .toList();
        InterestBase base = gross.floorEntry(day).getValue() ? InterestBase.GROSS : InterestBase.NET;
        boolean stops = stopsAtDefinancing.floorEntry(day).getValue();
        return new ContractTerms(
                currency,
                advanceRate,
                null,
                serviceRate,
                minimum == 0 ? null : money(minimum),
                margins.floorEntry(day).getValue(),
                !fixings.isEmpty(),
                DayCount.ACT_360,
                serviceVat,
                financingVats.firstEntry().getValue(),
                timing,
                vat,
                Fund.NONE,
                FixedFees.NONE,
                new Conduct(base, stops, recourse, cover, waitingDays, ownRisk));
    }
}
