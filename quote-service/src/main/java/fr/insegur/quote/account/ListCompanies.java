package fr.insegur.quote.account;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Lists companies, the oldest first. */
@ApplicationScoped
class ListCompanies {
    private final CompanyRepository companies;

    ListCompanies(CompanyRepository companies) {
        this.companies = companies;
    }

    /** @param subject whose companies; absent for the broker, who sees all */
    @Transactional
    Page<CompanyView> list(@Nullable String subject, PageRequest page) {
        return Page.of(companies.page(subject, page), page, Company::id).map(CompanyView::of);
    }
}
