package fr.insegur.receivables.remittance;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.openapi.CommonAnswers;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import fr.insegur.receivables.remittance.RemittanceFiles.Head;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Remittances, and questions about them, as files: the same paths, and the same answers, as in JSON. */
@Path("/v1")
@Tag(name = "Remittances")
public class RemittanceFilesResource {
    private static final String AMOUNT = "-?[0-9]{1,15}(\\.[0-9]{1,15})?";
    private static final String REFERENCE = "With text/csv: the client's own name for the remittance";
    private static final String COUNT = "With text/csv: how many lines there are; must tie";
    private static final String TOTAL = "With text/csv: what they add up to, such as 10000.00; must tie";
    private static final String CURRENCY = "With text/csv: of the total, and of lines that name none";
    private static final String HASH = "With text/csv: as hash in JSON; when given, it must tie";

    private final RemittanceFiles files;
    private final AssignInvoices assignInvoices;
    private final CheckEligibility checkEligibility;
    private final Idempotency idempotency;
    private final Caller caller;

    RemittanceFilesResource(
            RemittanceFiles files,
            AssignInvoices assignInvoices,
            CheckEligibility checkEligibility,
            Idempotency idempotency,
            Caller caller) {
        this.files = files;
        this.assignInvoices = assignInvoices;
        this.checkEligibility = checkEligibility;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/contracts/{contractId}/remittances")
    @Consumes("text/csv")
    @RolesAllowed("client")
    @NeedsScope("remittances:write")
    @Operation(summary = RemittanceDocs.ASSIGN, description = RemittanceDocs.ASSIGN_IN_FULL)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 4_194_304),
                            examples = @ExampleObject(name = "invoices", value = RemittanceDocs.CSV)))
    @APIResponse(
            responseCode = "201",
            description = "Assigned, with the result of each line",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RemittanceView.class)))
    public Response assign(
            @PathParam("contractId") UUID contractId,
            @QueryParam("reference")
                    @NotBlank
                    @Size(max = RemittanceCommand.LONGEST_REFERENCE)
                    @Parameter(description = REFERENCE, required = false)
                    String reference,
            @QueryParam("count") @NotNull @Parameter(description = COUNT, required = false) Integer count,
            @QueryParam("total") @NotNull @Pattern(regexp = AMOUNT) @Parameter(description = TOTAL, required = false)
                    String total,
            @QueryParam("currency")
                    @DefaultValue("EUR")
                    @Pattern(regexp = "[A-Z]{3}")
                    @Parameter(description = CURRENCY)
                    String currency,
            @QueryParam("hash") @Pattern(regexp = RemittanceCommand.HASH) @Parameter(description = HASH) @Nullable
                    String hash,
            InputStream body)
            throws IOException {
        RemittanceCommand command = files.read(new Head(reference, count, total, currency, hash), body.readAllBytes());
        return idempotency.run("contracts.remittances.create/" + contractId, command, () -> {
            AssignInvoices.Assigner assigner =
                    new AssignInvoices.Assigner(caller.clientId(), contractId, caller.subject());
            RemittanceView remittance = assignInvoices.assign(assigner, command);
            return Answer.created("/v1/remittances/" + remittance.id(), remittance);
        });
    }

    @POST
    @Path("/contracts/{contractId}/eligibility-checks")
    @Consumes("text/csv")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("remittances:read")
    @Operation(summary = RemittanceDocs.CHECK, description = RemittanceDocs.CHECK_IN_FULL)
    @Extension(name = CommonAnswers.CHANGES_NOTHING, value = "true", parseValue = true)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 4_194_304),
                            examples = @ExampleObject(name = "invoices", value = RemittanceDocs.CSV)))
    public EligibilityCheckView check(
            @PathParam("contractId") UUID contractId,
            @QueryParam("reference")
                    @NotBlank
                    @Size(max = RemittanceCommand.LONGEST_REFERENCE)
                    @Parameter(description = REFERENCE, required = false)
                    String reference,
            @QueryParam("count") @NotNull @Parameter(description = COUNT, required = false) Integer count,
            @QueryParam("total") @NotNull @Pattern(regexp = AMOUNT) @Parameter(description = TOTAL, required = false)
                    String total,
            @QueryParam("currency")
                    @DefaultValue("EUR")
                    @Pattern(regexp = "[A-Z]{3}")
                    @Parameter(description = CURRENCY)
                    String currency,
            @QueryParam("hash") @Pattern(regexp = RemittanceCommand.HASH) @Parameter(description = HASH) @Nullable
                    String hash,
            InputStream body)
            throws IOException {
        return checkEligibility.check(
                contractId, files.read(new Head(reference, count, total, currency, hash), body.readAllBytes()));
    }
}
