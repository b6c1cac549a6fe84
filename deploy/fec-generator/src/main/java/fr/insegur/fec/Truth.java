package fr.insegur.fec;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * What the generator knows of the file that it wrote; all amounts in euro cents, VAT included.
 *
 * @param siren of the company
 * @param opening first day of the last financial year
 * @param closing last day of the financial year, at which everything here is stated
 * @param lines lines of all files, headers and blank lines not counted
 * @param receivablesCents balance of account 411 at closing
 * @param monthlySales the months of the years in order, without the sales that pass by other accounts than 411
 * @param customers all customers in the order of their codes, also those that owe nothing
 * @param invoices those issued in the years or open at their start, in the order of issue
 * @param creditNotes those on these invoices, in the order of issue
 * @param openItems what is owed at closing, by the accounts on which it stands
 * @param unallocatedCredits what customers paid or were credited beyond what they owed
 * @param balances of the accounts of customers
 * @param fileNames the files in the order of their years
 * @param traits what the files have of real ones
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
        List<CreditNote> creditNotes,
        List<OpenItem> openItems,
        List<UnallocatedCredit> unallocatedCredits,
        Balances balances,
        List<String> fileNames,
        Set<Trait> traits) {

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
     * @param openCents owed at closing, unallocated credits not taken off
     * @param unallocatedCents credits that pay nothing, zero or more
     * @param balanceCents of its lines on 411, 413 and 416: what it owes less what it is owed
     * @param anonymous whether it is nobody: card and cash takings
     * @param explained whether its lettering explains everything: each of its lines is in a group that balances within one
     *     file, or is an invoice or a bill of which nothing was paid
     */
    public record Customer(
            String code,
            String name,
            String siren,
            String habit,
            String term,
            boolean termInLabel,
            long openCents,
            long unallocatedCents,
            long balanceCents,
            boolean anonymous,
            boolean explained) {}

    /**
     * An invoice.
     *
     * @param number its PieceRef
     * @param customer the code of the customer
     * @param due by the agreed term
     * @param totalCents as issued
     * @param openCents what is still owed at closing after receipts and credit notes
     * @param payments until closing, in date order, also those before the year; one that the bank took back is there a second
     *     time, negative
     * @param otherwiseCents taken off by write-off, set-off or assignment to a factor
     */
    public record Invoice(
            String number,
            String customer,
            LocalDate issued,
            LocalDate due,
            long totalCents,
            long openCents,
            boolean disputed,
            List<Payment> payments,
            long otherwiseCents) {}

    /** A receipt, or the part of one that concerns an invoice. */
    public record Payment(LocalDate on, long cents) {}

    /** A credit note; the amount is positive. */
    public record CreditNote(String number, String customer, String invoice, LocalDate issued, long totalCents) {}

    /**
     * Something that is owed.
     *
     * @param account 411, 413 or 416
     * @param invoice number of the invoice behind it
     * @param issued when that invoice was
     * @param due by the agreed term, or as the bill says
     * @param whole whether nothing was paid or credited of it
     * @param explained whether it is whole and its customer's lettering explains everything
     */
    public record OpenItem(
            String account,
            String customer,
            String invoice,
            LocalDate issued,
            LocalDate due,
            long cents,
            boolean whole,
            boolean explained) {}

    /** A credit that pays nothing; the amount is positive. */
    public record UnallocatedCredit(String customer, String reference, LocalDate on, long cents) {}

    /** Balances at closing of the accounts that begin so, in cents, debits positive; advances are mostly negative. */
    public record Balances(long of411, long of413, long of416, long of418, long of419) {}
}
