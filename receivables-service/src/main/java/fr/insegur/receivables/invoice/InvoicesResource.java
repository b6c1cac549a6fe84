package fr.insegur.receivables.invoice;

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

/** Assigned invoices and their stories; a factor reads its own on the partner gateway, which knows whether the client consented. */
@Path("/v1")
@Tag(name = "Invoices")
public class InvoicesResource {
    private final ReadInvoice readInvoice;
    private final ListInvoices listInvoices;

    InvoicesResource(ReadInvoice readInvoice, ListInvoices listInvoices) {
        this.readInvoice = readInvoice;
        this.listInvoices = listInvoices;
    }

    @GET
    @Path("/invoices/{id}")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("invoices:read")
    @Operation(summary = "An assigned invoice: figures, story with the postings of each step, balances")
    public InvoiceView read(@PathParam("id") UUID id) {
        return readInvoice.read(id);
    }

    @GET
    @Path("/contracts/{contractId}/invoices")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("invoices:read")
    @Operation(summary = "The invoices assigned under a contract, without their stories")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[{" + InvoiceView.SUMMARY + "}]}")))
    public Response list(
            @PathParam("contractId") UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listInvoices.list(contractId, PageRequest.of(limit, cursor)).respond(uri);
    }
}
