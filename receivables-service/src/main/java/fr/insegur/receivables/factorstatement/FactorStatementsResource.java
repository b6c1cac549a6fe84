package fr.insegur.receivables.factorstatement;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The factor's own statements, held against the ledger. */
@Path("/v1")
@Tag(name = "Ledger")
public class FactorStatementsResource {
    private static final String CSV = """
            date;label;invoice;amount
            2026-01-12;Cession;FA-2026-0101;9000,00
            2026-01-12;Financement;FA-2026-0101;-9000,00
            2026-01-31;Frais de relance;;-25,00
            """;

    private final ReconcileStatement reconcileStatement;
    private final ReadFactorStatement readFactorStatement;
    private final ListFactorStatements listFactorStatements;
    private final Idempotency idempotency;
    private final Caller caller;

    FactorStatementsResource(
            ReconcileStatement reconcileStatement,
            ReadFactorStatement readFactorStatement,
            ListFactorStatements listFactorStatements,
            Idempotency idempotency,
            Caller caller) {
        this.reconcileStatement = reconcileStatement;
        this.readFactorStatement = readFactorStatement;
        this.listFactorStatements = listFactorStatements;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/contracts/{contractId}/factor-statements")
    @Consumes("text/csv")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("ledger:write")
    @Operation(
            summary = "Hold the factor's statement against the ledger",
            description =
                    "UTF-8, semicolons, the header date;label;invoice;amount, amounts in the client's favour when more than zero; at most 20 000"
                            + " lines and 4 MB. Each line is matched with the movements of the client's account by invoice and amount; what differs,"
                            + " on either side, becomes a discrepancy in place of what an earlier statement of the same days said."
                            + " 422 statement-does-not-tie where opening, lines and closing do not add up, statement-invalid with line and column;"
                            + " nothing is taken then.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 4_194_304),
                            examples = @ExampleObject(name = "statement", value = CSV)))
    @APIResponse(
            responseCode = "201",
            description = "Reconciled, line by line",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FactorStatementView.class)))
    public Response reconcile(
            @PathParam("contractId") UUID contractId,
            @Parameter(description = "First day, such as 2026-01-01", required = true) @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "Last day, not after today", required = true) @QueryParam("to") @Nullable
                    String to,
            @Parameter(
                            description =
                                    "What the client had when the period began, below zero what it owed, such as 0.00",
                            required = true)
                    @QueryParam("opening")
                    @Nullable
                    String opening,
            @Parameter(description = "The same when the period ended", required = true) @QueryParam("closing") @Nullable
                    String closing,
            InputStream body)
            throws IOException {
        byte[] file = body.readAllBytes();
        ReconcileStatement.Sent sent = new ReconcileStatement.Sent(from, to, opening, closing, file, caller.subject());
        return idempotency.run("contracts.factor-statements.create/" + contractId, file, () -> {
            FactorStatementView view =
                    reconcileStatement.reconcile(contractId, sent, client -> caller.mayReadClient(client));
            return Answer.created("/v1/factor-statements/" + view.id(), view);
        });
    }

    @GET
    @Path("/factor-statements/{id}")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("positions:read")
    @Operation(summary = "A factor's statement with what was found for each line")
    public FactorStatementView read(@PathParam("id") UUID id) {
        return readFactorStatement.read(id);
    }

    @GET
    @Path("/contracts/{contractId}/factor-statements")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("positions:read")
    @Operation(summary = "The factor's statements, without their lines")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[{" + FactorStatementView.SUMMARY + "}]}")))
    public Response list(
            @PathParam("contractId") UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listFactorStatements
                .list(contractId, PageRequest.of(limit, cursor))
                .respond(uri);
    }
}
