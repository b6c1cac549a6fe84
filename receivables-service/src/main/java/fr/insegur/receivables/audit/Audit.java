package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AuditRows.AgeingRow;
import fr.insegur.receivables.audit.AuditRows.DebtorRow;
import fr.insegur.receivables.audit.AuditRows.MonthRow;
import fr.insegur.receivables.audit.AuditRows.WaterfallRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit of one file; written once. */
@Entity
class Audit {
    @Id
    private UUID id;

    @Column(name = "import_id")
    private UUID importId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "quote_request_id")
    private @Nullable UUID quoteRequestId;

    private String currency;

    @Embedded
    private AuditFigures figures;

    @Column(name = "audited_at")
    private Instant auditedAt;

    @ElementCollection
    @CollectionTable(name = "audit_ageing", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "ordinal")
    private List<AgeingRow> ageing;

    @ElementCollection
    @CollectionTable(name = "audit_waterfall", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "ordinal")
    private List<WaterfallRow> waterfall;

    @ElementCollection
    @CollectionTable(name = "audit_month", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "ordinal")
    private List<MonthRow> sales;

    @ElementCollection
    @CollectionTable(name = "audit_debtor", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "ordinal")
    private List<DebtorRow> debtors;

    @SuppressWarnings("NullAway.Init")
    protected Audit() {}

    Audit(UUID id, AuditSource source, AuditReport report, Instant auditedAt) {
        this.id = id;
        this.importId = source.importId();
        this.clientId = source.clientId();
        this.quoteRequestId = source.quoteRequestId();
        this.currency = source.currency().getCurrencyCode();
        this.figures = AuditFigures.of(report);
        this.auditedAt = auditedAt;
        this.ageing = report.ageing().stream()
                .map(aged -> new AgeingRow(aged.bucket(), aged.minor()))
                .toList();
        this.waterfall = report.waterfall().stream()
                .map(step -> new WaterfallRow(step.step(), step.minor()))
                .toList();
        this.sales = report.sales().stream()
                .map(month ->
                        new MonthRow(month.month().atDay(1), month.salesMinor(), month.creditMinor(), month.invoices()))
                .toList();
        this.debtors = report.debtors().stream()
                .map(debtor -> new DebtorRow(
                        debtor.code(),
                        debtor.label(),
                        debtor.turnoverMinor(),
                        debtor.openMinor(),
                        debtor.delayDays(),
                        debtor.termDays(),
                        debtor.invoicesPerYear()))
                .toList();
    }

    UUID id() {
        return id;
    }

    UUID importId() {
        return importId;
    }

    UUID clientId() {
        return clientId;
    }

    @Nullable
    UUID quoteRequestId() {
        return quoteRequestId;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    AuditFigures figures() {
        return figures;
    }

    Instant auditedAt() {
        return auditedAt;
    }

    List<AgeingRow> ageing() {
        return ageing;
    }

    List<WaterfallRow> waterfall() {
        return waterfall;
    }

    List<MonthRow> sales() {
        return sales;
    }

    List<DebtorRow> debtors() {
        return debtors;
    }
}
