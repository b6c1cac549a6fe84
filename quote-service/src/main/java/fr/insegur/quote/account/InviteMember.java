package fr.insegur.quote.account;

import fr.insegur.platform.security.OneTimeCode;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps a seat in a company for whoever brings the code. */
@ApplicationScoped
class InviteMember {
    private final CompanyRepository companies;
    private final CompanyMemberRepository members;
    private final CompanyInvitationRepository invitations;
    private final BusinessClock clock;

    InviteMember(
            CompanyRepository companies,
            CompanyMemberRepository members,
            CompanyInvitationRepository invitations,
            BusinessClock clock) {
        this.companies = companies;
        this.members = members;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Transactional
    InvitationView invite(UUID companyId, Part part, String manager) {
        companies.getForUpdate(companyId);
        members.checkManager(companyId, manager);
        invitations.checkRoom(companyId, clock.now());
        String code = OneTimeCode.draw();
        CompanyInvitation invitation = new CompanyInvitation(companyId, part, code, manager, clock.now());
        invitations.persist(invitation);
        return InvitationView.of(invitation, code);
    }
}
