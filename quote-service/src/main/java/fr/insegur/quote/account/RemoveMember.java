package fr.insegur.quote.account;

import fr.insegur.platform.membership.Membership;
import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Ends that somebody acts for a company. */
@ApplicationScoped
class RemoveMember {
    private final CompanyRepository companies;
    private final CompanyMemberRepository members;
    private final CompanyInvitationRepository invitations;
    private final Memberships memberships;
    private final Outbox outbox;
    private final Trail trail;

    RemoveMember(
            CompanyRepository companies,
            CompanyMemberRepository members,
            CompanyInvitationRepository invitations,
            Memberships memberships,
            Outbox outbox,
            Trail trail) {
        this.companies = companies;
        this.members = members;
        this.invitations = invitations;
        this.memberships = memberships;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Transactional
    void remove(UUID companyId, UUID memberId, String manager) {
        companies.getForUpdate(companyId);
        members.checkManager(companyId, manager);
        CompanyMember member = members.get(companyId, memberId);
        members.checkNotLastManager(member);
        trail.before(MemberView.of(member));
        members.delete(member);
        invitations.revokeThoseOf(companyId, member.subject());
        // Written before the membership goes, with which whoever removes itself loses sight of these rows.
        members.flush();
        memberships.remove(member.subject(), Membership.Kind.CLIENT, companyId);
        outbox.append(AccountEvents.removed(member));
        trail.record("companies.remove-member", companyId + "/" + memberId, null, Map.of());
    }
}
