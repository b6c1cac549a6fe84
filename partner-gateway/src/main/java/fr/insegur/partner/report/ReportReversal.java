package fr.insegur.partner.report;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** A factor takes an earlier report back, because it was wrong or its payment bounced; the report itself stays as it was said. */
@ApplicationScoped
class ReportReversal {
    private static final Set<ReportKind> NOT_REVERSIBLE = EnumSet.of(ReportKind.FEES, ReportKind.REVERSAL);

    private final ReportedInvoice reportedInvoice;
    private final PaymentReportRepository reports;
    private final Outbox outbox;
    private final BusinessClock clock;

    ReportReversal(
            ReportedInvoice reportedInvoice, PaymentReportRepository reports, Outbox outbox, BusinessClock clock) {
        this.reportedInvoice = reportedInvoice;
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws Refused 422 for a report that is not the factor's under this contract, or is not taken back; 409 for a second time */
    @Transactional
    PaymentReportView report(UUID contractId, UUID partnerId, ReversalReport report, String subject) {
        reportedInvoice.requireContract(contractId, partnerId);
        PaymentReport earlier = reports.ofPartner(report.reportId(), partnerId)
                .filter(found -> found.contractId().equals(contractId))
                .orElseThrow(() -> refused("report-unknown", "there is no such report under this contract"));
        if (NOT_REVERSIBLE.contains(earlier.kind())) {
            throw refused(
                    "report-not-reversible", earlier.kind() + " is not taken back; report what is right beside it");
        }
        // The invoice is locked from here on, so that of two who take the same report back one comes first.
        ReportedInvoice.Found found =
                reportedInvoice.find(contractId, partnerId, earlier.invoiceId(), report.valueDate());
        if (reports.isReversed(earlier.id())) {
            throw Refused.conflict("report-reversed", "that report was taken back before");
        }
        PaymentReport row = PaymentReport.ofReversal(found.invoice(), report, subject, clock.now());
        reports.persistAndFlush(row);
        outbox.append(PaymentReportEvents.reversed(row, found.clientId(), earlier.id()));
        return PaymentReportView.of(row);
    }

    private static Refused refused(String code, String detail) {
        return Refused.unprocessable(code, detail, new FieldProblem("/reportId", code, detail));
    }
}
