package fr.insegur.quote.account;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Turns a company's wish for an account down, and says why. */
@ApplicationScoped
class RefuseCompany {
    private final CompanyRepository companies;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Trail trail;

    RefuseCompany(CompanyRepository companies, Outbox outbox, BusinessClock clock, Trail trail) {
        this.companies = companies;
        this.outbox = outbox;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    CompanyView refuse(UUID companyId, String reason, String broker) {
        Company company = companies.getForUpdate(companyId);
        trail.before(CompanyView.of(company));
        company.refuse(reason, broker, clock.now());
        outbox.append(AccountEvents.refused(company));
        return CompanyView.of(company);
    }
}
