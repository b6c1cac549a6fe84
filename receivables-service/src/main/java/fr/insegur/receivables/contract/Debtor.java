package fr.insegur.receivables.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** Names, separated by commas, in their own order. */
    private String flags;

    @Column(name = "flags_reason")
    private @Nullable String flagsReason;

    @Column(name = "flagged_at")
    private @Nullable Instant flaggedAt;

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
        this.flags = "";
    }

    /** What the broker knows now; what it said before no longer holds. */
    void flag(Set<DebtorFlag> known, String reason, Instant now) {
        flags = known.stream().sorted().map(DebtorFlag::name).collect(Collectors.joining(","));
        flagsReason = reason;
        flaggedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String siren() {
        return siren;
    }

    /** Two letters (ISO 3166). */
    public String country() {
        return address.country();
    }

    public Set<DebtorFlag> flags() {
        return Arrays.stream(flags.split(","))
                .filter(flag -> !flag.isEmpty())
                .map(DebtorFlag::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DebtorFlag.class)));
    }

    @Nullable
    String flagsReason() {
        return flagsReason;
    }

    @Nullable
    Instant flaggedAt() {
        return flaggedAt;
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
