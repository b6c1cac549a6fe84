package fr.insegur.partner.account;

import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an invitation back that nobody has redeemed. */
@ApplicationScoped
class RevokeInvitation {
    private final PartnerUserRepository users;
    private final UserInvitationRepository invitations;
    private final Trail trail;

    RevokeInvitation(PartnerUserRepository users, UserInvitationRepository invitations, Trail trail) {
        this.users = users;
        this.invitations = invitations;
        this.trail = trail;
    }

    @Transactional
    void revoke(UUID partnerId, UUID invitationId, @Nullable String manager) {
        users.checkManager(partnerId, manager);
        invitations.revoke(partnerId, invitationId);
        trail.record("partners.revoke-invitation", partnerId + "/" + invitationId, null, Map.of());
    }
}
