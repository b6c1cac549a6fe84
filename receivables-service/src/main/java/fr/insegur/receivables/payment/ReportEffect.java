package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Fees;
import fr.insegur.receivables.invoice.InvoiceBook;
import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.invoice.InvoiceStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report does to an invoice and its books, what is told about it, and how all reports so far compare with the contract.
 * Reports come in any order and in parts, so everything is compared as a sum over the life of the invoice, and whichever
 * report leaves nothing open settles it.
 *
 * @param facts to publish, in order
 * @param comparisons of everything that was reported of the invoice, those that tie among them
 */
record ReportEffect(InvoiceStep.Kind kind, List<PaymentEvents.Fact> facts, List<Comparison> comparisons) {

    /** What a comparison is about. */
    enum Subject {
        ADVANCE,
        FEES,
        BALANCE
    }

    /** The line of the fees that is compared. */
    enum FeeLine {
        SERVICE,
        SERVICE_VAT,
        FINANCING,
        FINANCING_VAT
    }

    /** @param feeLine absent unless the subject is FEES */
    record Comparison(Subject subject, @Nullable FeeLine feeLine, Money expected, Money reported) {
        boolean ties() {
            return expected.equals(reported);
        }
    }

    static ReportEffect of(FactorReport report, AssignedInvoice invoice, InvoiceBook book) {
        Money openBefore = book.open();
        InvoiceStep.Kind kind = enter(report, invoice, book);
        if (book.isPaid() && isSettling(invoice, book)) {
            book.chargeDueFees(report.valueDate());
        }
        boolean settled = invoice.state() == InvoiceState.PAID && book.isClear();
        if (settled) {
            invoice.settled();
        }
        List<PaymentEvents.Fact> facts = facts(report, invoice, book, openBefore.minus(book.open()));
        if (settled) {
            facts.add(PaymentEvents.settled(invoice, book.feesDue(), book.balancePaid(), book.lastDay()));
        }
        return new ReportEffect(kind, facts, comparisons(report, invoice, book));
    }

    private static InvoiceStep.Kind enter(FactorReport report, AssignedInvoice invoice, InvoiceBook book) {
        return switch (report) {
            case FactorReport.AdvancePaid advance -> {
                invoice.advanceReported(advance.amount());
                book.advance(advance.amount(), advance.valueDate());
                yield InvoiceStep.Kind.ADVANCE_PAID;
            }
            case FactorReport.DebtorPaymentReceived payment -> {
                book.debtorPayment(payment.amount(), payment.valueDate());
                invoice.debtorPaid(book.isPaid());
                yield InvoiceStep.Kind.DEBTOR_PAID;
            }
            case FactorReport.FeesCharged fees -> {
                invoice.feesReported(fees.fees());
                yield InvoiceStep.Kind.FEES_CHARGED;
            }
            case FactorReport.BalancePaid balance -> {
                book.balancePaid(balance.amount(), balance.valueDate());
                yield InvoiceStep.Kind.BALANCE_PAID;
            }
        };
    }

    /** Whether the factor has begun to settle, be it before the payment was heard of: what is due is charged from then on. */
    private static boolean isSettling(AssignedInvoice invoice, InvoiceBook book) {
        return !invoice.reportedFees().total().isZero() || !book.balancePaid().isZero();
    }

    private static List<PaymentEvents.Fact> facts(
            FactorReport report, AssignedInvoice invoice, InvoiceBook book, Money applied) {
        List<PaymentEvents.Fact> facts = new ArrayList<>();
        switch (report) {
            case FactorReport.AdvancePaid advance ->
                facts.add(PaymentEvents.financed(invoice, advance.amount(), advance.valueDate()));
            case FactorReport.DebtorPaymentReceived payment -> {
                // A payment that is all surplus belongs to the debtor: the invoice was paid before, and that was told.
                if (!applied.isZero()) {
                    facts.add(PaymentEvents.paid(invoice, applied, book.open(), payment.valueDate()));
                }
            }
            case FactorReport.FeesCharged fees -> {}
            case FactorReport.BalancePaid balance ->
                facts.add(PaymentEvents.released(invoice, book.feesDue(), balance.amount(), balance.valueDate()));
        }
        return facts;
    }

    private static List<Comparison> comparisons(FactorReport report, AssignedInvoice invoice, InvoiceBook book) {
        List<Comparison> comparisons = new ArrayList<>();
        if (!invoice.reportedAdvance().isZero()) {
            comparisons.add(
                    new Comparison(Subject.ADVANCE, null, invoice.figures().advance(), invoice.reportedAdvance()));
        }
        Fees reported = invoice.reportedFees();
        if (report instanceof FactorReport.FeesCharged || !reported.total().isZero()) {
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
