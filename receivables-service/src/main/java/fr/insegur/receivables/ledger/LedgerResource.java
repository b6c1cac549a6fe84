package fr.insegur.receivables.ledger;

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

/** The mirror ledger, as its client, its factor and the broker see it. */
@Path("/v1")
@Tag(name = "Ledger")
public class LedgerResource {
    private final ReadPosition readPosition;
    private final ReadBalances readBalances;
    private final VerifyLedger verifyLedger;
    private final ListDebtorPositions listDebtorPositions;

    LedgerResource(
            ReadPosition readPosition,
            ReadBalances readBalances,
            VerifyLedger verifyLedger,
            ListDebtorPositions listDebtorPositions) {
        this.readPosition = readPosition;
        this.readBalances = readBalances;
        this.verifyLedger = verifyLedger;
        this.listDebtorPositions = listDebtorPositions;
    }

    @GET
    @Path("/contracts/{contractId}/position")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("positions:read")
    @Operation(summary = "What is outstanding, financed, available and blocked under a contract")
    public PositionView position(@PathParam("contractId") UUID contractId) {
        return readPosition.read(contractId);
    }

    @GET
    @Path("/contracts/{contractId}/ledger/balances")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("positions:read")
    @Operation(summary = "Balances by account, debit positive, of a contract or of one of its invoices")
    public LedgerBalancesView balances(
            @PathParam("contractId") UUID contractId, @QueryParam("invoiceId") @Nullable UUID invoiceId) {
        return readBalances.read(contractId, invoiceId);
    }

    @GET
    @Path("/contracts/{contractId}/ledger/verification")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("positions:read")
    @Operation(
            summary = "Whether the ledger is as it was written",
            description =
                    "Works out every seal of the contract's entries anew, under a key that is not in the database.")
    public LedgerVerificationView verification(@PathParam("contractId") UUID contractId) {
        return verifyLedger.verify(contractId);
    }

    @GET
    @Path("/contracts/{contractId}/position/debtors")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("positions:read")
    @Operation(summary = "What each debtor owes, and what is left of its limit")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + DebtorPositionView.EXAMPLE + "]}")))
    public Response debtorPositions(
            @PathParam("contractId") UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listDebtorPositions
                .list(contractId, PageRequest.of(limit, cursor))
                .respond(uri);
    }
}
