package fr.insegur.quote.account;

import fr.insegur.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a company another adviser of the broker. */
@ApplicationScoped
class AssignAdviser {
    private final CompanyRepository companies;
    private final Outbox outbox;

    AssignAdviser(CompanyRepository companies, Outbox outbox) {
        this.companies = companies;
        this.outbox = outbox;
    }

    @Transactional
    CompanyView assign(UUID companyId, String adviser) {
        Company company = companies.getForUpdate(companyId);
        if (!adviser.equals(company.adviser())) {
            company.assignAdviser(adviser);
            outbox.append(AccountEvents.adviserAssigned(company, adviser));
        }
        return CompanyView.of(company);
    }
}
