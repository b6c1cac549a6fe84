package fr.insegur.receivables.audit;

import fr.insegur.receivables.matching.OpenItem;
import java.time.LocalDate;

/**
 * An open item of an audit.
 *
 * @param debtor its code in the file
 * @param source where the due date comes from
 * @param daysLate past the due date; zero or less while it is not due
 * @param exclusion why it is not financed; {@code NONE} when it is
 */
public record AuditedItem(
        String debtor,
        String debtorLabel,
        OpenItem item,
        LocalDate due,
        DueDateRules.Source source,
        long daysLate,
        ItemExclusion exclusion) {

    /** Why an open item is not financed; the first reason that holds. */
    public enum ItemExclusion {
        NONE,
        DOUBTFUL,
        INTERCOMPANY,
        ADVANCE_BILLING,
        NOT_AN_INVOICE,
        OVERDUE
    }
}
