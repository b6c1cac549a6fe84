package fr.insegur.partner.report;

import fr.insegur.partner.assignment.AssignedInvoice;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a factor said that it did, as it said it. */
@Entity
@Immutable
@Table(name = "payment_report")
class PaymentReport {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "invoice_id")
    private UUID invoiceId;

    @Column(name = "value_date")
    private LocalDate valueDate;

    private String currency;

    @Column(name = "amount_minor")
    private @Nullable Long amountMinor;

    @Column(name = "service_minor")
    private @Nullable Long serviceMinor;

    @Column(name = "service_vat_minor")
    private @Nullable Long serviceVatMinor;

    @Column(name = "financing_minor")
    private @Nullable Long financingMinor;

    @Column(name = "financing_vat_minor")
    private @Nullable Long financingVatMinor;

    @Column(name = "reversed_report_id")
    private @Nullable UUID reversedReportId;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    @SuppressWarnings("NullAway.Init")
    protected PaymentReport() {}

    private PaymentReport(
            ReportKind kind, AssignedInvoice invoice, LocalDate valueDate, String reportedBy, Instant reportedAt) {
        this.id = Ids.next();
        this.kind = kind;
        this.contractId = invoice.contractId();
        this.partnerId = invoice.partnerId();
        this.invoiceId = invoice.id();
        this.valueDate = valueDate;
        this.currency = invoice.currency().getCurrencyCode();
        this.reportedBy = reportedBy;
        this.reportedAt = reportedAt;
    }

    static PaymentReport ofAmount(
            ReportKind kind, AssignedInvoice invoice, AmountReport report, String reportedBy, Instant at) {
        PaymentReport row = new PaymentReport(kind, invoice, report.valueDate(), reportedBy, at);
        row.amountMinor = report.amount().minor();
        return row;
    }

    static PaymentReport ofFees(AssignedInvoice invoice, FeeReport report, String reportedBy, Instant at) {
        PaymentReport row = new PaymentReport(ReportKind.FEES, invoice, report.valueDate(), reportedBy, at);
        row.serviceMinor = report.service().minor();
        row.serviceVatMinor = report.serviceVat().minor();
        row.financingMinor = report.financing().minor();
        row.financingVatMinor = report.financingVat().minor();
        return row;
    }

    static PaymentReport ofReversal(AssignedInvoice invoice, ReversalReport report, String reportedBy, Instant at) {
        PaymentReport row = new PaymentReport(ReportKind.REVERSAL, invoice, report.valueDate(), reportedBy, at);
        row.reversedReportId = report.reportId();
        return row;
    }

    @Nullable
    UUID reversedReportId() {
        return reversedReportId;
    }

    UUID id() {
        return id;
    }

    ReportKind kind() {
        return kind;
    }

    UUID contractId() {
        return contractId;
    }

    UUID partnerId() {
        return partnerId;
    }

    UUID invoiceId() {
        return invoiceId;
    }

    LocalDate valueDate() {
        return valueDate;
    }

    @Nullable
    Money amount() {
        return money(amountMinor);
    }

    @Nullable
    Money service() {
        return money(serviceMinor);
    }

    @Nullable
    Money serviceVat() {
        return money(serviceVatMinor);
    }

    @Nullable
    Money financing() {
        return money(financingMinor);
    }

    @Nullable
    Money financingVat() {
        return money(financingVatMinor);
    }

    Instant reportedAt() {
        return reportedAt;
    }

    private @Nullable Money money(@Nullable Long minor) {
        return minor == null ? null : Money.ofMinor(minor, Currency.getInstance(currency));
    }
}
