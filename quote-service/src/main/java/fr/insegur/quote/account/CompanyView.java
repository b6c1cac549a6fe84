package fr.insegur.quote.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A company as its people and the broker see it.
 *
 * @param adviser the broker's person for this company, as the issuer names it; from the approval on
 * @param refusalReason in French, for the company
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Company", examples = CompanyView.EXAMPLE)
record CompanyView(
        UUID id,
        String siren,
        @Nullable String vatNumber,
        String name,
        CompanyState state,
        Instant registeredAt,
        @Nullable String adviser,
        @Nullable String refusalReason) {
    static final String EXAMPLE = """
            {"id": "0198c0de-0000-7000-8000-000000000001", "siren": "732829320", "vatNumber": "FR44732829320",
             "name": "Comptoir du Bessin", "state": "APPROVED", "registeredAt": "2026-01-12T08:30:00Z",
             "adviser": "broker-user-3"}
            """;

    static CompanyView of(Company company) {
        return new CompanyView(
                company.id(),
                company.siren(),
                company.vatNumber(),
                company.name(),
                company.state(),
                company.registeredAt(),
                company.adviser(),
                company.refusalReason());
    }
}
