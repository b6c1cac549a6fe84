package fr.insegur.quote.account;

import fr.insegur.platform.membership.Membership;
import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends that somebody acts for a company. */
@ApplicationScoped
class RemoveMember {
    private final CompanyRepository companies;
    private final CompanyMemberRepository members;
    private final CompanyInvitationRepository invitations;
    private final Memberships memberships;
    private final Outbox outbox;

    RemoveMember(
            CompanyRepository companies,
            CompanyMemberRepository members,
            CompanyInvitationRepository invitations,
            Memberships memberships,
            Outbox outbox) {
        this.companies = companies;
        this.members = members;
        this.invitations = invitations;
        this.memberships = memberships;
        this.outbox = outbox;
    }

    @Transactional
    void remove(UUID companyId, UUID memberId, String manager) {
        companies.getForUpdate(companyId);
        members.checkManager(companyId, manager);
        CompanyMember member = members.get(companyId, memberId);
        members.checkNotLastManager(member);
        members.delete(member);
        invitations.revokeThoseOf(member);
        memberships.remove(member.subject(), Membership.Kind.CLIENT, companyId);
        outbox.append(AccountEvents.removed(member));
    }
}
