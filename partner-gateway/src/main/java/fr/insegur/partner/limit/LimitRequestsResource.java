package fr.insegur.partner.limit;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a factor is asked to finance, debtor by debtor, and its decisions. */
@Path("/v1/limit-requests")
@Tag(name = "limit requests")
@RolesAllowed("partner")
class LimitRequestsResource {
    private final ShowLimitRequests showLimitRequests;
    private final DecideLimit decideLimit;
    private final Idempotency idempotency;
    private final Caller caller;

    LimitRequestsResource(
            ShowLimitRequests showLimitRequests, DecideLimit decideLimit, Idempotency idempotency, Caller caller) {
        this.showLimitRequests = showLimitRequests;
        this.decideLimit = decideLimit;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @NeedsScope("limits:read")
    @Operation(summary = "The factor's limit requests, the oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of limit requests",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = LimitRequestView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples = @ExampleObject(name = "page", value = LimitExamples.LIMIT_REQUESTS)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return showLimitRequests
                .list(caller.partnerId(), PageRequest.of(limit, cursor))
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @NeedsScope("limits:read")
    @Operation(summary = "A limit request", description = "Names show once the client consented that they are told.")
    public LimitRequestView show(@PathParam("id") UUID id) {
        return showLimitRequests.one(id, caller.partnerId());
    }

    @POST
    @Path("/{id}/decisions")
    @NeedsScope("limits:decide")
    @Operation(summary = "Grants or refuses the limit", description = "Once: 409 `already-decided` afterwards.")
    @APIResponseSchema(value = LimitRequestView.class, responseCode = "201", responseDescription = "Decided")
    public Response decide(@PathParam("id") UUID id, @Valid @NotNull LimitDecision decision) {
        return idempotency.run(
                "limit-requests.decide/" + id,
                decision,
                () -> Answer.created("/v1/limit-requests/" + id, decideLimit.decide(id, caller.partnerId(), decision)));
    }
}
