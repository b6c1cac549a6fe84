package fr.insegur.partner.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an invitation back that nobody has redeemed. */
@ApplicationScoped
class RevokeInvitation {
    private final PartnerUserRepository users;
    private final UserInvitationRepository invitations;

    RevokeInvitation(PartnerUserRepository users, UserInvitationRepository invitations) {
        this.users = users;
        this.invitations = invitations;
    }

    @Transactional
    void revoke(UUID partnerId, UUID invitationId, @Nullable String manager) {
        users.checkManager(partnerId, manager);
        invitations.revoke(partnerId, invitationId);
    }
}
