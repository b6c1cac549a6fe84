package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Fees;
import fr.insegur.receivables.invoice.InvoiceBook;
import fr.insegur.receivables.invoice.InvoiceStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report does to an invoice and its books, what is told about it, and where it differs from the contract.
 *
 * @param facts to publish, in order
 */
record ReportEffect(InvoiceStep.Kind kind, List<PaymentEvents.Fact> facts, List<Difference> differences) {

    /** What a difference is about. */
    enum Subject {
        ADVANCE,
        FEES,
        BALANCE
    }

    /** The line of the fees that differs. */
    enum FeeLine {
        SERVICE,
        SERVICE_VAT,
        FINANCING,
        FINANCING_VAT
    }

    /** @param feeLine absent unless the subject is FEES */
    record Difference(Subject subject, @Nullable FeeLine feeLine, Money expected, Money reported) {}

    static ReportEffect of(FactorReport report, AssignedInvoice invoice, InvoiceBook book) {
        return switch (report) {
            case FactorReport.AdvancePaid advance -> advance(advance, invoice, book);
            case FactorReport.DebtorPaymentReceived payment -> payment(payment, invoice, book);
            case FactorReport.FeesCharged fees -> fees(fees, invoice, book);
            case FactorReport.BalancePaid balance -> balance(balance, invoice, book);
        };
    }

    private static ReportEffect advance(FactorReport.AdvancePaid report, AssignedInvoice invoice, InvoiceBook book) {
        Money total = invoice.advanceReported(report.amount());
        book.advance(report.amount(), report.valueDate());
        return new ReportEffect(
                InvoiceStep.Kind.ADVANCE_PAID,
                List.of(PaymentEvents.financed(invoice, report.amount(), report.valueDate())),
                compare(Subject.ADVANCE, null, invoice.figures().advance(), total));
    }

    private static ReportEffect payment(
            FactorReport.DebtorPaymentReceived report, AssignedInvoice invoice, InvoiceBook book) {
        Money openBefore = book.open();
        book.debtorPayment(report.amount(), report.valueDate());
        Money applied = openBefore.minus(book.open());
        invoice.debtorPaid(book.isPaid());
        // A payment that is all surplus belongs to the debtor: the invoice was paid before, and that was told.
        List<PaymentEvents.Fact> facts = applied.isZero()
                ? List.of()
                : List.of(PaymentEvents.paid(invoice, applied, book.open(), report.valueDate()));
        return new ReportEffect(InvoiceStep.Kind.DEBTOR_PAID, facts, List.of());
    }

    private static ReportEffect fees(FactorReport.FeesCharged report, AssignedInvoice invoice, InvoiceBook book) {
        Fees expected = book.feesDue().minus(invoice.reportedFees());
        Fees reported = report.fees();
        invoice.feesReported(reported);
        book.chargeDueFees(report.valueDate());
        List<Difference> differences = new ArrayList<>();
        differences.addAll(compare(Subject.FEES, FeeLine.SERVICE, expected.service(), reported.service()));
        differences.addAll(compare(Subject.FEES, FeeLine.SERVICE_VAT, expected.serviceVat(), reported.serviceVat()));
        differences.addAll(compare(Subject.FEES, FeeLine.FINANCING, expected.financing(), reported.financing()));
        differences.addAll(
                compare(Subject.FEES, FeeLine.FINANCING_VAT, expected.financingVat(), reported.financingVat()));
        return new ReportEffect(InvoiceStep.Kind.FEES_CHARGED, List.of(), differences);
    }

    private static ReportEffect balance(FactorReport.BalancePaid report, AssignedInvoice invoice, InvoiceBook book) {
        LocalDate on = report.valueDate();
        book.chargeDueFees(on);
        Money expected = book.balanceDue();
        book.balancePaid(report.amount(), on);
        List<PaymentEvents.Fact> facts = new ArrayList<>();
        facts.add(PaymentEvents.released(invoice, book.feesDue(), report.amount(), on));
        if (book.isClear()) {
            invoice.settled();
            facts.add(PaymentEvents.settled(invoice, on));
        }
        return new ReportEffect(
                InvoiceStep.Kind.BALANCE_PAID, facts, compare(Subject.BALANCE, null, expected, report.amount()));
    }

    private static List<Difference> compare(
            Subject subject, @Nullable FeeLine feeLine, Money expected, Money reported) {
        return expected.equals(reported) ? List.of() : List.of(new Difference(subject, feeLine, expected, reported));
    }
}
