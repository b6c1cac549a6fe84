package fr.insegur.quote.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation.
 *
 * @param code in the first answer alone, since nothing that is stored tells it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MemberInvitation", examples = """
                {"id": "0198c0de-0000-7000-8000-000000000951", "companyId": "0198c0de-0000-7000-8000-000000000001",
                 "part": "ACCOUNTANT", "expiresAt": "2026-01-19T08:45:00Z",
                 "code": "Jd3qk5cQ0o1Zr8xk2n1m7v9yB4t6u8w0E2r4T6y8U0i"}
                """)
record InvitationView(
        UUID id,
        UUID companyId,
        Part part,
        Instant expiresAt,
        @Nullable String code) {

    static InvitationView of(CompanyInvitation invitation, @Nullable String code) {
        return new InvitationView(
                invitation.id(), invitation.tenantId(), invitation.part(), invitation.expiresAt(), code);
    }

    InvitationView withoutCode() {
        return new InvitationView(id, companyId, part, expiresAt, null);
    }
}
