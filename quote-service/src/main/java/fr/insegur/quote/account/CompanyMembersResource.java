package fr.insegur.quote.account;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who acts for a client company; its managers decide. */
@Path("/v1/companies/{id}")
@Tag(name = "Accounts")
public class CompanyMembersResource {
    private final Idempotency idempotency;
    private final Caller caller;
    private final InviteMember inviteMember;
    private final RevokeInvitation revokeInvitation;
    private final ListMembers listMembers;
    private final ChangePart changePart;
    private final RemoveMember removeMember;

    CompanyMembersResource(
            Idempotency idempotency,
            Caller caller,
            InviteMember inviteMember,
            RevokeInvitation revokeInvitation,
            ListMembers listMembers,
            ChangePart changePart,
            RemoveMember removeMember) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.inviteMember = inviteMember;
        this.revokeInvitation = revokeInvitation;
        this.listMembers = listMembers;
        this.changePart = changePart;
        this.removeMember = removeMember;
    }

    /** @param part what somebody is in the company */
    @Schema(name = "MemberPart", examples = "{\"part\": \"ACCOUNTANT\"}")
    public record MemberPart(@NotNull Part part) {}

    @POST
    @Path("/invitations")
    @RolesAllowed("client")
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Invite somebody into the company",
            description =
                    "The code is shown in this answer alone, to be handed over by the manager; a repeat under the same"
                            + " key gets the answer without it. It is good for seven days and for one person. 403 `manager-needed`;"
                            + " 409 `too-many-invitations` while fifty are open.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InvitationView.class)))
    public Response invite(@PathParam("id") UUID id, @Valid @NotNull MemberPart body) {
        return idempotency.run("companies.invite/" + id, body, () -> {
            InvitationView invitation = inviteMember.invite(id, body.part(), caller.subject());
            return Answer.created("/v1/companies/" + id + "/invitations/" + invitation.id(), invitation.withoutCode())
                    .showingOnce(invitation);
        });
    }

    @DELETE
    @Path("/invitations/{invitationId}")
    @RolesAllowed("client")
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Take an invitation back that nobody has redeemed",
            description = "403 `manager-needed`; 404 `invitation-unknown` once it is redeemed or taken back.")
    @APIResponse(responseCode = "204", description = "Its code is worth nothing now")
    public void revoke(@PathParam("id") UUID id, @PathParam("invitationId") UUID invitationId) {
        revokeInvitation.revoke(id, invitationId, caller.subject());
    }

    @GET
    @Path("/members")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("accounts:read")
    @Operation(summary = "List who acts for the company")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MemberPage.class),
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\": [" + MemberView.EXAMPLE + "]}")))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listMembers
                .list(id, caller.is("broker") ? null : caller.subject(), PageRequest.of(limit, cursor))
                .respond(uri);
    }

    @PUT
    @Path("/members/{memberId}")
    @RolesAllowed("client")
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Give a member another part",
            description =
                    "403 `manager-needed`; 409 `last-manager` for the only manager. What a manager who is no longer one"
                            + " had invited is taken back.")
    public MemberView change(
            @PathParam("id") UUID id, @PathParam("memberId") UUID memberId, @Valid @NotNull MemberPart body) {
        return changePart.change(id, memberId, body.part(), caller.subject());
    }

    @DELETE
    @Path("/members/{memberId}")
    @RolesAllowed("client")
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Remove a member",
            description =
                    "With the invitations that it handed out. 403 `manager-needed`; 409 `last-manager` for the only"
                            + " manager.")
    @APIResponse(responseCode = "204", description = "It no longer acts for the company, from its next request on")
    public void remove(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        removeMember.remove(id, memberId, caller.subject());
    }

    /** The form of the list, for the API's document. */
    @Schema(name = "MemberPage")
    record MemberPage(List<MemberView> items, @Nullable String next) {}
}
