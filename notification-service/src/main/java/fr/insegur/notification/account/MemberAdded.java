package fr.insegur.notification.account;

import fr.insegur.platform.membership.Membership;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;

/** Somebody acts for a client company, or has another part there. */
record MemberAdded(
        @NotNull UUID companyId,
        @NotBlank String subject,
        @NotBlank String part,
        @NotNull Set<@NotBlank String> scopes) {

    Membership membership() {
        return new Membership(subject, Membership.Kind.CLIENT, companyId, part, scopes);
    }
}
