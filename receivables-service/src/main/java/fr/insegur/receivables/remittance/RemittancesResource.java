package fr.insegur.receivables.remittance;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Remittances (bordereaux): a client assigns invoices to its factor, who reads them on the partner gateway. */
@Path("/v1")
@Tag(name = "Remittances")
public class RemittancesResource {
    private final AssignInvoices assignInvoices;
    private final ReadRemittance readRemittance;
    private final ListRemittances listRemittances;
    private final Idempotency idempotency;
    private final Caller caller;

    RemittancesResource(
            AssignInvoices assignInvoices,
            ReadRemittance readRemittance,
            ListRemittances listRemittances,
            Idempotency idempotency,
            Caller caller) {
        this.assignInvoices = assignInvoices;
        this.readRemittance = readRemittance;
        this.listRemittances = listRemittances;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** All lines or none are stored: a remittance in which nothing can be assigned leaves no trace. */
    @POST
    @Path("/contracts/{contractId}/remittances")
    @Consumes("application/json")
    @RolesAllowed("client")
    @NeedsScope("remittances:write")
    @Operation(summary = RemittanceDocs.ASSIGN, description = RemittanceDocs.ASSIGN_IN_FULL)
    @APIResponse(
            responseCode = "201",
            description = "Assigned, with the result of each line",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RemittanceView.class)))
    public Response assign(@PathParam("contractId") UUID contractId, @Valid @NotNull RemittanceCommand command) {
        return idempotency.run("contracts.remittances.create/" + contractId, command, () -> {
            AssignInvoices.Assigner assigner =
                    new AssignInvoices.Assigner(caller.clientId(), contractId, caller.subject());
            RemittanceView remittance = assignInvoices.assign(assigner, command);
            return Answer.created("/v1/remittances/" + remittance.id(), remittance);
        });
    }

    @GET
    @Path("/remittances/{id}")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("remittances:read")
    @Operation(summary = "A remittance with the result of each line")
    public RemittanceView read(@PathParam("id") UUID id) {
        return readRemittance.read(id);
    }

    @GET
    @Path("/contracts/{contractId}/remittances")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("remittances:read")
    @Operation(summary = "The remittances of a contract, without their lines")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + RemittanceView.EXAMPLE + "]}")))
    public Response list(
            @PathParam("contractId") UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listRemittances.list(contractId, PageRequest.of(limit, cursor)).respond(uri);
    }
}
