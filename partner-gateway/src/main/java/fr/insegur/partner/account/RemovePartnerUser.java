package fr.insegur.partner.account;

import fr.insegur.platform.membership.Membership;
import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends that somebody acts for a partner. */
@ApplicationScoped
class RemovePartnerUser {
    private final PartnerUserRepository users;
    private final UserInvitationRepository invitations;
    private final Memberships memberships;
    private final Outbox outbox;

    RemovePartnerUser(
            PartnerUserRepository users, UserInvitationRepository invitations, Memberships memberships, Outbox outbox) {
        this.users = users;
        this.invitations = invitations;
        this.memberships = memberships;
        this.outbox = outbox;
    }

    @Transactional
    void remove(UUID partnerId, UUID userId, @Nullable String manager) {
        users.serialiseChanges(partnerId);
        users.checkManager(partnerId, manager);
        PartnerUser user = users.get(partnerId, userId);
        users.checkNotLastManager(user);
        users.delete(user);
        invitations.revokeThoseOf(user);
        memberships.remove(user.subject(), Membership.Kind.PARTNER, partnerId);
        outbox.append(PartnerAccountEvents.removed(user));
    }
}
