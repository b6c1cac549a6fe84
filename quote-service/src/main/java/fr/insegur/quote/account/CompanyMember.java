package fr.insegur.quote.account;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.membership.Membership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who acts for a company. */
@Entity
@Table(name = "company_member")
class CompanyMember {
    @Id
    private UUID id;

    private UUID companyId;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Part part;

    private Instant joinedAt;

    @SuppressWarnings("NullAway.Init")
    protected CompanyMember() {}

    CompanyMember(UUID companyId, String subject, Part part, Instant now) {
        this.id = Ids.next();
        this.companyId = companyId;
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
        return new Membership(subject, Membership.Kind.CLIENT, companyId, part.name(), PartRules.scopesOf(part));
    }

    UUID id() {
        return id;
    }

    UUID companyId() {
        return companyId;
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
