package fr.insegur.receivables.monthclose;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.Page;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The months of a contract's books. */
@Path("/v1/contracts/{contractId}/month-closings")
@Tag(name = "Ledger")
public class MonthClosesResource {
    private final CloseMonth closeMonth;
    private final ListMonthCloses listMonthCloses;
    private final Idempotency idempotency;
    private final Caller caller;

    MonthClosesResource(
            CloseMonth closeMonth, ListMonthCloses listMonthCloses, Idempotency idempotency, Caller caller) {
        this.closeMonth = closeMonth;
        this.listMonthCloses = listMonthCloses;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("broker")
    @NeedsScope("ledger:write")
    @Operation(
            summary = "Close a month",
            description =
                    "Books interest to its last day, monthly and fixed fees, the annual minimum and the guarantee fund, then takes no entry"
                            + " any more. Months are closed in order, also by this service itself some days after their end."
                            + " 409 month-closed, month-before-open or month-not-ended.")
    @APIResponse(
            responseCode = "201",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = MonthCloseView.class)))
    public Response close(@PathParam("contractId") UUID contractId, @Valid @NotNull CloseMonthCommand command) {
        return idempotency.run(
                "contracts.month-closings.create/" + contractId,
                command,
                () -> Answer.created(
                        "/v1/contracts/" + contractId + "/month-closings",
                        closeMonth.close(contractId, YearMonth.parse(command.month()), caller.subject())));
    }

    @GET
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("positions:read")
    @Operation(summary = "The months that are closed")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + MonthCloseView.EXAMPLE + "]}")))
    public Response list(@PathParam("contractId") UUID contractId, @Context UriInfo uri) {
        return new Page<>(listMonthCloses.list(contractId), null).respond(uri);
    }
}
