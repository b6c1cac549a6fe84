package fr.insegur.quote.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows one company. */
@ApplicationScoped
class ReadCompany {
    private final CompanyRepository companies;

    ReadCompany(CompanyRepository companies) {
        this.companies = companies;
    }

    /** @param subject who asks; absent for the broker, who sees all */
    @Transactional
    CompanyView read(UUID companyId, @Nullable String subject) {
        return CompanyView.of(companies.get(companyId, subject));
    }
}
