package fr.insegur.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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
        List<NamedCustomer> namedCustomers) {

    static final int FEWEST_CUSTOMERS = 6;
    static final int MOST_CUSTOMERS = 40_000;

    /** An average wholesaler sells for this much per line of its books; it makes 5 000 lines a turnover of 1.2 M EUR. */
    private static final long TURNOVER_CENTS_PER_LINE = 24_000;

    public GeneratorSettings {
        namedCustomers = List.copyOf(namedCustomers);
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
                List.of(SampleCompany.DAIRY, SampleCompany.TRADER));
    }

    /** First day of the financial year. */
    public LocalDate opening() {
        return YearMonth.from(closing).minusMonths(11).atDay(1);
    }

    /** The name that the tax office prescribes: SIREN, "FEC", closing date. */
    public String fileName() {
        return siren + "FEC" + FecDates.compact(closing) + ".txt";
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
