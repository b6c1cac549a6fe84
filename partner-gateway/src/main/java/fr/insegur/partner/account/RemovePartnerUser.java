package fr.insegur.partner.account;

import fr.insegur.platform.membership.Membership;
import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends that somebody acts for a partner. */
@ApplicationScoped
class RemovePartnerUser {
    private final PartnerUserRepository users;
    private final UserInvitationRepository invitations;
    private final Memberships memberships;
    private final Outbox outbox;
    private final Trail trail;

    RemovePartnerUser(
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
    void remove(UUID partnerId, UUID userId, @Nullable String manager) {
        users.serialiseChanges(partnerId);
        users.checkManager(partnerId, manager);
        PartnerUser user = users.get(partnerId, userId);
        users.checkNotLastManager(user);
        trail.before(PartnerUserView.of(user));
        users.delete(user);
        invitations.revokeThoseOf(partnerId, user.subject());
        // Written before the membership goes, with which whoever removes itself loses sight of these rows.
        users.flush();
        memberships.remove(user.subject(), Membership.Kind.PARTNER, partnerId);
        outbox.append(PartnerAccountEvents.removed(user));
        trail.record("partners.remove-user", partnerId + "/" + userId, null, Map.of());
    }
}
