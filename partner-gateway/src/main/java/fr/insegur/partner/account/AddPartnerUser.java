package fr.insegur.partner.account;

import fr.insegur.partner.factor.FactorRepository;
import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets a login act for a partner that the broker knows already: machines redeem no invitation. */
@ApplicationScoped
class AddPartnerUser {
    private final PartnerUserRepository users;
    private final FactorRepository factors;
    private final Memberships memberships;
    private final Outbox outbox;
    private final BusinessClock clock;

    AddPartnerUser(
            PartnerUserRepository users,
            FactorRepository factors,
            Memberships memberships,
            Outbox outbox,
            BusinessClock clock) {
        this.users = users;
        this.factors = factors;
        this.memberships = memberships;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PartnerUserView add(UUID partnerId, String subject, Part part) {
        users.serialiseChanges(partnerId);
        if (factors.findByIdOptional(partnerId).isEmpty()) {
            throw PartnerUserRepository.unknown();
        }
        if (users.find(partnerId, subject).isPresent()) {
            throw Refused.conflict("already-member", "this login acts for the partner already");
        }
        PartnerUser user = new PartnerUser(partnerId, subject, part, clock.now());
        users.persist(user);
        memberships.put(user.membership());
        outbox.append(PartnerAccountEvents.added(user));
        return PartnerUserView.of(user);
    }
}
