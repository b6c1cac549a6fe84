package fr.insegur.quote.account;

import fr.insegur.platform.membership.Membership;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;

/** Somebody acts for a partner factor, or has another part there. */
record PartnerUserAdded(
        @NotNull UUID partnerId,
        @NotBlank String subject,
        @NotBlank String part,
        @NotNull Set<@NotBlank String> scopes) {

    Membership membership() {
        return new Membership(subject, Membership.Kind.PARTNER, partnerId, part, scopes);
    }
}
