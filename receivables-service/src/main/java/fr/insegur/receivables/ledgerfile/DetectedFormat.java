package fr.insegur.receivables.ledgerfile;

/**
 * What a file was found to be; nobody is asked.
 *
 * @param charset name of the character set, as Java has it
 * @param separator the one character between fields
 * @param files texts of which the upload consists
 */
public record DetectedFormat(Source source, String charset, String separator, int files) {
    /** What the file lists. */
    public enum Source {
        /** All entries of a period, in the tax administration's format. */
        FEC,
        /** Open items by customer on one day. */
        AGED_BALANCE,
        /** Invoices, paid or not. */
        INVOICE_LIST
    }
}
