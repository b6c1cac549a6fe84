package fr.insegur.partner.negotiation;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one factor offers in answer to one invitation. What was offered is in its versions, which never change. */
@Entity
@Table(name = "offer")
class Offer {
    @Id
    private UUID id;

    @Column(name = "invitation_id")
    private UUID invitationId;

    @Column(name = "quote_id")
    private UUID quoteId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    @Column(name = "factor_version")
    private int factorVersion;

    @Column(name = "last_version")
    private int lastVersion;

    @Column(name = "contract_id")
    private @Nullable UUID contractId;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Offer() {}

    Offer(Invitation invitation) {
        this.id = Ids.next();
        this.invitationId = invitation.id();
        this.quoteId = invitation.quoteId();
        this.clientId = invitation.clientId();
        this.partnerId = invitation.partnerId();
        this.state = OfferState.SUBMITTED;
        this.factorVersion = 1;
        this.lastVersion = 1;
    }

    /** @return number of the counter-offer */
    int counter() {
        move(OfferState.COUNTERED);
        return ++lastVersion;
    }

    /** @return number of the revised version, which stands from now on */
    int revise() {
        move(OfferState.REVISED);
        factorVersion = ++lastVersion;
        return factorVersion;
    }

    void select(UUID newContractId) {
        move(OfferState.SELECTED);
        contractId = newContractId;
    }

    void confirm(UUID signedContractId, int signedVersion, LocalDate on) {
        if (state != OfferState.SELECTED) {
            throw Refused.conflict("offer-not-selected", "this offer does not wait for a signature")
                    .with("state", state.name());
        }
        if (!signedContractId.equals(contractId) || signedVersion != factorVersion) {
            throw Refused.conflict("selection-mismatch", "another contract or version was selected");
        }
        move(OfferState.CONFIRMED);
        signedOn = on;
    }

    /** The choice lapsed: the offer is again what it was before it, and may still be negotiated. */
    void release() {
        if (lastVersion > factorVersion) {
            move(OfferState.COUNTERED);
        } else {
            move(factorVersion == 1 ? OfferState.SUBMITTED : OfferState.REVISED);
        }
        contractId = null;
    }

    void withdraw() {
        if (!state.mayBecome(OfferState.WITHDRAWN)) {
            throw Refused.conflict("offer-not-open", "this offer can no longer be withdrawn")
                    .with("state", state.name());
        }
        move(OfferState.WITHDRAWN);
    }

    void close() {
        move(OfferState.CLOSED);
    }

    private void move(OfferState next) {
        if (!state.mayBecome(next)) {
            throw Refused.conflict("offer-not-open", "this offer is " + state + " and cannot become " + next)
                    .with("state", state.name());
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    UUID invitationId() {
        return invitationId;
    }

    UUID quoteId() {
        return quoteId;
    }

    UUID partnerId() {
        return partnerId;
    }

    OfferState state() {
        return state;
    }

    int factorVersion() {
        return factorVersion;
    }

    int lastVersion() {
        return lastVersion;
    }

    @Nullable
    UUID contractId() {
        return contractId;
    }

    @Nullable
    LocalDate signedOn() {
        return signedOn;
    }

    /** Changes with every move; it is the entity tag. */
    long revision() {
        return version;
    }
}
