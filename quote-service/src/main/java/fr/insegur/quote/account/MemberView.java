package fr.insegur.quote.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who acts for a company.
 *
 * @param subject as the issuer names the login
 */
@Schema(name = "Member", examples = MemberView.EXAMPLE)
record MemberView(UUID id, UUID companyId, String subject, Part part, Instant joinedAt) {
    static final String EXAMPLE = """
            {"id": "0198c0de-0000-7000-8000-000000000901", "companyId": "0198c0de-0000-7000-8000-000000000001",
             "subject": "client-user-7", "part": "MANAGER", "joinedAt": "2026-01-12T08:40:00Z"}
            """;

    static MemberView of(CompanyMember member) {
        return new MemberView(member.id(), member.companyId(), member.subject(), member.part(), member.joinedAt());
    }
}
