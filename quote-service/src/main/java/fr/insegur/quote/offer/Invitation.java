package fr.insegur.quote.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a factor was asked, and whether it declined. */
@Entity
@Table(name = "invitation")
class Invitation {
    /** What is known of the factor's answer, offers aside. */
    enum State {
        SENT,
        DECLINED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID quoteId;
    private UUID partnerId;
    private String partnerCode;
    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String declineReason;
    private Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    @SuppressWarnings("NullAway.Init")
    Invitation(InvitationSent sent, Instant sentAt) {
        this.id = sent.invitationId();
        this.quoteId = sent.quoteId();
        this.partnerId = sent.partnerId();
        this.partnerCode = sent.partnerCode();
        this.deadline = sent.deadline();
        this.state = State.SENT;
        this.sentAt = sentAt;
    }

    void decline(String reason) {
        state = State.DECLINED;
        declineReason = reason;
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    String partnerCode() {
        return partnerCode;
    }

    State state() {
        return state;
    }

    @Nullable
    String declineReason() {
        return declineReason;
    }
}
