package fr.insegur.partner.account;

import fr.insegur.platform.membership.InvitationRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Seats at a partner that are kept. */
@ApplicationScoped
class UserInvitationRepository extends InvitationRepository<UserInvitation> {}
