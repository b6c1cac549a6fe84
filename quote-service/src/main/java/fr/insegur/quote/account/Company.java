package fr.insegur.quote.account;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client company with its account. */
@Entity
@Table(name = "company")
class Company {
    @Id
    private UUID id;

    @Version
    private long version;

    private String siren;
    private @Nullable String vatNumber;
    private String name;

    @Enumerated(EnumType.STRING)
    private CompanyState state;

    private String registeredBy;
    private Instant registeredAt;
    private @Nullable String adviser;
    private @Nullable String refusalReason;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Company() {}

    Company(NewCompany wanted, String registrant, Instant now) {
        this.id = Ids.next();
        this.siren = wanted.siren();
        this.vatNumber = wanted.vatNumber();
        this.name = wanted.name().strip();
        this.state = CompanyState.REQUESTED;
        this.registeredBy = registrant;
        this.registeredAt = now;
    }

    void approve(String chosenAdviser, String broker, Instant now) {
        decide(CompanyState.APPROVED, broker, now);
        adviser = chosenAdviser;
    }

    void refuse(String reason, String broker, Instant now) {
        decide(CompanyState.REFUSED, broker, now);
        refusalReason = reason;
    }

    /** @throws Refused 409 before the approval, which names the first one */
    void assignAdviser(String chosen) {
        if (state != CompanyState.APPROVED) {
            throw wrongState("only an approved company has an adviser");
        }
        adviser = chosen;
    }

    private void decide(CompanyState decided, String broker, Instant now) {
        if (state != CompanyState.REQUESTED) {
            throw wrongState("the broker has decided before");
        }
        state = decided;
        decidedBy = broker;
        decidedAt = now;
    }

    private Refused wrongState(String detail) {
        return Refused.conflict("company-state", detail).with("state", state.name());
    }

    UUID id() {
        return id;
    }

    String siren() {
        return siren;
    }

    @Nullable
    String vatNumber() {
        return vatNumber;
    }

    String name() {
        return name;
    }

    CompanyState state() {
        return state;
    }

    String registeredBy() {
        return registeredBy;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    String adviser() {
        return adviser;
    }

    @Nullable
    String refusalReason() {
        return refusalReason;
    }
}
