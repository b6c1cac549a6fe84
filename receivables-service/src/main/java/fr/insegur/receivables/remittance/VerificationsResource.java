package fr.insegur.receivables.remittance;

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

/** Whether invoices are owed: what the broker found out before they are assigned. */
@Path("/v1/contracts/{contractId}/verifications")
@Tag(name = "Remittances")
public class VerificationsResource {
    private final RecordVerification recordVerification;
    private final ListVerifications listVerifications;
    private final Idempotency idempotency;
    private final Caller caller;

    VerificationsResource(
            RecordVerification recordVerification,
            ListVerifications listVerifications,
            Idempotency idempotency,
            Caller caller) {
        this.recordVerification = recordVerification;
        this.listVerifications = listVerifications;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("broker")
    @NeedsScope("invoices:write")
    @Operation(
            summary = "Write down what came of verifying an invoice",
            description =
                    "The last one about an invoice counts when its line is judged next, whether it was presented before or not: CONFIRMED"
                            + " stands for a proof and for confirmedDistinct (code VERIFIED), DISCREPANCY rejects the line"
                            + " (VERIFICATION_FAILED), NO_ANSWER keeps it from being financed (VERIFICATION_UNANSWERED)."
                            + " 422 means-missing or number-invalid.")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public Response record(@PathParam("contractId") UUID contractId, @Valid @NotNull VerificationCommand command) {
        return idempotency.run(
                "contracts.verifications.create/" + contractId,
                command,
                () -> Answer.created(
                        "/v1/contracts/" + contractId + "/verifications",
                        recordVerification.record(contractId, command, caller.subject())));
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("remittances:read")
    @Operation(summary = "What was found out about the invoices of a contract")
    @APIResponse(
            responseCode = "200",
            description = "A page, by age",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "confirmed",
                                            value = "{\"items\":[" + VerificationView.EXAMPLE + "]}")))
    public Response list(
            @PathParam("contractId") UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listVerifications.list(contractId, PageRequest.of(limit, cursor)).respond(uri);
    }
}
