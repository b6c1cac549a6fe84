package fr.insegur.partner.account;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Who acts for a partner; the broker and its managers decide. */
@Path("/v1/partners/{id}")
@Tag(name = "Accounts")
public class PartnerUsersResource {
    private final Idempotency idempotency;
    private final Caller caller;
    private final AddPartnerUser addPartnerUser;
    private final InvitePartnerUser invitePartnerUser;
    private final RevokeInvitation revokeInvitation;
    private final ListPartnerUsers listPartnerUsers;
    private final ChangePart changePart;
    private final RemovePartnerUser removePartnerUser;

    PartnerUsersResource(
            Idempotency idempotency,
            Caller caller,
            AddPartnerUser addPartnerUser,
            InvitePartnerUser invitePartnerUser,
            RevokeInvitation revokeInvitation,
            ListPartnerUsers listPartnerUsers,
            ChangePart changePart,
            RemovePartnerUser removePartnerUser) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.addPartnerUser = addPartnerUser;
        this.invitePartnerUser = invitePartnerUser;
        this.revokeInvitation = revokeInvitation;
        this.listPartnerUsers = listPartnerUsers;
        this.changePart = changePart;
        this.removePartnerUser = removePartnerUser;
    }

    /** @param part what somebody is at the partner */
    @Schema(name = "UserPart", examples = "{\"part\": \"OPERATOR\"}")
    public record UserPart(@NotNull Part part) {}

    /** @param subject of a login or a machine, as the issuer names it */
    @Schema(name = "NewPartnerUser", examples = "{\"subject\": \"partner-system-littoral\", \"part\": \"MANAGER\"}")
    public record NewUser(
            @NotBlank @Size(max = 255) String subject,
            @NotNull Part part) {}

    @POST
    @Path("/users")
    @RolesAllowed("broker")
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Let a login that is known already act for the partner",
            description = "For machines, which redeem no invitation. 409 `already-member`.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PartnerUserView.class)))
    public Response add(@PathParam("id") UUID id, @Valid @NotNull NewUser body) {
        return idempotency.run("partners.add-user/" + id, body, () -> {
            PartnerUserView user = addPartnerUser.add(id, body.subject(), body.part());
            return Answer.created("/v1/partners/" + id + "/users/" + user.id(), user);
        });
    }

    @POST
    @Path("/invitations")
    @RolesAllowed({"partner", "broker"})
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Invite somebody to act for the partner",
            description =
                    "The code is shown in this answer alone, to be handed over by the manager; a repeat under the same"
                            + " key gets the answer without it. It is good for seven days and for one person. 403 `manager-needed`;"
                            + " 409 `too-many-invitations` while fifty are open.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserInvitationView.class)))
    public Response invite(@PathParam("id") UUID id, @Valid @NotNull UserPart body) {
        return idempotency.run("partners.invite/" + id, body, () -> {
            UserInvitationView invitation = invitePartnerUser.invite(id, body.part(), asking(), caller.subject());
            return Answer.created("/v1/partners/" + id + "/invitations/" + invitation.id(), invitation.withoutCode())
                    .showingOnce(invitation);
        });
    }

    @DELETE
    @Path("/invitations/{invitationId}")
    @RolesAllowed({"partner", "broker"})
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Take an invitation back that nobody has redeemed",
            description = "403 `manager-needed`; 404 `invitation-unknown` once it is redeemed or taken back.")
    @APIResponse(responseCode = "204", description = "Its code is worth nothing now")
    public void revoke(@PathParam("id") UUID id, @PathParam("invitationId") UUID invitationId) {
        revokeInvitation.revoke(id, invitationId, asking());
    }

    @GET
    @Path("/users")
    @RolesAllowed({"partner", "broker"})
    @NeedsScope("accounts:read")
    @Operation(summary = "List who acts for the partner")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PartnerUserPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\": [" + PartnerUserView.EXAMPLE + "]}")))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listPartnerUsers
                .list(id, asking(), PageRequest.of(limit, cursor))
                .respond(uri);
    }

    @PUT
    @Path("/users/{userId}")
    @RolesAllowed({"partner", "broker"})
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Give a user another part",
            description =
                    "403 `manager-needed`; 409 `last-manager` for the only manager. What a manager who is no longer one"
                            + " had invited is taken back.")
    public PartnerUserView change(
            @PathParam("id") UUID id, @PathParam("userId") UUID userId, @Valid @NotNull UserPart body) {
        return changePart.change(id, userId, body.part(), asking());
    }

    @DELETE
    @Path("/users/{userId}")
    @RolesAllowed({"partner", "broker"})
    @NeedsScope("accounts:manage")
    @Operation(
            summary = "Remove a user",
            description =
                    "With the invitations that it handed out. 403 `manager-needed`; 409 `last-manager` for the only"
                            + " manager.")
    @APIResponse(responseCode = "204", description = "It no longer acts for the partner, from its next request on")
    public void remove(@PathParam("id") UUID id, @PathParam("userId") UUID userId) {
        removePartnerUser.remove(id, userId, asking());
    }

    /** Who asks or acts; the broker does so for every partner. */
    private @Nullable String asking() {
        return caller.is("broker") ? null : caller.subject();
    }

    /** The form of the list, for the API's document. */
    @Schema(name = "PartnerUserPage")
    record PartnerUserPage(
            List<PartnerUserView> items, @Nullable String next) {}
}
