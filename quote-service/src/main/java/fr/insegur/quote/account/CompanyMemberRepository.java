package fr.insegur.quote.account;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who acts for which company. */
@ApplicationScoped
class CompanyMemberRepository implements PanacheRepositoryBase<CompanyMember, UUID> {

    Optional<CompanyMember> find(UUID companyId, String subject) {
        return find("companyId = ?1 and subject = ?2", companyId, subject).firstResultOptional();
    }

    /** @throws Refused 404 when this company has no such member */
    CompanyMember get(UUID companyId, UUID memberId) {
        return find("companyId = ?1 and id = ?2", companyId, memberId)
                .firstResultOptional()
                .orElseThrow(() -> Refused.unknown("member-unknown", "this company has no such member"));
    }

    /** @throws Refused 404 as for an unknown company to whoever is no member, 403 to members who are not managers */
    void checkManager(UUID companyId, String subject) {
        CompanyMember actor = find(companyId, subject).orElseThrow(CompanyRepository::unknown);
        if (!actor.isManager()) {
            throw Refused.forbidden("manager-needed", "only a manager of the company may do this");
        }
    }

    /** @throws Refused 409 when nobody but this one manages the company */
    void checkNotLastManager(CompanyMember member) {
        boolean last =
                member.isManager() && count("companyId = ?1 and part = ?2", member.companyId(), Part.MANAGER) == 1;
        if (last) {
            throw Refused.conflict("last-manager", "the company keeps a manager: name another one first");
        }
    }

    List<CompanyMember> page(UUID companyId, PageRequest page) {
        return find("companyId = ?1 and id > ?2 order by id", companyId, page.afterOrStart())
                .page(0, page.limitPlusOne())
                .list();
    }
}
