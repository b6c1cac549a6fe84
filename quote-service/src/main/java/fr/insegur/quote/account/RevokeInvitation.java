package fr.insegur.quote.account;

import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Takes an invitation back that nobody has redeemed. */
@ApplicationScoped
class RevokeInvitation {
    private final CompanyMemberRepository members;
    private final CompanyInvitationRepository invitations;
    private final Trail trail;

    RevokeInvitation(CompanyMemberRepository members, CompanyInvitationRepository invitations, Trail trail) {
        this.members = members;
        this.invitations = invitations;
        this.trail = trail;
    }

    @Transactional
    void revoke(UUID companyId, UUID invitationId, String manager) {
        members.checkManager(companyId, manager);
        invitations.revoke(companyId, invitationId);
        trail.record("companies.revoke-invitation", companyId + "/" + invitationId, null, Map.of());
    }
}
