package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AuditRows.AgeingRow;
import fr.insegur.receivables.audit.AuditRows.FactoringRow;
import fr.insegur.receivables.audit.AuditRows.MatchingRow;
import fr.insegur.receivables.audit.AuditRows.MetricRow;
import fr.insegur.receivables.audit.AuditRows.MonthRow;
import fr.insegur.receivables.audit.AuditRows.ReconciliationRow;
import fr.insegur.receivables.audit.AuditRows.WaterfallRow;
import fr.insegur.receivables.ledgerfile.LedgerSource;
import fr.insegur.receivables.matching.Confidence;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit of one upload; written once. Its debtors and open items are rows of their own, since they may be many. */
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

    @Enumerated(EnumType.STRING)
    private LedgerSource source;

    private String currency;

    @Column(name = "as_of")
    private LocalDate asOf;

    private LocalDate since;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Column(name = "outstanding_minor")
    private long outstanding;

    @Column(name = "unallocated_minor")
    private long unallocated;

    @Column(name = "overdue_minor")
    private long overdue;

    @Column(name = "financeable_minor")
    private long financeable;

    @Column(name = "suggested_advance_rate")
    private BigDecimal suggestedAdvanceRate;

    private int debtors;

    @Column(name = "open_items")
    private int openItems;

    @Column(name = "audited_at")
    private Instant auditedAt;

    @ElementCollection
    @CollectionTable(name = "audit_metric", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "ordinal")
    private List<MetricRow> metrics;

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
    @CollectionTable(name = "audit_reconciliation", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "ordinal")
    private List<ReconciliationRow> reconciliation;

    @ElementCollection
    @CollectionTable(name = "audit_matching", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "ordinal")
    private List<MatchingRow> matching;

    @ElementCollection
    @CollectionTable(name = "audit_factoring", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "ordinal")
    private List<FactoringRow> factoring;

    @SuppressWarnings("NullAway.Init")
    protected Audit() {}

    /** @param openItems how many there are */
    @SuppressWarnings("NullAway.Init")
    Audit(UUID id, AuditSource source, AuditReport report, int openItems, Instant auditedAt) {
        this.id = id;
        this.importId = source.importId();
        this.clientId = source.clientId();
        this.quoteRequestId = source.quoteRequestId();
        this.currency = source.currency().getCurrencyCode();
        this.source = report.source();
        this.asOf = report.asOf();
        this.since = report.since();
        this.confidence = report.confidence();
        this.outstanding = report.minor(MetricCode.OUTSTANDING);
        this.unallocated = report.unallocated();
        this.overdue = report.minor(MetricCode.OVERDUE);
        this.financeable = report.minor(MetricCode.FINANCEABLE);
        this.suggestedAdvanceRate = report.value(MetricCode.SUGGESTED_ADVANCE_RATE);
        this.debtors = report.debtors().size();
        this.openItems = openItems;
        this.auditedAt = auditedAt;
        takeParts(report);
    }

    private void takeParts(AuditReport report) {
        metrics = report.metrics().stream().map(MetricRow::of).toList();
        ageing = new ArrayList<>();
        for (int bucket = 0; bucket < report.ageing().size(); bucket++) {
            AuditReport.Aged aged = report.ageing().get(bucket);
            ageing.add(new AgeingRow(
                    aged.bucket(),
                    aged.minor(),
                    report.ageingByInvoice().get(bucket).minor()));
        }
        waterfall = report.waterfall().stream()
                .map(step -> new WaterfallRow(step.step(), step.minor()))
                .toList();
        sales = report.sales().stream()
                .map(month -> new MonthRow(
                        month.month().atDay(1),
                        month.salesMinor(),
                        month.netMinor(),
                        month.creditMinor(),
                        month.invoices(),
                        month.creditNotes(),
                        month.paidMinor(),
                        month.delayDays()))
                .toList();
        reconciliation = report.reconciliation().stream()
                .map(part -> new ReconciliationRow(part.part(), part.minor()))
                .toList();
        matching = report.matched().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(method -> new MatchingRow(method.getKey(), method.getValue()))
                .toList();
        factoring = report.factoringLines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(account -> new FactoringRow(account.getKey(), account.getValue()))
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

    LedgerSource source() {
        return source;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    LocalDate asOf() {
        return asOf;
    }

    LocalDate since() {
        return since;
    }

    Confidence confidence() {
        return confidence;
    }

    long outstanding() {
        return outstanding;
    }

    long unallocated() {
        return unallocated;
    }

    long overdue() {
        return overdue;
    }

    long financeable() {
        return financeable;
    }

    BigDecimal suggestedAdvanceRate() {
        return suggestedAdvanceRate;
    }

    int debtors() {
        return debtors;
    }

    int openItems() {
        return openItems;
    }

    Instant auditedAt() {
        return auditedAt;
    }

    List<MetricRow> metrics() {
        return metrics;
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

    List<ReconciliationRow> reconciliation() {
        return reconciliation;
    }

    List<MatchingRow> matching() {
        return matching;
    }

    List<FactoringRow> factoring() {
        return factoring;
    }
}
