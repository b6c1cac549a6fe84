package fr.insegur.quote.account;

import fr.insegur.platform.membership.InvitationRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Seats in a company that are kept. */
@ApplicationScoped
class CompanyInvitationRepository extends InvitationRepository<CompanyInvitation> {}
