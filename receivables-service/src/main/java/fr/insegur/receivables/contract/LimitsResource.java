package fr.insegur.receivables.contract;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Limits (agréments) on debtors: the client asks, the factor decides. */
@Path("/v1")
@Tag(name = "Debtors and limits")
public class LimitsResource {
    private final RequestLimit requestLimit;
    private final ListLimits listLimits;
    private final Idempotency idempotency;
    private final Caller caller;

    LimitsResource(RequestLimit requestLimit, ListLimits listLimits, Idempotency idempotency, Caller caller) {
        this.requestLimit = requestLimit;
        this.listLimits = listLimits;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/contracts/{contractId}/limit-requests")
    @RolesAllowed("client")
    @NeedsScope("limits:write")
    @Operation(summary = "Ask the factor for a limit on a debtor")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = LimitView.class)))
    public Response request(@PathParam("contractId") UUID contractId, @Valid @NotNull RequestLimit.Command command) {
        return idempotency.run("contracts.limit-requests.create:" + contractId, command, () -> {
            LimitView limit = requestLimit.request(caller.clientId(), contractId, command);
            return Answer.created("/v1/contracts/" + contractId + "/limits", limit);
        });
    }

    @GET
    @Path("/contracts/{contractId}/limits")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("limits:read")
    @Operation(summary = "The limits of a contract, also those that wait or were refused")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + LimitView.EXAMPLE + "]}")))
    public Response list(
            @PathParam("contractId") UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listLimits.list(contractId, PageRequest.of(limit, cursor)).respond(uri);
    }
}
