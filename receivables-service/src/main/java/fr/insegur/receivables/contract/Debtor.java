package fr.insegur.receivables.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A customer of the client that invoices under one contract may be owed by. */
@Entity
public class Debtor {
    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "partner_id")
    private UUID partnerId;

    private String siren;
    private String name;

    @Embedded
    private Address address;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Debtor() {}

    Debtor(UUID id, Contract contract, String siren, String name, Address address, Instant createdAt) {
        this.id = id;
        this.contractId = contract.id();
        this.clientId = contract.clientId();
        this.partnerId = contract.partnerId();
        this.siren = siren;
        this.name = name;
        this.address = address;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String siren() {
        return siren;
    }

    UUID contractId() {
        return contractId;
    }

    String name() {
        return name;
    }

    Address address() {
        return address;
    }

    Instant createdAt() {
        return createdAt;
    }
}
