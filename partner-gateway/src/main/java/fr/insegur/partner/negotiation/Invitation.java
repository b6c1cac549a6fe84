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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One factor asked for an offer for one quote. Its id is all that the factor knows the quote by. */
@Entity
@Table(name = "invitation")
class Invitation {
    @Id
    private UUID id;

    @Column(name = "quote_id")
    private UUID quoteId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private PartnerSelection.Ground ground;

    @Column(name = "below_minimum")
    private boolean belowMinimum;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Column(name = "viewed_at")
    private @Nullable Instant viewedAt;

    @Column(name = "decline_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    @Column(name = "decline_comment")
    private @Nullable String declineComment;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(OfferRequest request, PartnerSelection.Chosen chosen) {
        this.id = Ids.next();
        this.quoteId = request.quoteId();
        this.clientId = request.clientId();
        this.partnerId = chosen.partnerId();
        this.ground = chosen.ground();
        this.belowMinimum = chosen.belowMinimum();
        this.state = InvitationState.SENT;
    }

    /** @return whether this was the factor's first look */
    boolean view(Instant at) {
        if (state != InvitationState.SENT) {
            return false;
        }
        state = InvitationState.VIEWED;
        viewedAt = at;
        return true;
    }

    void decline(DeclineReason reason, @Nullable String comment) {
        answer(InvitationState.DECLINED);
        declineReason = reason;
        declineComment = comment;
    }

    void offer() {
        answer(InvitationState.OFFERED);
    }

    void close() {
        if (state.awaitsAnswer()) {
            state = InvitationState.CLOSED;
        }
    }

    private void answer(InvitationState answered) {
        if (!state.awaitsAnswer()) {
            throw Refused.conflict("invitation-not-open", "this invitation is answered or closed")
                    .with("state", state.name());
        }
        state = answered;
    }

    UUID id() {
        return id;
    }

    UUID quoteId() {
        return quoteId;
    }

    UUID clientId() {
        return clientId;
    }

    UUID partnerId() {
        return partnerId;
    }

    PartnerSelection.Ground ground() {
        return ground;
    }

    boolean belowMinimum() {
        return belowMinimum;
    }

    InvitationState state() {
        return state;
    }

    @Nullable
    Instant viewedAt() {
        return viewedAt;
    }

    @Nullable
    DeclineReason declineReason() {
        return declineReason;
    }

    @Nullable
    String declineComment() {
        return declineComment;
    }
}
