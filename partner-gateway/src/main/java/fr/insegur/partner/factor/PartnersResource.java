package fr.insegur.partner.factor;

import fr.insegur.partner.webhook.IssueWebhookSecret;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The panel of partner factors, which the broker keeps. */
@Path("/v1/partners")
@Tag(name = "partners")
@RolesAllowed("broker")
class PartnersResource {
    private static final String JSON = "application/json";
    private final ListFactors listFactors;
    private final RegisterFactor registerFactor;
    private final IssueWebhookSecret issueWebhookSecret;
    private final Caller caller;

    PartnersResource(
            ListFactors listFactors,
            RegisterFactor registerFactor,
            IssueWebhookSecret issueWebhookSecret,
            Caller caller) {
        this.listFactors = listFactors;
        this.registerFactor = registerFactor;
        this.issueWebhookSecret = issueWebhookSecret;
        this.caller = caller;
    }

    /** @param secret Base64 after {@code whsec_}, as Standard Webhooks writes it */
    record Secret(String secret) {}

    @GET
    @NeedsScope("partners:read")
    @Operation(summary = "The panel")
    @APIResponse(
            responseCode = "200",
            description = "A page of partners",
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
                                                        implementation = PartnerView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples = @ExampleObject(name = "page", value = PartnerExamples.PARTNERS)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listFactors.list(PageRequest.of(limit, cursor)).respond(uri);
    }

    @PUT
    @Path("/{id}")
    @NeedsScope("partners:write")
    @Operation(
            summary = "Takes a factor into the panel or describes it anew",
            description = "The answer to the first PUT holds the first webhook secret, which is shown nowhere else. "
                    + "Every PUT enables the endpoint again that the partner's 410 had disabled. 400 `https-required` for an "
                    + "address in clear text outside this machine and our own network.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = PartnerRequest.class),
                            examples = @ExampleObject(name = "partner", value = PartnerExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Described anew",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = PartnerView.class),
                            examples = @ExampleObject(name = "partner", value = PartnerExamples.PARTNER)))
    @APIResponse(
            responseCode = "201",
            description = "New in the panel",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = PartnerView.class),
                            examples = @ExampleObject(name = "partner", value = PartnerExamples.NEW_PARTNER)))
    public Response register(@PathParam("id") UUID id, @Valid @NotNull PartnerRequest request) {
        PartnerView view = registerFactor.register(id, request);
        return view.webhookSecret() == null
                ? Response.ok(view).build()
                : Response.created(URI.create("/v1/partners/" + id))
                        .entity(view)
                        .build();
    }

    @POST
    @Path("/{id}/webhook-secrets")
    @NeedsScope("partners:write")
    @Operation(
            summary = "Gives the partner a new webhook secret",
            description = "Messages are signed with the two newest secrets; the new one is shown this once. A repeat "
                    + "under the same key gets it again while it is live, then 409 `secret-retired`.")
    @APIResponse(
            responseCode = "201",
            description = "The secret",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = Secret.class),
                            examples = @ExampleObject(name = "secret", value = PartnerExamples.SECRET)))
    public Response issueSecret(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam("Idempotency-Key") @Nullable @Size(max = 255) String key) {
        if (key == null || key.isBlank()) {
            throw Refused.invalid("idempotency-key-missing", "send an Idempotency-Key header, unique per command");
        }
        // A stored answer would keep the secret in clear, so a repeat finds the sealed secret by its key instead.
        IssueWebhookSecret.Issued issued =
                issueWebhookSecret.issue(id, new IssueWebhookSecret.Request(caller.subject(), key));
        Response.ResponseBuilder answer =
                Response.created(URI.create("/v1/partners/" + id)).entity(new Secret(issued.secret()));
        return issued.replayed() ? answer.header("Idempotency-Replayed", "true").build() : answer.build();
    }
}
