package fr.insegur.receivables.payment;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a factor's reports are not what the contract says. */
@Path("/v1/contracts/{contractId}/discrepancies")
@Tag(name = "Ledger")
public class DiscrepanciesResource {
    private final ListDiscrepancies listDiscrepancies;

    DiscrepanciesResource(ListDiscrepancies listDiscrepancies) {
        this.listDiscrepancies = listDiscrepancies;
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("positions:read")
    @Operation(summary = "Differences between the factor's reports and the contract")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "shortBalance",
                                            value = "{\"items\":[" + DiscrepancyView.EXAMPLE + "]}")))
    public Response list(
            @PathParam("contractId") UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listDiscrepancies.list(contractId, PageRequest.of(limit, cursor)).respond(uri);
    }
}
