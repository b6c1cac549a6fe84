package fr.insegur.partner.account;

import fr.insegur.platform.membership.Invitation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A seat at a partner for whoever brings the code. */
@Entity
@Table(name = "partner_user_invitation")
@AttributeOverride(name = "tenantId", column = @Column(name = "partner_id"))
class UserInvitation extends Invitation {
    @Enumerated(EnumType.STRING)
    private Part part;

    @SuppressWarnings("NullAway.Init")
    protected UserInvitation() {}

    UserInvitation(UUID partnerId, Part part, String code, String invitedBy, Instant now) {
        super(partnerId, code, invitedBy, now);
        this.part = part;
    }

    Part part() {
        return part;
    }
}
