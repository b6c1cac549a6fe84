package fr.insegur.partner.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person or a machine that acts for a partner.
 *
 * @param subject as the issuer names the login
 */
@Schema(name = "PartnerUser", examples = PartnerUserView.EXAMPLE)
record PartnerUserView(UUID id, UUID partnerId, String subject, Part part, Instant joinedAt) {
    static final String EXAMPLE = """
            {"id": "0198c0de-0000-7000-8000-000000000901", "partnerId": "0198c0de-0000-7000-8000-0000000000a1",
             "subject": "partner-user-4", "part": "MANAGER", "joinedAt": "2026-01-12T08:40:00Z"}
            """;

    static PartnerUserView of(PartnerUser member) {
        return new PartnerUserView(member.id(), member.partnerId(), member.subject(), member.part(), member.joinedAt());
    }
}
