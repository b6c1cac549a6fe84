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

/** The debtors that a client names under a contract; a factor learns of them from the partner gateway, once the client consents. */
@Path("/v1/contracts/{contractId}/debtors")
@Tag(name = "Debtors and limits")
public class DebtorsResource {
    private final NameDebtor nameDebtor;
    private final ListDebtors listDebtors;
    private final Idempotency idempotency;
    private final Caller caller;

    DebtorsResource(NameDebtor nameDebtor, ListDebtors listDebtors, Idempotency idempotency, Caller caller) {
        this.nameDebtor = nameDebtor;
        this.listDebtors = listDebtors;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("client")
    @NeedsScope("debtors:write")
    @Operation(summary = "Name a debtor under a contract")
    @APIResponse(
            responseCode = "201",
            description = "Named",
            content = @Content(schema = @Schema(implementation = DebtorView.class)))
    public Response name(@PathParam("contractId") UUID contractId, @Valid @NotNull NameDebtor.Command command) {
        return idempotency.run("contracts.debtors.create:" + contractId, command, () -> {
            DebtorView debtor = nameDebtor.name(caller.clientId(), contractId, command);
            return Answer.created("/v1/contracts/" + contractId + "/debtors", debtor);
        });
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("debtors:read")
    @Operation(summary = "The debtors of a contract")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[" + DebtorView.EXAMPLE + "]}")))
    public Response list(
            @PathParam("contractId") UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listDebtors.list(contractId, PageRequest.of(limit, cursor)).respond(uri);
    }
}
