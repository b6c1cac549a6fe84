package fr.insegur.receivables.ledgerfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a file has it: by the lines of its account, or by its listed invoices.
 *
 * @param code of the auxiliary account, or the account where there is none; of a list, the customer's code, SIREN or name
 * @param siren where the file has it; it may be wrong
 * @param lines in the order of the file, openings of a following year dropped
 * @param invoices of a list; empty for a ledger
 * @param owedMinor what the company owes it as a supplier of the same name, in cents; 0 when nothing
 */
public record CustomerAccount(
        String code,
        String label,
        @Nullable String siren,
        List<LedgerLine> lines,
        List<ListedInvoice> invoices,
        long owedMinor) {}
