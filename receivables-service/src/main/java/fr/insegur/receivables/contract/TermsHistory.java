package fr.insegur.receivables.contract;

import fr.insegur.receivables.contract.ContractTerms.Conduct;
import fr.insegur.receivables.contract.ContractTerms.Fee;
import fr.insegur.receivables.contract.ContractTerms.VatFrom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a contract said and says: its terms as signed, each amendment from its effective date on, and the fixings of the index.
 *
 * @param versions by date, at least one; the first one counts for all days before it too
 * @param fixings of the three-month Euribor by date; of importance to indexed terms only
 */
public record TermsHistory(List<Version> versions, List<Fixing> fixings) {

    /** Terms from a day on. */
    public record Version(LocalDate from, ContractTerms terms) {}

    /** The index from a day on, as a fraction. */
    public record Fixing(LocalDate from, BigDecimal rate) {}

    public TermsHistory {
        versions = sorted(versions, Version::from);
        fixings = sorted(fixings, Fixing::from);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a contract without terms");
        }
    }

    /** Terms that never changed. */
    public static TermsHistory of(ContractTerms terms) {
        return new TermsHistory(List.of(new Version(LocalDate.MIN, terms)), List.of());
    }

    public ContractTerms at(LocalDate day) {
        return latest(versions, Version::from, day).terms();
    }

    /** The annual rate of financing on a day; an index below zero counts as zero, one that is not fixed yet as its first fixing. */
    public BigDecimal financingRate(LocalDate day) {
        ContractTerms terms = at(day);
        if (!terms.indexed() || fixings.isEmpty()) {
            return terms.financingRate();
        }
        return terms.financingRate()
                .add(latest(fixings, Fixing::from, day).rate().max(BigDecimal.ZERO));
    }

    /** VAT on financing on a day. */
    public BigDecimal financingVat(LocalDate day) {
        return at(day).vatRate(Fee.FINANCING, day);
    }

    /** The days from which on interest is charged on something else than before, or stops for other reasons, in order. */
    public List<LocalDate> conductChanges() {
        List<LocalDate> days = new ArrayList<>();
        for (int index = 1; index < versions.size(); index++) {
            Conduct before = versions.get(index - 1).terms().conduct();
            Conduct after = versions.get(index).terms().conduct();
            if (before.interestBase() != after.interestBase()
                    || before.interestStopsAtDefinancing() != after.interestStopsAtDefinancing()) {
                days.add(versions.get(index).from());
            }
        }
        return days;
    }

    /** The days after {@code from} and before {@code until} on which rate or VAT of financing may change, in order. */
    public List<LocalDate> changes(LocalDate from, LocalDate until) {
        TreeSet<LocalDate> days = new TreeSet<>();
        versions.forEach(version -> {
            days.add(version.from());
            version.terms().vat().stream().map(VatFrom::from).forEach(days::add);
        });
        fixings.forEach(fixing -> days.add(fixing.from()));
        return from.isBefore(until) ? List.copyOf(days.subSet(from, false, until, false)) : List.of();
    }

    private static <T> T latest(List<T> all, Function<T, LocalDate> from, LocalDate day) {
        T found = all.getFirst();
        for (T one : all) {
            if (!from.apply(one).isAfter(day)) {
                found = one;
            }
        }
        return found;
    }

    private static <T> List<T> sorted(List<T> all, Function<T, LocalDate> from) {
        return all.stream().sorted(Comparator.comparing(from)).toList();
    }
}
