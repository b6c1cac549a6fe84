package fr.insegur.partner.account;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists who acts for a partner, who came first first. */
@ApplicationScoped
class ListPartnerUsers {
    private final PartnerUserRepository users;

    ListPartnerUsers(PartnerUserRepository users) {
        this.users = users;
    }

    /** @param subject who asks; absent for the broker, who sees all */
    @Transactional
    Page<PartnerUserView> list(UUID partnerId, @Nullable String subject, PageRequest page) {
        if (subject != null && users.find(partnerId, subject).isEmpty()) {
            throw PartnerUserRepository.unknown();
        }
        return Page.of(users.page(partnerId, page), page, PartnerUser::id).map(PartnerUserView::of);
    }
}
