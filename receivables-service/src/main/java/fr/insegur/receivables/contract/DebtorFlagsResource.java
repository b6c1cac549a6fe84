package fr.insegur.receivables.contract;

import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the broker knows of a debtor that no invoice tells: the client sees it by the codes of the lines that it decides on. */
@Path("/v1/contracts/{contractId}/debtors/{debtorId}/flags")
@Tag(name = "Debtors and limits")
public class DebtorFlagsResource {
    private final FlagDebtor flagDebtor;
    private final ReadDebtorFlags readDebtorFlags;

    DebtorFlagsResource(FlagDebtor flagDebtor, ReadDebtorFlags readDebtorFlags) {
        this.flagDebtor = flagDebtor;
        this.readDebtorFlags = readDebtorFlags;
    }

    @PUT
    @RolesAllowed("broker")
    @NeedsScope("debtors:write")
    @Operation(
            summary = "Say what is known of a debtor",
            description =
                    "All that holds from now on, with the reason: INSOLVENT and BLACKLISTED reject its invoices, COMMON_DIRECTOR and"
                            + " CROSS_ACCOUNTS leave them without financing. What was assigned before stays as it is.")
    public DebtorFlagsView flag(
            @PathParam("contractId") UUID contractId,
            @PathParam("debtorId") UUID debtorId,
            @Valid @NotNull FlagDebtor.Command command) {
        return flagDebtor.flag(contractId, debtorId, command);
    }

    @GET
    @RolesAllowed("broker")
    @NeedsScope("debtors:read")
    @Operation(summary = "What the broker said of a debtor")
    public DebtorFlagsView read(@PathParam("contractId") UUID contractId, @PathParam("debtorId") UUID debtorId) {
        return readDebtorFlags.read(contractId, debtorId);
    }
}
