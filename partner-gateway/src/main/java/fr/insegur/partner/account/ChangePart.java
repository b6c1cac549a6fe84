package fr.insegur.partner.account;

import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a user of a partner another part. */
@ApplicationScoped
class ChangePart {
    private final PartnerUserRepository users;
    private final UserInvitationRepository invitations;
    private final Memberships memberships;
    private final Outbox outbox;

    ChangePart(
            PartnerUserRepository users, UserInvitationRepository invitations, Memberships memberships, Outbox outbox) {
        this.users = users;
        this.invitations = invitations;
        this.memberships = memberships;
        this.outbox = outbox;
    }

    @Transactional
    PartnerUserView change(UUID partnerId, UUID userId, Part part, @Nullable String manager) {
        users.serialiseChanges(partnerId);
        users.checkManager(partnerId, manager);
        PartnerUser user = users.get(partnerId, userId);
        if (user.part() != part) {
            users.checkNotLastManager(user);
            user.become(part);
            invitations.revokeThoseOf(user);
            memberships.put(user.membership());
            outbox.append(PartnerAccountEvents.added(user));
        }
        return PartnerUserView.of(user);
    }
}
