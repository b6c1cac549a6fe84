package fr.insegur.receivables.remittance;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the broker decides on for all contracts ({@code insegur.eligibility.*}); what is absent is not looked at.
 *
 * @param maxAgeDays from the issue of an invoice to its assignment
 * @param maxTermDays the longest term that factors finance
 * @param minAmount the smallest invoice that is financed, in the currency of the contract
 * @param countries of debtors that are financed
 * @param likenessDays how far apart the dates of two invoices may be that are suspected to be one
 * @param proofForFirst whether the first invoice of a debtor needs a proof
 * @param proofAbove invoices of more than that need a proof
 */
record EligibilityPolicy(
        int maxAgeDays,
        @Nullable Integer maxTermDays,
        @Nullable BigDecimal minAmount,
        Set<String> countries,
        int likenessDays,
        boolean proofForFirst,
        @Nullable BigDecimal proofAbove,
        @Nullable Concentration concentration) {

    /**
     * How much of the book may be on one debtor (domain.md 10, row 9).
     *
     * @param share the most that the financed part on one debtor may be of all that is outstanding
     * @param fromInvoices and fromDebtors: a book with fewer is not looked at, or its first invoice could never be financed
     */
    record Concentration(BigDecimal share, int fromInvoices, int fromDebtors) {}
}
