package fr.insegur.partner.assignment;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was assigned to a factor. */
@Path("/v1")
@Tag(name = "assignments")
@RolesAllowed("partner")
class AssignmentsResource {
    private final ShowAssignments showAssignments;
    private final Caller caller;

    AssignmentsResource(ShowAssignments showAssignments, Caller caller) {
        this.showAssignments = showAssignments;
        this.caller = caller;
    }

    @GET
    @Path("/remittances/{id}")
    @NeedsScope("remittances:read")
    @Operation(summary = "A remittance with its lines", description = "404 until it is accepted as a whole.")
    public RemittanceView remittance(@PathParam("id") UUID id) {
        return showAssignments.remittance(id, caller.partnerId());
    }

    @GET
    @Path("/contracts/{id}/invoices")
    @NeedsScope("invoices:read")
    @Operation(summary = "The invoices assigned under a contract")
    @APIResponse(
            responseCode = "200",
            description = "A page of invoices",
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
                                                        implementation = InvoiceView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples = @ExampleObject(name = "page", value = AssignmentExamples.INVOICES)))
    public Response invoices(
            @PathParam("id") UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return showAssignments
                .invoices(contractId, caller.partnerId(), PageRequest.of(limit, cursor))
                .respond(uri);
    }
}
