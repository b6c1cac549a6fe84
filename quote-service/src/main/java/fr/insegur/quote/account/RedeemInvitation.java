package fr.insegur.quote.account;

import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Makes whoever brings the code of an invitation a member. Bringing one's own again changes nothing. */
@ApplicationScoped
class RedeemInvitation {
    private final CompanyRepository companies;
    private final CompanyMemberRepository members;
    private final CompanyInvitationRepository invitations;
    private final Memberships memberships;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Scopes scopes;

    RedeemInvitation(
            CompanyRepository companies,
            CompanyMemberRepository members,
            CompanyInvitationRepository invitations,
            Memberships memberships,
            Outbox outbox,
            BusinessClock clock,
            Scopes scopes) {
        this.companies = companies;
        this.members = members;
        this.invitations = invitations;
        this.memberships = memberships;
        this.outbox = outbox;
        this.clock = clock;
        this.scopes = scopes;
    }

    /** Whoever brings a code acts for nobody yet, so whose it is is looked for among everybody's. */
    @Transactional
    MemberView redeem(String code, String subject) {
        return scopes.call(Scope.everybody(), () -> redeemed(code, subject));
    }

    private MemberView redeemed(String code, String subject) {
        UUID companyId = invitations.tenantOf(code);
        companies.getForUpdate(companyId);
        CompanyInvitation invitation = invitations.getForUpdate(code);
        Optional<CompanyMember> before = members.find(companyId, subject);
        if (invitation.wasRedeemedBy(subject) && before.isPresent()) {
            return MemberView.of(before.get());
        }
        invitation.redeem(subject, clock.now());
        // Refused, it is redeemed by nobody: nothing of this is committed.
        if (before.isPresent()) {
            throw Refused.conflict("already-member", "this login acts for the company already");
        }
        CompanyMember member = new CompanyMember(companyId, subject, invitation.part(), clock.now());
        members.persist(member);
        memberships.put(member.membership());
        outbox.append(AccountEvents.added(member));
        return MemberView.of(member);
    }
}
