package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.invoice.AssignedInvoice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where the factor's reports are not what the contract says (invariant 11): all that was expected of one thing by then
 * against all that was reported of it.
 */
@Entity
class Discrepancy {
    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "invoice_id")
    private @Nullable UUID invoiceId;

    @Column(name = "report_id")
    private @Nullable UUID reportId;

    @Column(name = "statement_id")
    private @Nullable UUID statementId;

    private @Nullable String detail;

    @Enumerated(EnumType.STRING)
    private Comparison.Subject subject;

    @Column(name = "fee_line")
    @Enumerated(EnumType.STRING)
    private Comparison.@Nullable FeeLine feeLine;

    private String currency;

    @Column(name = "expected_minor")
    private long expectedMinor;

    @Column(name = "reported_minor")
    private long reportedMinor;

    @Column(name = "value_date")
    private LocalDate valueDate;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Discrepancy() {}

    Discrepancy(
            UUID id,
            AssignedInvoice invoice,
            @Nullable UUID reportId,
            LocalDate valueDate,
            Comparison difference,
            Instant foundAt) {
        this.id = id;
        this.contractId = invoice.contractId();
        this.clientId = invoice.clientId();
        this.partnerId = invoice.partnerId();
        this.invoiceId = invoice.id();
        this.reportId = reportId;
        this.subject = difference.subject();
        this.feeLine = difference.feeLine();
        this.currency = difference.expected().currency().getCurrencyCode();
        this.expectedMinor = difference.expected().minor();
        this.reportedMinor = difference.reported().minor();
        this.valueDate = valueDate;
        this.foundAt = foundAt;
    }

    /** What a factor's statement says otherwise than the ledger. */
    Discrepancy(
            UUID id, Contract contract, UUID statementId, StatementDifferences.Difference difference, Instant foundAt) {
        this.id = id;
        this.contractId = contract.id();
        this.clientId = contract.clientId();
        this.partnerId = contract.partnerId();
        this.invoiceId = difference.invoiceId();
        this.statementId = statementId;
        this.detail = difference.detail();
        this.subject = Comparison.Subject.STATEMENT;
        this.currency = difference.expected().currency().getCurrencyCode();
        this.expectedMinor = difference.expected().minor();
        this.reportedMinor = difference.reported().minor();
        this.valueDate = difference.valueDate();
        this.foundAt = foundAt;
    }

    /** Of one of the factor's reports, not of its statement of account. */
    boolean isOfReports() {
        return subject != Comparison.Subject.STATEMENT;
    }

    boolean isAbout(Comparison comparison) {
        return subject == comparison.subject() && feeLine == comparison.feeLine();
    }

    boolean says(Comparison comparison) {
        return expected().equals(comparison.expected()) && reported().equals(comparison.reported());
    }

    void close(Instant now) {
        closedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    UUID clientId() {
        return clientId;
    }

    UUID partnerId() {
        return partnerId;
    }

    @Nullable
    UUID invoiceId() {
        return invoiceId;
    }

    @Nullable
    UUID reportId() {
        return reportId;
    }

    @Nullable
    UUID statementId() {
        return statementId;
    }

    @Nullable
    String detail() {
        return detail;
    }

    Comparison.Subject subject() {
        return subject;
    }

    Comparison.@Nullable FeeLine feeLine() {
        return feeLine;
    }

    Money expected() {
        return Money.ofMinor(expectedMinor, Currency.getInstance(currency));
    }

    Money reported() {
        return Money.ofMinor(reportedMinor, Currency.getInstance(currency));
    }

    /** More than zero when the factor reports too much. */
    Money difference() {
        return reported().minus(expected());
    }

    LocalDate valueDate() {
        return valueDate;
    }

    Instant foundAt() {
        return foundAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
