package fr.insegur.partner.assignment;

import fr.insegur.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An invoice that a factor bought, as it was assigned. */
@Entity
@Immutable
@Table(name = "assigned_invoice")
public class AssignedInvoice {
    @Id
    private UUID id;

    @Column(name = "remittance_id")
    private UUID remittanceId;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "debtor_id")
    private UUID debtorId;

    @Column(name = "debtor_siren")
    private String debtorSiren;

    private String number;

    @Column(name = "issue_date")
    private LocalDate issueDate;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Column(name = "assigned_on")
    private LocalDate assignedOn;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "financeable_minor")
    private long financeableMinor;

    @Column(name = "advance_minor")
    private long advanceMinor;

    @SuppressWarnings("NullAway.Init")
    protected AssignedInvoice() {}

    AssignedInvoice(InvoiceAssigned assigned) {
        this.id = assigned.invoiceId();
        this.remittanceId = assigned.remittanceId();
        this.contractId = assigned.contractId();
        this.partnerId = assigned.partnerId();
        this.debtorId = assigned.debtorId();
        this.debtorSiren = assigned.debtorSiren();
        this.number = assigned.number();
        this.issueDate = assigned.issueDate();
        this.dueDate = assigned.dueDate();
        this.assignedOn = assigned.assignedOn();
        this.currency = assigned.amount().currency().getCurrencyCode();
        this.amountMinor = assigned.amount().minor();
        this.financeableMinor = assigned.financeable().minor();
        this.advanceMinor = assigned.advance().minor();
    }

    public UUID id() {
        return id;
    }

    UUID remittanceId() {
        return remittanceId;
    }

    public UUID contractId() {
        return contractId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    UUID debtorId() {
        return debtorId;
    }

    String debtorSiren() {
        return debtorSiren;
    }

    String number() {
        return number;
    }

    LocalDate issueDate() {
        return issueDate;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    public LocalDate assignedOn() {
        return assignedOn;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency());
    }

    Money financeable() {
        return Money.ofMinor(financeableMinor, currency());
    }

    Money advance() {
        return Money.ofMinor(advanceMinor, currency());
    }
}
