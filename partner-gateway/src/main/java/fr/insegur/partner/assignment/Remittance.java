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

/** A remittance that was accepted: its header. Its lines are the assigned invoices that name it. */
@Entity
@Immutable
@Table(name = "remittance")
class Remittance {
    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "partner_id")
    private UUID partnerId;

    private String reference;

    @Column(name = "assigned_on")
    private LocalDate assignedOn;

    @Column(name = "invoice_count")
    private int count;

    @Column(name = "total_minor")
    private long totalMinor;

    private String currency;
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected Remittance() {}

    Remittance(RemittanceAccepted accepted) {
        this.id = accepted.remittanceId();
        this.contractId = accepted.contractId();
        this.partnerId = accepted.partnerId();
        this.reference = accepted.reference();
        this.assignedOn = accepted.assignedOn();
        this.count = accepted.count();
        this.totalMinor = accepted.total().minor();
        this.currency = accepted.total().currency().getCurrencyCode();
        this.hash = accepted.hash();
    }

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    UUID partnerId() {
        return partnerId;
    }

    String reference() {
        return reference;
    }

    LocalDate assignedOn() {
        return assignedOn;
    }

    int count() {
        return count;
    }

    Money total() {
        return Money.ofMinor(totalMinor, Currency.getInstance(currency));
    }

    String hash() {
        return hash;
    }
}
