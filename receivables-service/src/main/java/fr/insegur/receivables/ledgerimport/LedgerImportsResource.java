package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.identifier.Iban;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import fr.insegur.receivables.ledgerfile.ShownName;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
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
    private static final String PATH = "/v1/ledger-imports/";
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
    private final EarlyReadings earlyReadings;
    private final ReceiveLedger receiveLedger;
    private final ReadImport readImport;
    private final ListImports listImports;
    private final Idempotency idempotency;
    private final Caller caller;

    LedgerImportsResource(
            ReserveUpload reserveUpload,
            KeepUpload keepUpload,
            EndUpload endUpload,
            ImportSettings settings,
            UploadFolder uploads,
            EarlyReadings earlyReadings,
            ReceiveLedger receiveLedger,
            ReadImport readImport,
            ListImports listImports,
            Idempotency idempotency,
            Caller caller) {
        this.reserveUpload = reserveUpload;
        this.keepUpload = keepUpload;
        this.endUpload = endUpload;
        this.settings = settings;
        this.uploads = uploads;
        this.earlyReadings = earlyReadings;
        this.receiveLedger = receiveLedger;
        this.readImport = readImport;
        this.listImports = listImports;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What tells a repeated upload from another one under the same key. */
    record Upload(UploadWish wish, long bytes, String sha256) {}

    /**
     * The body is the file itself, or an archive of it. The quote request need not be known here.
     *
     * @param quoteRequestId for which the audit is wanted; absent without one
     * @param fileName as the client calls the file, to be shown back
     * @param lenientAmounts whether amounts with a decimal point are taken, with a warning; false when absent
     */
    @POST
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.TEXT_PLAIN,
        "text/csv",
        "application/gzip",
        "application/zip",
        "application/x-zip-compressed"
    })
    @RolesAllowed("client")
    @NeedsScope("ledgers:write")
    @Operation(
            summary = "Upload an accounting file (FEC) to have it audited",
            description = "As text, as a gzip of it, or as a zip of up to 20 texts, such as the files of several years."
                    + " What it is, its bytes say; charset, separator and variant are found out. 202 with the address at"
                    + " which the progress is read; 200 with the earlier import, and nothing is read, when the company"
                    + " sent the same file before and it was not refused; 413 when the file is larger than the limit;"
                    + " 429, before any of it is read, when two files of the company are on their way already, or it"
                    + " sent 5 GB within 24 hours.")
    @APIResponse(
            responseCode = "202",
            description = "Received; the audit follows",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LedgerImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same file is there already; its import, with `repeated`",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LedgerImportView.class)))
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
            @QueryParam("fileName") @Size(max = ShownName.LONGEST) @Nullable String fileName,
            @QueryParam("lenientAmounts") @Nullable Boolean lenientAmounts,
            @Context HttpHeaders headers,
            InputStream body) {
        UUID clientId = caller.clientId();
        UploadWish wish = new UploadWish(quoteRequestId, shown(fileName), Boolean.TRUE.equals(lenientAmounts));
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        UUID place = reserveUpload.reserve(clientId, Long.parseLong(length == null ? UNKNOWN : length));
        LeasedBody leased = new LeasedBody(
                body, settings.uploadLease().dividedBy(RENEWALS_PER_LEASE), () -> keepUpload.keep(place));
        try {
            return take(clientId, wish, uploads.store(leased, file -> earlyReadings.begin(file, place, wish)), place);
        } finally {
            endUpload.end(place, leased.count());
        }
    }

    private static @Nullable String shown(@Nullable String fileName) {
        String shown = fileName == null ? "" : ShownName.of(fileName);
        if (Iban.isIn(shown)) {
            throw Refused.invalid("text-holds-iban", "an account number does not belong into the name of a file");
        }
        return shown.isEmpty() ? null : shown;
    }

    private Response take(UUID clientId, UploadWish wish, StoredUpload upload, UUID place) {
        AtomicBoolean taken = new AtomicBoolean();
        try {
            Upload identity = new Upload(wish, upload.bytes(), upload.sha256());
            return idempotency.run("ledger-imports.create", identity, () -> {
                LedgerImportView answer = receiveLedger.receive(clientId, wish, upload, place);
                String address = PATH + answer.id();
                if (answer.repeated()) {
                    return Answer.ok(answer).header(HttpHeaders.LOCATION, address);
                }
                taken.set(true);
                return Answer.accepted(address, answer);
            });
        } finally {
            // A repeat and a refusal need no second copy of the file.
            if (taken.get()) {
                earlyReadings.received(upload.fileName());
            } else {
                earlyReadings.discard(upload.fileName());
                uploads.delete(upload.fileName());
            }
        }
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("ledgers:read")
    @Operation(summary = "The imports of the company, without their issues")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LedgerImportPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[{" + LedgerImportView.SUMMARY + "}]}")))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listImports.list(PageRequest.of(limit, cursor)).respond(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("ledgers:read")
    @Operation(
            summary = "How far an import is, with the first issues of its file",
            description = "While it is read, phase, bytes and lines are not older than a second or two.")
    public LedgerImportView read(@PathParam("id") UUID id) {
        return readImport.read(id);
    }

    /** The form of the list, for the API's document. */
    @Schema(name = "LedgerImportPage")
    record LedgerImportPage(
            List<LedgerImportView> items, @Nullable String next) {}
}
