package fr.insegur.quote.account;

import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Opens a company's account, and makes whoever registered it its first manager. */
@ApplicationScoped
class ApproveCompany {
    private final CompanyRepository companies;
    private final CompanyMemberRepository members;
    private final Memberships memberships;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Trail trail;

    ApproveCompany(
            CompanyRepository companies,
            CompanyMemberRepository members,
            Memberships memberships,
            Outbox outbox,
            BusinessClock clock,
            Trail trail) {
        this.companies = companies;
        this.members = members;
        this.memberships = memberships;
        this.outbox = outbox;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    CompanyView approve(UUID companyId, String adviser, String broker) {
        Company company = companies.getForUpdate(companyId);
        trail.before(CompanyView.of(company));
        company.approve(adviser, broker, clock.now());
        CompanyMember manager = new CompanyMember(companyId, company.registeredBy(), Part.MANAGER, clock.now());
        members.persist(manager);
        memberships.put(manager.membership());
        outbox.append(List.of(AccountEvents.approved(company, adviser), AccountEvents.added(manager)));
        return CompanyView.of(company);
    }
}
