package fr.insegur.partner.account;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.security.OneTimeCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seat that is kept for whoever brings the code. */
@Entity
@Table(name = "partner_user_invitation")
class UserInvitation {
    private static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    private UUID id;

    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private Part part;

    private byte[] codeHash;
    private String invitedBy;
    private Instant invitedAt;
    private Instant expiresAt;
    private @Nullable String redeemedBy;
    private @Nullable Instant redeemedAt;

    @SuppressWarnings("NullAway.Init")
    protected UserInvitation() {}

    UserInvitation(UUID partnerId, Part part, String code, String invitedBy, Instant now) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.part = part;
        this.codeHash = OneTimeCode.hash(code);
        this.invitedBy = invitedBy;
        this.invitedAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    void redeem(String subject, Instant now) {
        redeemedBy = subject;
        redeemedAt = now;
    }

    boolean isOpen(Instant now) {
        return redeemedBy == null && now.isBefore(expiresAt);
    }

    boolean wasRedeemedBy(String subject) {
        return subject.equals(redeemedBy);
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    Part part() {
        return part;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
