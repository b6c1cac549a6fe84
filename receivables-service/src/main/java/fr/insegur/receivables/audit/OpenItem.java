package fr.insegur.receivables.audit;

import java.time.LocalDate;

/**
 * What is left of a debit on a customer account.
 *
 * @param openMinor more than zero, in cents
 * @param estimatedDue whether the due date comes from the law rather than from the file
 */
record OpenItem(LedgerLine line, long openMinor, LocalDate due, boolean estimatedDue) {}
