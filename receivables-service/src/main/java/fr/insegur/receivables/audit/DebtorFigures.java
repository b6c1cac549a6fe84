package fr.insegur.receivables.audit;

import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.matching.Confidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A debtor in an audit. Amounts in cents, VAT included.
 *
 * @param code in the file
 * @param siren as the client or the list says; its check digit may be wrong
 * @param group what counts as one in concentration: the SIREN of the group's head, or the debtor's own code
 * @param setAside no company, so left out of every figure but the reconciliation
 * @param turnoverMinor invoiced in twelve months
 * @param creditMinor credited in twelve months: credit notes, rebates, losses
 * @param balanceMinor of its accounts: open less unallocated
 * @param ageing open amounts by days past the due date, in the order of {@link AgeingRules.Bucket}
 * @param ageingByInvoice open amounts by days since the invoice
 * @param delayDays from due date to payment, weighted by amount; absent when nothing was paid
 * @param paymentDays from invoice to payment
 * @param termDays from invoice to due date; absent when the file and the client do not say
 * @param aboveCap invoices whose term is above the law, and their amount
 * @param penaltyMinor interest for late payment and 40 € per invoice, on what is open and late
 * @param crossMinor what the company owes it as a supplier
 * @param confidence in the matching of its payments
 */
record DebtorFigures(
        String code,
        String label,
        @Nullable String siren,
        CustomerKind kind,
        String group,
        boolean setAside,
        long turnoverMinor,
        long creditMinor,
        int invoices,
        long balanceMinor,
        long openMinor,
        long unallocatedMinor,
        long overdueMinor,
        List<Long> ageing,
        List<Long> ageingByInvoice,
        @Nullable Integer delayDays,
        @Nullable Integer paymentDays,
        @Nullable Integer termDays,
        int aboveCapInvoices,
        long aboveCapMinor,
        long penaltyMinor,
        long crossMinor,
        long financeableBeforeCapMinor,
        Confidence confidence) {}
