package fr.insegur.quote.account;

import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a member of a company another part. */
@ApplicationScoped
class ChangePart {
    private final CompanyRepository companies;
    private final CompanyMemberRepository members;
    private final CompanyInvitationRepository invitations;
    private final Memberships memberships;
    private final Outbox outbox;
    private final Trail trail;

    ChangePart(
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
    MemberView change(UUID companyId, UUID memberId, Part part, String manager) {
        companies.getForUpdate(companyId);
        members.checkManager(companyId, manager);
        CompanyMember member = members.get(companyId, memberId);
        trail.before(MemberView.of(member));
        if (member.part() != part) {
            members.checkNotLastManager(member);
            member.become(part);
            invitations.revokeThoseOf(companyId, member.subject());
            memberships.put(member.membership());
            outbox.append(AccountEvents.added(member));
        }
        MemberView view = MemberView.of(member);
        trail.record("companies.change-part", companyId + "/" + memberId, null, view);
        return view;
    }
}
