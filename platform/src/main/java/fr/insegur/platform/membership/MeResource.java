package fr.insegur.platform.membership;

import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service takes the caller for. */
@Path("/v1/me")
@Tag(name = "Accounts")
public class MeResource {
    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    /**
     * The caller as this service knows it.
     *
     * @param subject as the issuer names the login
     * @param scopes what it may do with this token, in the company that it acts for
     * @param companies the client companies that it acts for
     * @param partners the partner factors that it acts for
     */
    @Schema(name = "Me", examples = """
                    {"subject": "client-user-7", "roles": ["client"], "scopes": ["accounts:read", "quotes:read"],
                     "companies": [{"id": "0198c0de-0000-7000-8000-000000000001", "part": "MANAGER"}], "partners": []}
                    """)
    public record Me(
            String subject, List<String> roles, List<String> scopes, List<Acting> companies, List<Acting> partners) {}

    /** @param part what the caller is there */
    @Schema(name = "ActingFor")
    public record Acting(UUID id, String part) {}

    @GET
    @RolesAllowed({"client", "partner", "broker", "ops"})
    @NeedsScope("accounts:read")
    @Operation(
            summary = "Who the caller is to this service: roles, scopes, companies and partners with the part in each",
            description = "What another service was just told may arrive here a moment later.")
    public Me read() {
        return new Me(
                caller.subject(),
                caller.roles(),
                caller.scopes().stream().sorted().toList(),
                acting(Membership.Kind.CLIENT),
                acting(Membership.Kind.PARTNER));
    }

    private List<Acting> acting(Membership.Kind kind) {
        return caller.memberships(kind).stream()
                .map(membership -> new Acting(membership.tenantId(), membership.part()))
                .toList();
    }
}
