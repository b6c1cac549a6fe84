package fr.insegur.partner.report;

import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads a report, for the factor that made it. */
@ApplicationScoped
class ShowPaymentReport {
    private final PaymentReportRepository reports;

    ShowPaymentReport(PaymentReportRepository reports) {
        this.reports = reports;
    }

    @Transactional
    PaymentReportView show(UUID id, UUID partnerId) {
        return reports.ofPartner(id, partnerId)
                .map(PaymentReportView::of)
                .orElseThrow(() -> Refused.unknown("payment-report-unknown", "there is no such report"));
    }
}
