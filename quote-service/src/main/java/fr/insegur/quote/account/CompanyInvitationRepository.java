package fr.insegur.quote.account;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.OneTimeCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/** Invitations by the hash of their code. One that is taken back is deleted. */
@ApplicationScoped
class CompanyInvitationRepository implements PanacheRepositoryBase<CompanyInvitation, UUID> {

    /**
     * Whose invitation has that code; the invitation itself is locked only after its company, as removals do.
     *
     * @throws Refused 404 when none has
     */
    UUID companyOf(String code) {
        return getEntityManager()
                .createQuery("select companyId from CompanyInvitation where codeHash = ?1", UUID.class)
                .setParameter(1, OneTimeCode.hash(code))
                .getResultStream()
                .findFirst()
                .orElseThrow(CompanyInvitationRepository::unknown);
    }

    /** @throws Refused 404 when no invitation has that code, such as one that was just taken back */
    CompanyInvitation getForUpdate(String code) {
        return find("codeHash", OneTimeCode.hash(code))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(CompanyInvitationRepository::unknown);
    }

    long open(UUID companyId, Instant now) {
        return count("companyId = ?1 and redeemedBy is null and expiresAt > ?2", companyId, now);
    }

    /** @throws Refused 404 when this company has no such invitation that is still to be redeemed */
    void revoke(UUID companyId, UUID invitationId) {
        if (delete("companyId = ?1 and id = ?2 and redeemedBy is null", companyId, invitationId) == 0) {
            throw unknown();
        }
    }

    /** What somebody handed out as a manager is worth nothing once that one is none: it would be the way back in. */
    void revokeThoseOf(CompanyMember former) {
        delete("companyId = ?1 and invitedBy = ?2 and redeemedBy is null", former.companyId(), former.subject());
    }

    /** The same for a code that never was, is used up, was taken back or came too late. */
    static Refused unknown() {
        return Refused.unknown("invitation-unknown", "there is no such invitation, or it is no longer open");
    }
}
