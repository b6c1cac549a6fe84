package fr.insegur.quote.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes an invitation back that nobody has redeemed. */
@ApplicationScoped
class RevokeInvitation {
    private final CompanyMemberRepository members;
    private final CompanyInvitationRepository invitations;

    RevokeInvitation(CompanyMemberRepository members, CompanyInvitationRepository invitations) {
        this.members = members;
        this.invitations = invitations;
    }

    @Transactional
    void revoke(UUID companyId, UUID invitationId, String manager) {
        members.checkManager(companyId, manager);
        invitations.revoke(companyId, invitationId);
    }
}
