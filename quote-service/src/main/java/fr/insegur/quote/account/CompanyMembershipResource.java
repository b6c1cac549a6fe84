package fr.insegur.quote.account;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where whoever was invited comes in. */
@Path("/v1/memberships")
@Tag(name = "Accounts")
public class CompanyMembershipResource {
    private final Idempotency idempotency;
    private final Caller caller;
    private final RedeemInvitation redeemInvitation;

    CompanyMembershipResource(Idempotency idempotency, Caller caller, RedeemInvitation redeemInvitation) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.redeemInvitation = redeemInvitation;
    }

    /** @param code as the manager handed it over */
    @Schema(name = "InvitationCode", examples = "{\"code\": \"Jd3qk5cQ0o1Zr8xk2n1m7v9yB4t6u8w0E2r4T6y8U0i\"}")
    public record Code(@NotBlank @Size(max = 100) String code) {}

    @POST
    @RolesAllowed("client")
    @NeedsScope("accounts:join")
    @Operation(
            summary = "Become a member of the company that one was invited into",
            description =
                    "404 `invitation-unknown` for a code that never was, is used up, was taken back or is too old; 409"
                            + " `already-member`.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "404", description = "Not Found")
    public Response redeem(@Valid @NotNull Code body) {
        return idempotency.run("memberships.redeem", body, () -> {
            MemberView member = redeemInvitation.redeem(body.code(), caller.subject());
            return Answer.created("/v1/companies/" + member.companyId(), member);
        });
    }
}
