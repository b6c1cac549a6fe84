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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
    // A length that is not announced; more than any file has.
    private static final String UNKNOWN = Long.toString(Long.MAX_VALUE);

    private static final int RENEWALS_PER_LEASE = 4;
    private static final String RATE_LIMITED = "{\"type\":\"urn:insegur:problem:rate-limited\",\"title\":\"Too Many"
            + " Requests\",\"status\":429,\"code\":\"rate-limited\"}";
    private static final String UPLOADS_RUNNING =
            "{\"type\":\"urn:insegur:problem:uploads-running\",\"title\":\"Too Many"
                    + " Requests\",\"status\":429,\"code\":\"uploads-running\"}";
    private static final String UPLOAD_VOLUME_USED =
            "{\"type\":\"urn:insegur:problem:upload-volume-used\",\"title\":\"Too"
                    + " Many Requests\",\"status\":429,\"code\":\"upload-volume-used\"}";

    private final ReserveUpload reserveUpload;
    private final KeepUpload keepUpload;
    private final EndUpload endUpload;
    private final ImportSettings settings;
    private final UploadFolder uploads;
    private final ReceiveLedger receiveLedger;
    private final ReadImport readImport;
    private final Idempotency idempotency;
    private final Caller caller;

    LedgerImportsResource(
            ReserveUpload reserveUpload,
            KeepUpload keepUpload,
            EndUpload endUpload,
            ImportSettings settings,
            UploadFolder uploads,
            ReceiveLedger receiveLedger,
            ReadImport readImport,
            Idempotency idempotency,
            Caller caller) {
        this.reserveUpload = reserveUpload;
        this.keepUpload = keepUpload;
        this.endUpload = endUpload;
        this.settings = settings;
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
                            + " 413 when the file is larger than the limit; 429, before any of it is read, when two files of the"
                            + " company are on their way already, or it sent 5 GB within 24 hours.")
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
    @APIResponse(
            responseCode = "429",
            description = "Too Many Requests",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds after which to try again",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = {
                                @ExampleObject(name = "rate-limited", value = RATE_LIMITED),
                                @ExampleObject(name = "uploads-running", value = UPLOADS_RUNNING),
                                @ExampleObject(name = "upload-volume-used", value = UPLOAD_VOLUME_USED)
                            }))
    public Response upload(
            @QueryParam("quoteRequestId") @Nullable UUID quoteRequestId,
            @Context HttpHeaders headers,
            InputStream body) {
        UUID clientId = caller.clientId();
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        UUID place = reserveUpload.reserve(clientId, Long.parseLong(length == null ? UNKNOWN : length));
        LeasedBody leased = new LeasedBody(
                body, settings.uploadLease().dividedBy(RENEWALS_PER_LEASE), () -> keepUpload.keep(place));
        try {
            return take(clientId, quoteRequestId, uploads.store(leased), place);
        } finally {
            endUpload.end(place, leased.count());
        }
    }

    private Response take(UUID clientId, @Nullable UUID quoteRequestId, StoredUpload upload, UUID place) {
        AtomicBoolean taken = new AtomicBoolean();
        try {
            Upload identity = new Upload(quoteRequestId, upload.bytes(), upload.sha256());
            return idempotency.run("ledger-imports.create", identity, () -> {
                LedgerImportView received = receiveLedger.receive(clientId, quoteRequestId, upload, place);
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
