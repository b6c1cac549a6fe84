package fr.insegur.quote.account;

import fr.insegur.platform.membership.Invitation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A seat in a company for whoever brings the code. */
@Entity
@Table(name = "company_invitation")
@AttributeOverride(name = "tenantId", column = @Column(name = "company_id"))
class CompanyInvitation extends Invitation {
    @Enumerated(EnumType.STRING)
    private Part part;

    @SuppressWarnings("NullAway.Init")
    protected CompanyInvitation() {}

    CompanyInvitation(UUID companyId, Part part, String code, String invitedBy, Instant now) {
        super(companyId, code, invitedBy, now);
        this.part = part;
    }

    Part part() {
        return part;
    }
}
