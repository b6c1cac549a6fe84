package fr.insegur.partner.account;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts for which partner. */
@ApplicationScoped
class PartnerUserRepository implements PanacheRepositoryBase<PartnerUser, UUID> {

    Optional<PartnerUser> find(UUID partnerId, String subject) {
        return find("partnerId = ?1 and subject = ?2", partnerId, subject).firstResultOptional();
    }

    /** @throws Refused 404 when this partner has no such user */
    PartnerUser get(UUID partnerId, UUID memberId) {
        return find("partnerId = ?1 and id = ?2", partnerId, memberId)
                .firstResultOptional()
                .orElseThrow(() -> Refused.unknown("partner-user-unknown", "this partner has no such user"));
    }

    /**
     * @param subject who acts; absent for the broker, who may where there is such a partner
     * @throws Refused 404 as for an unknown partner to whoever is none of its users, 403 to users who are not managers
     */
    void checkManager(UUID partnerId, @Nullable String subject) {
        if (subject == null) {
            return;
        }
        PartnerUser actor = find(partnerId, subject).orElseThrow(PartnerUserRepository::unknown);
        if (!actor.isManager()) {
            throw Refused.forbidden("manager-needed", "only a manager of the partner may do this");
        }
    }

    /** @throws Refused 409 when nobody but this one manages the partner */
    void checkNotLastManager(PartnerUser member) {
        boolean last =
                member.isManager() && count("partnerId = ?1 and part = ?2", member.partnerId(), Part.MANAGER) == 1;
        if (last) {
            throw Refused.conflict("last-manager", "the partner keeps a manager: name another one first");
        }
    }

    /** Changes of one partner's users happen one by one. */
    void serialiseChanges(UUID partnerId) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 20))", Integer.class)
                .setParameter(1, partnerId.toString())
                .getSingleResult();
    }

    static Refused unknown() {
        return Refused.unknown("partner-unknown", "there is no such partner");
    }

    List<PartnerUser> page(UUID partnerId, PageRequest page) {
        return find("partnerId = ?1 and id > ?2 order by id", partnerId, page.afterOrStart())
                .page(0, page.limitPlusOne())
                .list();
    }
}
