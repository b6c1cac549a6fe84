package fr.insegur.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What decides every byte of a generated file: equal settings give equal files.
 *
 * @param seed any number
 * @param lines how many lines are wanted below the header, 500 or more; the file comes within 5 % of it
 * @param closing last day of the financial year, which must be the last day of a month
 * @param customers from 6 to 40 000
 * @param siren of the company whose books these are, Luhn-valid
 * @param companyName appears in the truth only: a FEC names its company by the SIREN in its file name
 * @param topCustomerShare share of the sales that goes to the first customer, above 0 and at most 0.50
 * @param annualTurnoverCents wanted sales of the year, VAT included; the file comes near it
 * @param namedCustomers the first customers by size, biggest first, all of whom pay on time; the others get invented names
 * @param traits what the file has of real ones; none for the plain file
 */
public record GeneratorSettings(
        long seed,
        int lines,
        LocalDate closing,
        int customers,
        String siren,
        String companyName,
        BigDecimal topCustomerShare,
        long annualTurnoverCents,
        List<NamedCustomer> namedCustomers,
        Set<Trait> traits) {

    static final int FEWEST_CUSTOMERS = 6;
    static final int MOST_CUSTOMERS = 40_000;

    /** An average wholesaler sells for this much per line of its books; it makes 5 000 lines a turnover of 1.2 M EUR. */
    private static final long TURNOVER_CENTS_PER_LINE = 24_000;

    public GeneratorSettings {
        namedCustomers = List.copyOf(namedCustomers);
        traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
        Trait.requireCompatible(traits);
        require(lines >= 500, "At least 500 lines are needed to hold a year of books.");
        require(closing.equals(YearMonth.from(closing).atEndOfMonth()), "The closing date must end a month.");
        require(
                customers >= FEWEST_CUSTOMERS && customers <= MOST_CUSTOMERS,
                "The number of customers must be from 6 to 40 000.");
        require(namedCustomers.size() <= customers, "There are more named customers than customers.");
        require(Siren.isValid(siren), "Not a valid SIREN: " + siren);
        require(
                topCustomerShare.signum() > 0 && topCustomerShare.compareTo(new BigDecimal("0.50")) <= 0,
                "The share of the first customer must be above 0 and at most 0.50.");
        require(annualTurnoverCents >= 1_000_000, "The turnover must be at least 10 000.00 EUR.");
    }

    /** The sample company at another size: turnover and number of customers follow the number of lines. */
    public static GeneratorSettings of(long seed, int lines, LocalDate closing) {
        return new GeneratorSettings(
                seed,
                lines,
                closing,
                Math.clamp(lines / 125, 8, 5_000),
                SampleCompany.SIREN,
                SampleCompany.NAME,
                new BigDecimal("0.20"),
                lines * TURNOVER_CENTS_PER_LINE,
                List.of(SampleCompany.DAIRY, SampleCompany.TRADER),
                Set.of());
    }

    /** A small ledger whose size, year end and traits depend on the seed alone: 500 to 3 000 lines in all. */
    public static GeneratorSettings drawnBy(long seed) {
        Set<Trait> traits = Trait.drawnBy(seed);
        Draws draws = new Draws(seed * 31 + 9);
        int lines = draws.between(500, traits.contains(Trait.SUCCESSIVE_YEARS) ? 1_450 : 2_900);
        LocalDate closing =
                YearMonth.of(2024, 1).plusMonths(draws.between(0, 23)).atEndOfMonth();
        return of(seed, lines, closing).with(traits);
    }

    /** The same with these traits instead. */
    public GeneratorSettings with(Set<Trait> instead) {
        return new GeneratorSettings(
                seed,
                lines,
                closing,
                customers,
                siren,
                companyName,
                topCustomerShare,
                annualTurnoverCents,
                namedCustomers,
                instead);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** How many financial years there are, the last one ending on the closing date; each has a file and so many lines. */
    public int years() {
        return has(Trait.SUCCESSIVE_YEARS) ? 2 : 1;
    }

    /** First day of the last financial year. */
    public LocalDate opening() {
        return opening(closing);
    }

    /** First day of the first financial year that is written. */
    public LocalDate firstOpening() {
        return opening().minusYears(years() - 1L);
    }

    /** First day of the financial year that ends on this day. */
    static LocalDate opening(LocalDate closing) {
        return YearMonth.from(closing).minusMonths(11).atDay(1);
    }

    /** Last day of the financial year in which this day lies. */
    LocalDate closingAfter(LocalDate day) {
        int year = day.getMonthValue() <= closing.getMonthValue() ? day.getYear() : day.getYear() + 1;
        return YearMonth.of(year, closing.getMonth()).atEndOfMonth();
    }

    /** The name of the last file that the tax office prescribes: SIREN, "FEC", closing date. */
    public String fileName() {
        return fileName(closing);
    }

    /** The name of the file of the financial year that ends on this day. */
    String fileName(LocalDate closingOfFile) {
        return has(Trait.MISLEADING_NAME)
                ? siren + "FEC" + FecDates.compact(closingOfFile.plusMonths(1)) + ".TXT"
                : siren + "FEC" + FecDates.compact(closingOfFile) + ".txt";
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
