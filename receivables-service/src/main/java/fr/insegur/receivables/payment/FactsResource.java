package fr.insegur.receivables.payment;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to an invoice or under a contract, said by its client or by the broker. */
@Path("/v1")
@Tag(name = "Invoices")
public class FactsResource {
    private final RecordFact recordFact;
    private final RecordContractFact recordContractFact;
    private final Idempotency idempotency;
    private final Caller caller;

    FactsResource(
            RecordFact recordFact, RecordContractFact recordContractFact, Idempotency idempotency, Caller caller) {
        this.recordFact = recordFact;
        this.recordContractFact = recordContractFact;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** One address for all that can happen, since state and books follow from one table of moves. */
    @POST
    @Path("/invoices/{id}/facts")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("invoices:write")
    @Operation(
            summary = "Say what happened to an assigned invoice",
            description =
                    "A client says DIRECT_PAYMENT, CREDIT_NOTE, DISPUTED and DISPUTE_RESOLVED; the broker says those and what bank and factor"
                            + " showed: payments, SET_OFF, SHORT_PAYMENT, OVERDUE, DEFINANCED, RETROCEDED, CLAIM_FILED, CLAIM_REFUSED,"
                            + " GUARANTEE_EFFECTIVE, INDEMNITY_PAID, WRITTEN_OFF, CLIENT_REPAID, SURPLUS_REFUNDED and REVERSED."
                            + " 409 move-not-allowed where it cannot happen to the invoice as it is, 409 followed-by-another where"
                            + " what followed is to be taken back first, 409 month-closed;"
                            + " 403 fact-not-yours; 422 with the reason for an amount, a date or a step that cannot be.")
    @APIResponse(
            responseCode = "201",
            description = "Booked, with the postings",
            content = @Content(schema = @Schema(implementation = FactView.class)))
    public Response ofInvoice(@PathParam("id") UUID id, @Valid @NotNull FactCommand command) {
        return idempotency.run("invoices.facts.create/" + id, command, () -> {
            RecordFact.Sayer sayer =
                    new RecordFact.Sayer(caller.subject(), caller.is("broker"), client -> caller.mayReadClient(client));
            return Answer.created("/v1/invoices/" + id, recordFact.record(id, command, sayer));
        });
    }

    /** Cash and credit notes that belong to no assigned invoice. */
    @POST
    @Path("/contracts/{contractId}/facts")
    @RolesAllowed("broker")
    @NeedsScope("invoices:write")
    @Operation(
            summary = "Say what happened under a contract beside its invoices",
            description =
                    "422 more-than-available for a balance that the account does not hold, more-than-owed for a repayment;"
                            + " 409 month-closed.")
    @APIResponse(
            responseCode = "201",
            description = "Booked, with the postings",
            content = @Content(schema = @Schema(implementation = ContractFactView.class)))
    public Response ofContract(@PathParam("contractId") UUID contractId, @Valid @NotNull ContractFactCommand command) {
        return idempotency.run(
                "contracts.facts.create/" + contractId,
                command,
                () -> Answer.created(
                        "/v1/contracts/" + contractId + "/ledger/journal",
                        recordContractFact.record(contractId, command, caller.subject())));
    }
}
