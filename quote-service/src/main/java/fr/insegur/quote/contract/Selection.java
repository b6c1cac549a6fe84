package fr.insegur.quote.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The version of an offer that a client accepted, until its factor signs it or cannot. */
@Entity
@Table(name = "selection")
class Selection {
    /** What became of it. */
    enum State {
        PENDING,
        CONFIRMED,
        REFUSED
    }

    @Id
    private UUID contractId;

    @Version
    private long version;

    private UUID quoteId;
    private UUID offerId;
    private int offerVersion;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String reason;
    private String selectedBy;
    private Instant selectedAt;

    @SuppressWarnings("NullAway.Init")
    protected Selection() {}

    Selection(UUID contractId, UUID quoteId, UUID offerId, int offerVersion, String selectedBy, Instant selectedAt) {
        this.contractId = contractId;
        this.quoteId = quoteId;
        this.offerId = offerId;
        this.offerVersion = offerVersion;
        this.state = State.PENDING;
        this.selectedBy = selectedBy;
        this.selectedAt = selectedAt;
    }

    void confirm() {
        state = State.CONFIRMED;
    }

    void refuse(String why) {
        state = State.REFUSED;
        reason = why;
    }

    /** Whether the factor's answer is about this very version, and still awaited. */
    boolean awaits(UUID offerId, int offerVersion) {
        return state == State.PENDING && this.offerId.equals(offerId) && this.offerVersion == offerVersion;
    }

    UUID contractId() {
        return contractId;
    }

    UUID quoteId() {
        return quoteId;
    }

    UUID offerId() {
        return offerId;
    }

    int offerVersion() {
        return offerVersion;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant selectedAt() {
        return selectedAt;
    }
}
