package fr.insegur.receivables.contract;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A limit (agrément) on a debtor: asked for by the client, granted or refused once by the factor. */
@Entity
@Table(name = "debtor_limit")
public class DebtorLimit {
    /** REQUESTED → GRANTED | REFUSED, and no way back: a change of mind is another request. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "debtor_id")
    private UUID debtorId;

    private String currency;

    @Column(name = "requested_minor")
    private long requestedMinor;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "limit_id")
    private @Nullable UUID limitId;

    @Column(name = "granted_minor")
    private @Nullable Long grantedMinor;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    @Column(name = "refusal_reason")
    private @Nullable String refusalReason;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected DebtorLimit() {}

    DebtorLimit(UUID id, Contract contract, Debtor debtor, Money amount, Instant requestedAt) {
        this.id = id;
        this.contractId = contract.id();
        this.clientId = contract.clientId();
        this.partnerId = contract.partnerId();
        this.debtorId = debtor.id();
        this.currency = amount.currency().getCurrencyCode();
        this.requestedMinor = amount.minor();
        this.state = State.REQUESTED;
        this.requestedAt = requestedAt;
    }

    void grant(UUID limit, Money amount, @Nullable LocalDate expiry, Instant now) {
        requireOpen();
        if (!amount.currency().equals(currency())) {
            throw Refused.unprocessable("currencies-mixed", "a limit is in the currency of its contract");
        }
        this.state = State.GRANTED;
        this.limitId = limit;
        this.grantedMinor = amount.minor();
        this.expiresOn = expiry;
        this.decidedAt = now;
    }

    void refuse(String reason, Instant now) {
        requireOpen();
        this.state = State.REFUSED;
        this.refusalReason = reason;
        this.decidedAt = now;
    }

    /** The amount that counts on a day: nothing once the limit has expired. */
    public Money grantedOn(LocalDate day) {
        boolean counts = grantedMinor != null && (expiresOn == null || !day.isAfter(expiresOn));
        return counts && grantedMinor != null ? Money.ofMinor(grantedMinor, currency()) : Money.zero(currency());
    }

    public UUID debtorId() {
        return debtorId;
    }

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    State state() {
        return state;
    }

    Money requested() {
        return Money.ofMinor(requestedMinor, currency());
    }

    @Nullable
    Money granted() {
        return grantedMinor == null ? null : Money.ofMinor(grantedMinor, currency());
    }

    @Nullable
    LocalDate expiresOn() {
        return expiresOn;
    }

    @Nullable
    String refusalReason() {
        return refusalReason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    private Currency currency() {
        return Currency.getInstance(currency);
    }

    private void requireOpen() {
        if (state != State.REQUESTED) {
            throw Refused.conflict("limit-decided", "this request was decided already: " + state);
        }
    }
}
