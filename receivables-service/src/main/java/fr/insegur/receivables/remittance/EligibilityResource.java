package fr.insegur.receivables.remittance;

import fr.insegur.platform.openapi.CommonAnswers;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Will this invoice be financed? And what do the codes mean that say so? */
@Path("/v1")
@Tag(name = "Remittances")
public class EligibilityResource {
    private final CheckEligibility checkEligibility;

    EligibilityResource(CheckEligibility checkEligibility) {
        this.checkEligibility = checkEligibility;
    }

    /** A POST because of its size: it only asks. */
    @POST
    @Path("/contracts/{contractId}/eligibility-checks")
    @Consumes("application/json")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("remittances:read")
    @Operation(summary = RemittanceDocs.CHECK, description = RemittanceDocs.CHECK_IN_FULL)
    @Extension(name = CommonAnswers.CHANGES_NOTHING, value = "true", parseValue = true)
    public EligibilityCheckView check(
            @PathParam("contractId") UUID contractId, @Valid @NotNull RemittanceCommand command) {
        return checkEligibility.check(contractId, command);
    }

    @GET
    @Path("/eligibility-codes")
    @RolesAllowed({"client", "partner", "broker", "ops"})
    @NeedsScope("remittances:read")
    @Operation(
            summary = "The table of eligibility codes",
            description =
                    "What follows from each code, what the client is told, and how it can mend it. REJECT and VERIFY keep a line"
                            + " from being assigned; of NOT_FINANCED nothing and of PARTLY_FINANCED a part is financed; INFO changes nothing.")
    public EligibilityCodesView codes() {
        return EligibilityCodesView.current();
    }
}
