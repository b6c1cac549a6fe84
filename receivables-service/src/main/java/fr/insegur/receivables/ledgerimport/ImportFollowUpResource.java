package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.Page;
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

/** What can be asked and done about an import that is there. */
@Path("/v1/ledger-imports/{id}")
@Tag(name = "Ledger imports")
public class ImportFollowUpResource {
    private static final String PATH = "/v1/ledger-imports/";
    private static final String FILE_GONE =
            "{\"type\":\"urn:insegur:problem:file-gone\",\"title\":\"Gone\",\"status\":410,\"code\":\"file-gone\"}";

    private final ListIssues listIssues;
    private final CancelImport cancelImport;
    private final AuditAgain auditAgain;
    private final Idempotency idempotency;
    private final Caller caller;

    ImportFollowUpResource(
            ListIssues listIssues,
            CancelImport cancelImport,
            AuditAgain auditAgain,
            Idempotency idempotency,
            Caller caller) {
        this.listIssues = listIssues;
        this.cancelImport = cancelImport;
        this.auditAgain = auditAgain;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @param quoteRequestId for which the new audit is wanted; absent for the one of the import */
    @Schema(name = "NewLedgerAudit", examples = "{\"quoteRequestId\":\"0198c0de-0000-7000-8000-000000000002\"}")
    record NewAudit(@Nullable UUID quoteRequestId) {}

    @GET
    @Path("/issues")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("ledgers:read")
    @Operation(
            summary = "What is wrong with the file",
            description = "In the order in which it was found, what the file was refused for first. The first 1 000 are"
                    + " kept, all are counted by severity. Empty until the file is read.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IssuesView.class)))
    public Response issues(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        IssuesView issues = listIssues.list(id, PageRequest.of(limit, cursor));
        Response page = new Page<>(issues.items(), issues.next()).respond(uri);
        return Response.fromResponse(page).entity(issues).build();
    }

    @POST
    @Path("/cancellations")
    @RolesAllowed("client")
    @NeedsScope("ledgers:write")
    @Operation(
            summary = "Cancel an import that waits or is being read",
            description =
                    "Its reader stops within two seconds, nothing of the file is kept, and the file is deleted, unless"
                            + " another import reads it too. 409 `import-over` once it was audited, refused or cancelled.")
    @APIResponse(
            responseCode = "201",
            description = "It is cancelled",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LedgerImportView.class)))
    public Response cancel(@PathParam("id") UUID id) {
        return idempotency.run(
                "ledger-imports.cancel/" + id,
                null,
                () -> Answer.created(PATH + id, cancelImport.cancel(id, caller.clientId())));
    }

    @POST
    @Path("/audits")
    @RolesAllowed("client")
    @NeedsScope("ledgers:write")
    @Operation(
            summary = "Audit the file once more",
            description =
                    "For another quote request, or with what is known of the customers by now. The file is read again,"
                            + " as an import of its own: 202 with its address. 409 `import-under-way` while the first audit is still"
                            + " to come; 410 `file-gone` when the file is kept no longer; 429 `uploads-running` when two files of"
                            + " the company are on their way already.")
    @APIResponse(
            responseCode = "202",
            description = "The file will be read again",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LedgerImportView.class)))
    @APIResponse(
            responseCode = "410",
            description = "Gone",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "file-gone", value = FILE_GONE)))
    public Response audit(@PathParam("id") UUID id, @Valid @NotNull NewAudit body) {
        return idempotency.run("ledger-imports.audit/" + id, body, () -> {
            LedgerImportView again = auditAgain.audit(id, caller.clientId(), body.quoteRequestId());
            return Answer.accepted(PATH + again.id(), again);
        });
    }
}
