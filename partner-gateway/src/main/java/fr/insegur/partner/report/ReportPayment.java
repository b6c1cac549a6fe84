package fr.insegur.partner.report;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A factor reports an advance, a payment of the debtor, or the balance. What it should have been is judged elsewhere. */
@ApplicationScoped
class ReportPayment {
    private final ReportedInvoice reportedInvoice;
    private final PaymentReportRepository reports;
    private final Outbox outbox;
    private final BusinessClock clock;

    ReportPayment(
            ReportedInvoice reportedInvoice, PaymentReportRepository reports, Outbox outbox, BusinessClock clock) {
        this.reportedInvoice = reportedInvoice;
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PaymentReportView report(ReportKind kind, UUID contractId, UUID partnerId, AmountReport report, String subject) {
        ReportedInvoice.Found found =
                reportedInvoice.find(contractId, partnerId, report.invoiceId(), report.valueDate());
        if (!ReportRules.isSound(report.amount(), found.invoice().currency())) {
            throw Refused.invalid(
                    "amount-invalid",
                    "a reported amount is more than zero, in the invoice's currency",
                    new FieldProblem("/amount", "amount-invalid", "more than zero, in the invoice's currency"));
        }
        PaymentReport row = PaymentReport.ofAmount(kind, found.invoice(), report, subject, clock.now());
        reports.persistAndFlush(row);
        outbox.append(PaymentReportEvents.amountReported(row, found.clientId(), report.amount()));
        return PaymentReportView.of(row);
    }
}
