package fr.insegur.quote.contract;

import fr.insegur.platform.paging.Etag;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Contracts that came of quotes: a client's own, a factor's own, all of them for the broker. */
@Path("/v1/contracts")
@Tag(name = "Contracts")
public class ContractResource {
    private final Caller caller;
    private final ReadContract readContract;
    private final ListContracts listContracts;

    ContractResource(Caller caller, ReadContract readContract, ListContracts listContracts) {
        this.caller = caller;
        this.readContract = readContract;
        this.listContracts = listContracts;
    }

    @GET
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("contracts:read")
    @Operation(summary = "List contracts, the oldest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContractPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\": [" + ContractView.EXAMPLE + "]}")))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listContracts
                .list(ContractReader.of(caller), PageRequest.of(limit, cursor))
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("contracts:read")
    @Operation(summary = "Read a contract", description = "With its version as ETag. 404 until the factor has signed.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContractView.class)))
    public Response read(@PathParam("id") UUID id) {
        ContractView view = readContract.read(id, ContractReader.of(caller));
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Etag.of(view.version()))
                .build();
    }

    /** The form of the list, for the API's document. */
    @Schema(name = "ContractPage")
    record ContractPage(List<ContractView> items, @Nullable String next) {}
}
