package fr.insegur.partner.report;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A factor reports what it charged for an invoice. */
@ApplicationScoped
class ReportFees {
    private final ReportedInvoice reportedInvoice;
    private final PaymentReportRepository reports;
    private final Outbox outbox;
    private final BusinessClock clock;

    ReportFees(ReportedInvoice reportedInvoice, PaymentReportRepository reports, Outbox outbox, BusinessClock clock) {
        this.reportedInvoice = reportedInvoice;
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PaymentReportView report(UUID contractId, UUID partnerId, FeeReport report, String subject) {
        ReportedInvoice.Found found =
                reportedInvoice.find(contractId, partnerId, report.invoiceId(), report.valueDate());
        List<String> wrong =
                ReportRules.wrongFees(amounts(report), found.invoice().currency());
        if (!wrong.isEmpty()) {
            throw Refused.invalid(
                    "amount-invalid",
                    "fees are zero or more, in the invoice's currency, and not all zero",
                    wrong.stream()
                            .map(field -> new FieldProblem(
                                    "/" + field, "amount-invalid", "zero or more, in the invoice's currency"))
                            .toArray(FieldProblem[]::new));
        }
        PaymentReport row = PaymentReport.ofFees(found.invoice(), report, subject, clock.now());
        reports.persistAndFlush(row);
        outbox.append(PaymentReportEvents.feesCharged(row, found.clientId(), report));
        return PaymentReportView.of(row);
    }

    private static Map<String, Money> amounts(FeeReport report) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        amounts.put("service", report.service());
        amounts.put("serviceVat", report.serviceVat());
        amounts.put("financing", report.financing());
        amounts.put("financingVat", report.financingVat());
        return amounts;
    }
}
