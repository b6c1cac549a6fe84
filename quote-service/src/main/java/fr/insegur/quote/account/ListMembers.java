package fr.insegur.quote.account;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists who acts for a company, who came first first. */
@ApplicationScoped
class ListMembers {
    private final CompanyRepository companies;
    private final CompanyMemberRepository members;

    ListMembers(CompanyRepository companies, CompanyMemberRepository members) {
        this.companies = companies;
        this.members = members;
    }

    /** @param subject who asks; absent for the broker, who sees all */
    @Transactional
    Page<MemberView> list(UUID companyId, @Nullable String subject, PageRequest page) {
        companies.get(companyId, subject);
        return Page.of(members.page(companyId, page), page, CompanyMember::id).map(MemberView::of);
    }
}
