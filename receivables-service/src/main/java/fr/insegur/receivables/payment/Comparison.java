package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Fees;
import fr.insegur.receivables.invoice.InvoiceBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was expected of the factor against all that it reported, of one thing. Reports come in any order and in parts, so
 * everything is compared as a sum over the life of the invoice.
 *
 * @param feeLine absent unless the subject is FEES
 */
record Comparison(Subject subject, @Nullable FeeLine feeLine, Money expected, Money reported) {

    /** What a comparison is about. */
    enum Subject {
        ADVANCE,
        FEES,
        BALANCE,
        INDEMNITY,
        /** A line of the factor's statement of account, or one that it lacks. */
        STATEMENT
    }

    /** The line of the fees that is compared. */
    enum FeeLine {
        SERVICE,
        SERVICE_VAT,
        FINANCING,
        FINANCING_VAT
    }

    boolean ties() {
        return expected.equals(reported);
    }

    /** Of everything that was reported of the invoice, those that tie among them. */
    static List<Comparison> of(AssignedInvoice invoice, InvoiceBook book, boolean feesReported) {
        List<Comparison> comparisons = new ArrayList<>();
        if (!invoice.reportedAdvance().isZero()) {
            comparisons.add(
                    new Comparison(Subject.ADVANCE, null, invoice.figures().advance(), invoice.reportedAdvance()));
        }
        Fees reported = invoice.reportedFees();
        if (feesReported || !reported.total().isZero()) {
            Fees due = book.feesDue();
            comparisons.add(fees(FeeLine.SERVICE, due.service(), reported.service()));
            comparisons.add(fees(FeeLine.SERVICE_VAT, due.serviceVat(), reported.serviceVat()));
            comparisons.add(fees(FeeLine.FINANCING, due.financing(), reported.financing()));
            comparisons.add(fees(FeeLine.FINANCING_VAT, due.financingVat(), reported.financingVat()));
        }
        if (!book.balancePaid().isZero()) {
            comparisons.add(new Comparison(Subject.BALANCE, null, book.balanceExpected(), book.balancePaid()));
        }
        return comparisons;
    }

    private static Comparison fees(FeeLine line, Money due, Money reported) {
        return new Comparison(Subject.FEES, line, due, reported);
    }
}
