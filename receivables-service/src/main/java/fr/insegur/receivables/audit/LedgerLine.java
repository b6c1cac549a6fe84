package fr.insegur.receivables.audit;

import java.time.LocalDate;

/**
 * A line of a customer account, classified by what stands against it in its entry.
 *
 * @param debtor the customer's code in the file
 * @param date of the entry
 * @param pieceDate of the document behind it; the date of issue of an invoice
 * @param reference of the document
 * @param minor debit positive, in cents
 * @param letter the lettering code; empty without one
 * @param doubtful whether it stands on an account of doubtful customers (416)
 */
public record LedgerLine(
        String debtor,
        String debtorLabel,
        LocalDate date,
        LocalDate pieceDate,
        String reference,
        String text,
        long minor,
        String letter,
        Kind kind,
        boolean doubtful) {

    /** What a line is. */
    public enum Kind {
        OPENING,
        INVOICE,
        CREDIT_NOTE,
        PAYMENT,
        OTHER
    }
}
