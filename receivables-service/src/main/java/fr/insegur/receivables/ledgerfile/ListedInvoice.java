package fr.insegur.receivables.ledgerfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, or a credit, of an aged balance or a list of invoices.
 *
 * @param issued absent where the list does not say
 * @param minor in cents, VAT included; negative for a credit note
 * @param openMinor of it, what is still open; of the same sign
 * @param paidOn when it was paid in full; absent while open and where the list does not say
 * @param line of the file
 */
public record ListedInvoice(
        String number,
        @Nullable LocalDate issued,
        @Nullable LocalDate due,
        long minor,
        long openMinor,
        @Nullable LocalDate paidOn,
        long line) {}
