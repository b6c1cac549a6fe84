package fr.insegur.receivables.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a debit on a customer's account.
 *
 * @param number of the document; empty where the file has none
 * @param label of the entry
 * @param issued the document's date
 * @param listedDue where the file has a due date of its own
 * @param minor of the document, in cents
 * @param openMinor of it, what is open: more than zero, at most the whole
 * @param paidBy how the rest was found to be paid; absent when nothing was
 * @param line of the file
 */
public record OpenItem(
        String number,
        String label,
        LocalDate issued,
        @Nullable LocalDate listedDue,
        long minor,
        long openMinor,
        Nature nature,
        @Nullable Method paidBy,
        long line) {

    /** What kind of debit it is; the nature decides whether it can be financed. */
    public enum Nature {
        INVOICE,
        /** A balance of the year before: of which invoices is not known. */
        OPENING,
        /** An accepted bill of exchange (413). */
        BILL,
        /** On an account of doubtful customers (416). */
        DOUBTFUL,
        /** An invoice for an advance (4191). */
        ADVANCE,
        /** A payment that came back unpaid, or was given back. */
        RETURNED_PAYMENT,
        OTHER
    }
}
