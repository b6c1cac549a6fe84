package fr.insegur.receivables.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A debit that was paid in full.
 *
 * @param listedDue where the file has a due date of its own
 * @param minor in cents
 * @param on the day of the last credit
 * @param byMoney whether money paid it, at least in part; credit notes alone, bills and transfers say nothing of delays
 * @param isInvoice whether it is an invoice, rather than an opening or something else
 */
public record SettledItem(
        String label,
        LocalDate issued,
        @Nullable LocalDate listedDue,
        long minor,
        LocalDate on,
        boolean byMoney,
        boolean isInvoice,
        Method method) {}
