package fr.insegur.partner.account;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.membership.Membership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person or a machine that acts for a partner. */
@Entity
@Table(name = "partner_user")
class PartnerUser {
    @Id
    private UUID id;

    private UUID partnerId;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Part part;

    private Instant joinedAt;

    @SuppressWarnings("NullAway.Init")
    protected PartnerUser() {}

    PartnerUser(UUID partnerId, String subject, Part part, Instant now) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.subject = subject;
        this.part = part;
        this.joinedAt = now;
    }

    void become(Part other) {
        part = other;
    }

    boolean isManager() {
        return part == Part.MANAGER;
    }

    Membership membership() {
        return new Membership(subject, Membership.Kind.PARTNER, partnerId, part.name(), PartRules.scopesOf(part));
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    String subject() {
        return subject;
    }

    Part part() {
        return part;
    }

    Instant joinedAt() {
        return joinedAt;
    }
}
