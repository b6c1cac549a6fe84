package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Accounting files (FEC): sent as they are, audited in the background. */
@Path("/v1/ledger-imports")
@Tag(name = "Ledger imports")
public class LedgerImportsResource {
    private final UploadFolder uploads;
    private final ReceiveLedger receiveLedger;
    private final ReadImport readImport;
    private final Idempotency idempotency;
    private final Caller caller;

    LedgerImportsResource(
            UploadFolder uploads,
            ReceiveLedger receiveLedger,
            ReadImport readImport,
            Idempotency idempotency,
            Caller caller) {
        this.uploads = uploads;
        this.receiveLedger = receiveLedger;
        this.readImport = readImport;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What tells a repeated upload from another one under the same key. */
    record Upload(@Nullable UUID quoteRequestId, long bytes, String sha256) {}

    /**
     * The body is the file itself. The quote request need not be known here.
     *
     * @param quoteRequestId for which the audit is wanted; absent without one
     */
    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    @RolesAllowed("client")
    @NeedsScope("ledgers:write")
    @Operation(
            summary = "Upload an accounting file (FEC) to have it audited",
            description =
                    "Charset, separator and variant are found out. 202 with the address at which the progress is read;"
                            + " 413 when the file is larger than the limit.")
    @APIResponse(
            responseCode = "202",
            description = "Received; the audit follows",
            content = @Content(schema = @Schema(implementation = LedgerImportView.class)))
    @APIResponse(
            responseCode = "413",
            description = "Request Entity Too Large",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples =
                                    @ExampleObject(
                                            name = "file-too-large",
                                            value =
                                                    "{\"type\":\"urn:insegur:problem:file-too-large\",\"title\":\"Request Entity"
                                                            + " Too Large\",\"status\":413,\"code\":\"file-too-large\"}")))
    public Response upload(@QueryParam("quoteRequestId") @Nullable UUID quoteRequestId, InputStream body) {
        UUID clientId = caller.clientId();
        StoredUpload upload = uploads.store(body);
        AtomicBoolean taken = new AtomicBoolean();
        try {
            Upload identity = new Upload(quoteRequestId, upload.bytes(), upload.sha256());
            return idempotency.run("ledger-imports.create", identity, () -> {
                LedgerImportView received = receiveLedger.receive(clientId, quoteRequestId, upload);
                taken.set(true);
                return Answer.accepted("/v1/ledger-imports/" + received.id(), received);
            });
        } finally {
            // A repeat and a refusal need no second copy of the file.
            if (!taken.get()) {
                uploads.delete(upload.fileName());
            }
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("ledgers:read")
    @Operation(summary = "How far an import is, with the issues of its file")
    public LedgerImportView read(@PathParam("id") UUID id) {
        return readImport.read(id);
    }
}
