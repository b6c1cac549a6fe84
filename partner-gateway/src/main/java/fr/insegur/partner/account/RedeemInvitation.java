package fr.insegur.partner.account;

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

/** Makes whoever brings the code of an invitation a user of its partner. Bringing one's own again changes nothing. */
@ApplicationScoped
class RedeemInvitation {
    private final PartnerUserRepository users;
    private final UserInvitationRepository invitations;
    private final Memberships memberships;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Scopes scopes;

    RedeemInvitation(
            PartnerUserRepository users,
            UserInvitationRepository invitations,
            Memberships memberships,
            Outbox outbox,
            BusinessClock clock,
            Scopes scopes) {
        this.users = users;
        this.invitations = invitations;
        this.memberships = memberships;
        this.outbox = outbox;
        this.clock = clock;
        this.scopes = scopes;
    }

    /** Whoever brings a code acts for nobody yet, so whose it is is looked for among everybody's. */
    @Transactional
    PartnerUserView redeem(String code, String subject) {
        return scopes.call(Scope.everybody(), () -> redeemed(code, subject));
    }

    private PartnerUserView redeemed(String code, String subject) {
        UUID partnerId = invitations.tenantOf(code);
        users.serialiseChanges(partnerId);
        UserInvitation invitation = invitations.getForUpdate(code);
        Optional<PartnerUser> before = users.find(partnerId, subject);
        if (invitation.wasRedeemedBy(subject) && before.isPresent()) {
            return PartnerUserView.of(before.get());
        }
        invitation.redeem(subject, clock.now());
        // Refused, it is redeemed by nobody: nothing of this is committed.
        if (before.isPresent()) {
            throw Refused.conflict("already-member", "this login acts for the partner already");
        }
        PartnerUser user = new PartnerUser(partnerId, subject, invitation.part(), clock.now());
        users.persist(user);
        memberships.put(user.membership());
        outbox.append(PartnerAccountEvents.added(user));
        return PartnerUserView.of(user);
    }
}
