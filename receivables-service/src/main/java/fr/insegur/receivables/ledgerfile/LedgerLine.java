package fr.insegur.receivables.ledgerfile;

import java.time.LocalDate;

/**
 * A line of a customer's account, classified by what stands against it in its entry (domain.md 5.4, step 8).
 *
 * @param date of the entry
 * @param issued date of the document behind it; the date of issue of an invoice
 * @param reference of the document
 * @param minor debit positive, in cents
 * @param letter the lettering code; empty without one
 * @param file of the upload, 0 for the earliest year
 * @param line of that file
 */
public record LedgerLine(
        LocalDate date,
        LocalDate issued,
        String reference,
        String text,
        long minor,
        String letter,
        Kind kind,
        Account account,
        int file,
        long line) {

    /** The same line with a letter that another file gives it. */
    LedgerLine lettered(String given, int by) {
        return new LedgerLine(date, issued, reference, text, minor, given, kind, account, by, line);
    }

    /** What a line is. */
    public enum Kind {
        /** The balance of the year before. */
        OPENING,
        /** A debit against sales or VAT. */
        INVOICE,
        /** A debit against advances received (4191): an invoice for what is not delivered yet. */
        ADVANCE,
        CREDIT_NOTE,
        /** A credit against rebates (709) or financial discounts (665). */
        DISCOUNT,
        /** A credit against money. */
        PAYMENT,
        /** A debit against money: a payment that came back, or was given back. */
        REFUND,
        /** Between the account and bills receivable (413). */
        BILL,
        /** Between the account and doubtful customers (416). */
        TRANSFER,
        /** A credit against losses on bad debts (654). */
        LOSS,
        /** A credit against the account of a factor (467): assigned, not paid. */
        FACTORED,
        /** A credit against a supplier's account (401). */
        NETTING,
        OTHER
    }

    /** The account on which a line stands. */
    public enum Account {
        /** 411 */
        RECEIVABLE,
        /** 413 */
        BILL,
        /** 416 */
        DOUBTFUL
    }
}
