package fr.insegur.receivables.audit;

import java.util.List;

/**
 * An audit with as many of its debtors and items as fit a document, whatever its size.
 *
 * @param audit with all its figures
 * @param owingMost companies with open items, the largest amount first
 * @param pastTheLaw companies with terms above the law or with penalties due, the highest penalties first
 * @param overdue items past their due date, the largest amount first
 * @param overdueCount how many there are in all
 */
public record AuditExcerpt(
        AuditView audit,
        List<AuditDebtorView> owingMost,
        List<AuditDebtorView> pastTheLaw,
        DebtorCounts counts,
        List<AuditItemView> overdue,
        int overdueCount) {

    /** How many companies of the audit owe something, have terms above the law, and owe penalties. */
    public record DebtorCounts(int owing, int aboveLegalTerm, int owingPenalties) {}

    /** How many of each there may be, at most. */
    public record Limits(int owingMost, int pastTheLaw, int overdue) {}
}
