package fr.insegur.platform.membership;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.OneTimeCode;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat that is kept seven days for whoever brings the code. An entity says which seat it is, and its table has the columns of
 * these fields, that of the company under a name of its own.
 */
@MappedSuperclass
public abstract class Invitation {
    private static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    private UUID id;

    private UUID tenantId;
    private byte[] codeHash;
    private String invitedBy;
    private Instant invitedAt;
    private Instant expiresAt;
    private @Nullable String redeemedBy;
    private @Nullable Instant redeemedAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    /** @param invitedBy the subject that hands the code out */
    protected Invitation(UUID tenantId, String code, String invitedBy, Instant now) {
        this.id = Ids.next();
        this.tenantId = tenantId;
        this.codeHash = OneTimeCode.hash(code);
        this.invitedBy = invitedBy;
        this.invitedAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    /** @throws Refused 404 when somebody has redeemed it, or when it is too old */
    public void redeem(String subject, Instant now) {
        if (redeemedBy != null || !now.isBefore(expiresAt)) {
            throw unknown();
        }
        redeemedBy = subject;
        redeemedAt = now;
    }

    public boolean wasRedeemedBy(String subject) {
        return subject.equals(redeemedBy);
    }

    public UUID id() {
        return id;
    }

    public UUID tenantId() {
        return tenantId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** The same for a code that never was, is used up, was taken back or came too late. */
    static Refused unknown() {
        return Refused.unknown("invitation-unknown", "there is no such invitation, or it is no longer open");
    }
}
