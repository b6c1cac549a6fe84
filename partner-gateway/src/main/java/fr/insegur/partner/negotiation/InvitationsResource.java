package fr.insegur.partner.negotiation;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.Etag;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A factor's invitations, and its answers. */
@Path("/v1/invitations")
@Tag(name = "invitations")
@RolesAllowed("partner")
class InvitationsResource {
    private static final String JSON = "application/json";
    private final ListInvitations listInvitations;
    private final ViewInvitation viewInvitation;
    private final DeclineInvitation declineInvitation;
    private final SubmitOffer submitOffer;
    private final Idempotency idempotency;
    private final Caller caller;

    InvitationsResource(
            ListInvitations listInvitations,
            ViewInvitation viewInvitation,
            DeclineInvitation declineInvitation,
            SubmitOffer submitOffer,
            Idempotency idempotency,
            Caller caller) {
        this.listInvitations = listInvitations;
        this.viewInvitation = viewInvitation;
        this.declineInvitation = declineInvitation;
        this.submitOffer = submitOffer;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @NeedsScope("offers:read")
    @Operation(summary = "The factor's invitations, the oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of invitations",
            content =
                    @Content(
                            mediaType = JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = InvitationRowView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples = @ExampleObject(name = "page", value = NegotiationExamples.INVITATIONS)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listInvitations
                .list(caller.partnerId(), PageRequest.of(limit, cursor))
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @NeedsScope("offers:read")
    @Operation(
            summary = "An invitation with the client's anonymous dossier",
            description = "The first look is told to the broker. The client's name shows once the client consented.")
    public InvitationView view(@PathParam("id") UUID id) {
        return viewInvitation.view(id, caller.partnerId());
    }

    @POST
    @Path("/{id}/declines")
    @NeedsScope("offers:write")
    @Operation(summary = "Declines the invitation", description = "409 `invitation-not-open` once it is answered.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201", responseDescription = "Declined")
    public Response decline(@PathParam("id") UUID id, @Valid @NotNull Decline decline) {
        return idempotency.run(
                "invitations.decline/" + id,
                decline,
                () -> Answer.created(
                        "/v1/invitations/" + id, declineInvitation.decline(id, caller.partnerId(), decline)));
    }

    @POST
    @Path("/{id}/offers")
    @NeedsScope("offers:write")
    @Operation(
            summary = "Answers the invitation with an offer",
            description = "409 `deadline-passed` after the deadline, `invitation-not-open` once it is answered; "
                    + "400 `terms-invalid` with the amounts that are not more than zero, beyond reason or not in the dossier's "
                    + "currency; 422 `validity-invalid` when it is valid until a day in the past.")
    @APIResponse(
            responseCode = "201",
            description = "The offer, with its entity tag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = OfferView.class)))
    public Response offer(@PathParam("id") UUID id, @Valid @NotNull Proposal proposal) {
        return idempotency.run("invitations.offer/" + id, proposal, () -> {
            OfferView offer = submitOffer.submit(id, caller.partnerId(), proposal, caller.subject());
            return Answer.created("/v1/offers/" + offer.id(), offer).header("ETag", Etag.of(offer.revision()));
        });
    }
}
