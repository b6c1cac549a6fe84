package fr.insegur.partner.account;

import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.trail.Trail;
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
    private final Trail trail;

    ChangePart(
            PartnerUserRepository users,
            UserInvitationRepository invitations,
            Memberships memberships,
            Outbox outbox,
            Trail trail) {
        this.users = users;
        this.invitations = invitations;
        this.memberships = memberships;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Transactional
    PartnerUserView change(UUID partnerId, UUID userId, Part part, @Nullable String manager) {
        users.serialiseChanges(partnerId);
        users.checkManager(partnerId, manager);
        PartnerUser user = users.get(partnerId, userId);
        trail.before(PartnerUserView.of(user));
        if (user.part() != part) {
            users.checkNotLastManager(user);
            user.become(part);
            invitations.revokeThoseOf(partnerId, user.subject());
            memberships.put(user.membership());
            outbox.append(PartnerAccountEvents.added(user));
        }
        PartnerUserView view = PartnerUserView.of(user);
        trail.record("partners.change-part", partnerId + "/" + userId, null, view);
        return view;
    }
}
