package fr.insegur.partner.limit;

import fr.insegur.platform.identifier.Ids;
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

/** A client asks its factor to finance one debtor up to an amount. */
@Entity
@Table(name = "limit_request")
class LimitRequest {
    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "debtor_id")
    private UUID debtorId;

    @Column(name = "debtor_siren")
    private String debtorSiren;

    @Column(name = "debtor_name")
    private String debtorName;

    @Column(name = "address_line")
    private String addressLine;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;
    private String country;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private LimitRequestState state;

    @Column(name = "limit_id")
    private @Nullable UUID limitId;

    @Column(name = "granted_minor")
    private @Nullable Long grantedMinor;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    @Column(name = "refusal_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable LimitRefusalReason refusalReason;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected LimitRequest() {}

    LimitRequest(LimitRequested requested) {
        this.id = requested.limitRequestId();
        this.contractId = requested.contractId();
        this.partnerId = requested.partnerId();
        this.debtorId = requested.debtorId();
        this.debtorSiren = requested.debtorSiren();
        this.debtorName = requested.debtorName();
        this.addressLine = requested.debtorAddress().line();
        this.postalCode = requested.debtorAddress().postalCode();
        this.city = requested.debtorAddress().city();
        this.country = requested.debtorAddress().country();
        this.amountMinor = requested.amount().minor();
        this.currency = requested.amount().currency().getCurrencyCode();
        this.state = LimitRequestState.REQUESTED;
    }

    /** @return id of the limit */
    UUID grant(Money granted, @Nullable LocalDate until, Instant at) {
        decide(LimitRequestState.GRANTED, at);
        UUID id = Ids.next();
        limitId = id;
        grantedMinor = granted.minor();
        expiresOn = until;
        return id;
    }

    void refuse(LimitRefusalReason reason, Instant at) {
        decide(LimitRequestState.REFUSED, at);
        refusalReason = reason;
    }

    private void decide(LimitRequestState decision, Instant at) {
        if (state != LimitRequestState.REQUESTED) {
            throw Refused.conflict("already-decided", "this limit request is decided")
                    .with("state", state.name());
        }
        state = decision;
        decidedAt = at;
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

    UUID debtorId() {
        return debtorId;
    }

    String debtorSiren() {
        return debtorSiren;
    }

    String debtorName() {
        return debtorName;
    }

    LimitRequested.Address address() {
        return new LimitRequested.Address(addressLine, postalCode, city, country);
    }

    Money amount() {
        return Money.ofMinor(amountMinor, Currency.getInstance(currency));
    }

    LimitRequestState state() {
        return state;
    }

    @Nullable
    UUID limitId() {
        return limitId;
    }

    @Nullable
    Money granted() {
        return grantedMinor == null ? null : Money.ofMinor(grantedMinor, Currency.getInstance(currency));
    }

    @Nullable
    LocalDate expiresOn() {
        return expiresOn;
    }

    @Nullable
    LimitRefusalReason refusalReason() {
        return refusalReason;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
