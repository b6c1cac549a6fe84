package fr.insegur.partner.account;

import fr.insegur.partner.factor.FactorRepository;
import fr.insegur.platform.security.OneTimeCode;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a seat at a partner for whoever brings the code. */
@ApplicationScoped
class InvitePartnerUser {
    private final PartnerUserRepository users;
    private final UserInvitationRepository invitations;
    private final FactorRepository factors;
    private final BusinessClock clock;

    InvitePartnerUser(
            PartnerUserRepository users,
            UserInvitationRepository invitations,
            FactorRepository factors,
            BusinessClock clock) {
        this.users = users;
        this.invitations = invitations;
        this.factors = factors;
        this.clock = clock;
    }

    /** @param manager who invites, unless it is the broker */
    @Transactional
    UserInvitationView invite(UUID partnerId, Part part, @Nullable String manager, String inviter) {
        users.serialiseChanges(partnerId);
        users.checkManager(partnerId, manager);
        if (manager == null && factors.findByIdOptional(partnerId).isEmpty()) {
            throw PartnerUserRepository.unknown();
        }
        invitations.checkRoom(partnerId, clock.now());
        String code = OneTimeCode.draw();
        UserInvitation invitation = new UserInvitation(partnerId, part, code, inviter, clock.now());
        invitations.persist(invitation);
        return UserInvitationView.of(invitation, code);
    }
}
