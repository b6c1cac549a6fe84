package fr.insegur.platform.membership;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.OneTimeCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/** Invitations of one kind, by the hash of their code. One that is taken back is deleted. */
public abstract class InvitationRepository<I extends Invitation> implements PanacheRepositoryBase<I, UUID> {
    private static final int MOST_OPEN = 50;

    /** All that is read of an invitation before it is locked. */
    record Seat(UUID tenantId) {}

    /**
     * Whose invitation has that code; the invitation itself is locked only after its company, as removals do.
     *
     * @throws Refused 404 when none has
     */
    public UUID tenantOf(String code) {
        return find("codeHash", OneTimeCode.hash(code))
                .project(Seat.class)
                .firstResultOptional()
                .orElseThrow(Invitation::unknown)
                .tenantId();
    }

    /** @throws Refused 404 when no invitation has that code, such as one that was just taken back */
    public I getForUpdate(String code) {
        return find("codeHash", OneTimeCode.hash(code))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Invitation::unknown);
    }

    /** @throws Refused 409 when this company has fifty open invitations already */
    public void checkRoom(UUID tenantId, Instant now) {
        if (count("tenantId = ?1 and redeemedBy is null and expiresAt > ?2", tenantId, now) >= MOST_OPEN) {
            throw Refused.conflict("too-many-invitations", "revoke some that are still open first");
        }
    }

    /** @throws Refused 404 when this company has no such invitation that is still to be redeemed */
    public void revoke(UUID tenantId, UUID invitationId) {
        if (delete("tenantId = ?1 and id = ?2 and redeemedBy is null", tenantId, invitationId) == 0) {
            throw Invitation.unknown();
        }
    }

    /** What somebody handed out with a part that it no longer has is worth nothing: it would be the way back in. */
    public void revokeThoseOf(UUID tenantId, String inviter) {
        delete("tenantId = ?1 and invitedBy = ?2 and redeemedBy is null", tenantId, inviter);
    }
}
