package fr.insegur.partner.account;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.OneTimeCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/** Invitations by the hash of their code. One that is taken back is deleted. */
@ApplicationScoped
class UserInvitationRepository implements PanacheRepositoryBase<UserInvitation, UUID> {

    /**
     * Whose invitation has that code; the invitation itself is locked only after its partner, as removals do.
     *
     * @throws Refused 404 when none has
     */
    UUID partnerOf(String code) {
        return getEntityManager()
                .createQuery("select partnerId from UserInvitation where codeHash = ?1", UUID.class)
                .setParameter(1, OneTimeCode.hash(code))
                .getResultStream()
                .findFirst()
                .orElseThrow(UserInvitationRepository::unknown);
    }

    /** @throws Refused 404 when no invitation has that code, such as one that was just taken back */
    UserInvitation getForUpdate(String code) {
        return find("codeHash", OneTimeCode.hash(code))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(UserInvitationRepository::unknown);
    }

    long open(UUID partnerId, Instant now) {
        return count("partnerId = ?1 and redeemedBy is null and expiresAt > ?2", partnerId, now);
    }

    /** @throws Refused 404 when this partner has no such invitation that is still to be redeemed */
    void revoke(UUID partnerId, UUID invitationId) {
        if (delete("partnerId = ?1 and id = ?2 and redeemedBy is null", partnerId, invitationId) == 0) {
            throw unknown();
        }
    }

    /** What somebody handed out as a manager is worth nothing once that one is none: it would be the way back in. */
    void revokeThoseOf(PartnerUser former) {
        delete("partnerId = ?1 and invitedBy = ?2 and redeemedBy is null", former.partnerId(), former.subject());
    }

    /** The same for a code that never was, is used up, was taken back or came too late. */
    static Refused unknown() {
        return Refused.unknown("invitation-unknown", "there is no such invitation, or it is no longer open");
    }
}
