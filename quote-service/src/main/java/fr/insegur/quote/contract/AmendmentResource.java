package fr.insegur.quote.contract;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.Page;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** What a contract says from a later day on. */
@Path("/v1/contracts/{id}/amendments")
@Tag(name = "Contracts")
public class AmendmentResource {
    private final Idempotency idempotency;
    private final Caller caller;
    private final AmendContract amendContract;
    private final ListAmendments listAmendments;

    AmendmentResource(
            Idempotency idempotency, Caller caller, AmendContract amendContract, ListAmendments listAmendments) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.amendContract = amendContract;
        this.listAmendments = listAmendments;
    }

    @POST
    @RolesAllowed("broker")
    @NeedsScope("quotes:write")
    @Operation(
            summary = "Note an amendment",
            description =
                    "With the contract's ETag as If-Match. 409 `amended-already` for a second one of the same day;"
                            + " 422 `amendment-in-past`, `product-stays`, `currency-other`.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Amendment.class)))
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String seen,
            @Valid @NotNull NewAmendment body) {
        return idempotency.run(
                "contracts.amend/" + id,
                body,
                () -> Answer.created(
                        "/v1/contracts/" + id + "/amendments", amendContract.amend(id, seen, body, caller.subject())));
    }

    @GET
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("contracts:read")
    @Operation(summary = "The amendments of a contract, by the day from which they count")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\": [" + Amendment.EXAMPLE + "]}")))
    public Response list(@PathParam("id") UUID id, @Context UriInfo uri) {
        return new Page<>(listAmendments.list(id, ContractReader.of(caller)), null).respond(uri);
    }
}
