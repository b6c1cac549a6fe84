package fr.insegur.quote.account;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a company another adviser of the broker. */
@ApplicationScoped
class AssignAdviser {
    private final CompanyRepository companies;
    private final Outbox outbox;
    private final Trail trail;

    AssignAdviser(CompanyRepository companies, Outbox outbox, Trail trail) {
        this.companies = companies;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Transactional
    CompanyView assign(UUID companyId, String adviser) {
        Company company = companies.getForUpdate(companyId);
        trail.before(CompanyView.of(company));
        if (!adviser.equals(company.adviser())) {
            company.assignAdviser(adviser);
            outbox.append(AccountEvents.adviserAssigned(company, adviser));
        }
        CompanyView view = CompanyView.of(company);
        trail.record("companies.assign-adviser", companyId.toString(), null, view);
        return view;
    }
}
