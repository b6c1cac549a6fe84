package fr.insegur.fec;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the generator knows of the file that it wrote; all amounts in euro cents, VAT included.
 *
 * @param siren of the company
 * @param opening first day of the financial year
 * @param closing last day of the financial year, at which everything here is stated
 * @param lines lines of the file, its header not counted
 * @param receivablesCents balance of account 411 at closing
 * @param monthlySales the twelve months of the year in order
 * @param customers all customers in the order of their codes, also those that owe nothing
 * @param invoices those issued in the year or open at its start, in the order of issue
 * @param creditNotes those on these invoices, in the order of issue
 */
public record Truth(
        String siren,
        String companyName,
        LocalDate opening,
        LocalDate closing,
        long lines,
        long receivablesCents,
        List<MonthlySales> monthlySales,
        List<Customer> customers,
        List<Invoice> invoices,
        List<CreditNote> creditNotes) {

    /** What was invoiced in a month, and what was credited in it, as a positive amount. */
    public record MonthlySales(YearMonth month, long invoicedCents, long creditedCents) {}

    /**
     * A customer.
     *
     * @param code the CompAuxNum of its lines
     * @param siren nowhere in the file
     * @param habit ON_TIME, LATE, VERY_LATE or DISPUTING
     * @param term the agreed one: 30J, 45J, 60J or 45FDM, the last read as end of month, then 45 days
     * @param termInLabel whether invoice labels show that term
     * @param openCents owed at closing
     */
    public record Customer(
            String code, String name, String siren, String habit, String term, boolean termInLabel, long openCents) {}

    /**
     * An invoice.
     *
     * @param number its PieceRef
     * @param customer the code of the customer
     * @param due by the agreed term
     * @param totalCents as issued
     * @param openCents what is still owed at closing after receipts and credit notes
     * @param payments until closing, in date order, also those before the year
     */
    public record Invoice(
            String number,
            String customer,
            LocalDate issued,
            LocalDate due,
            long totalCents,
            long openCents,
            boolean disputed,
            List<Payment> payments) {}

    /** A receipt, or the part of one that concerns an invoice. */
    public record Payment(LocalDate on, long cents) {}

    /** A credit note; the amount is positive. */
    public record CreditNote(String number, String customer, String invoice, LocalDate issued, long totalCents) {}
}
