package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An audit for people. */
@Path("/v1/audits")
@Tag(name = "Audits")
public class AuditDocumentResource {
    private static final String UUID_FORM = "[0-9a-fA-F-]{36}";
    private static final String PDF = "application/pdf";

    private final WriteAuditDocument writeDocument;

    AuditDocumentResource(WriteAuditDocument writeDocument) {
        this.writeDocument = writeDocument;
    }

    @GET
    @Path("/{id: " + UUID_FORM + "}.pdf")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("audits:read")
    @Operation(
            summary = "The audit as a document in French: the story on one page, charts, then the tables",
            description =
                    "Whatever is accepted, the address says what comes. A4, about ten pages whatever the size of the audit: the"
                            + " largest debtors and overdue items are listed, the whole lists are in `/debtors` and `/items`. Fonts are"
                            + " embedded and text can be selected. When too many are being made, the answer is 503 `documents-busy` with"
                            + " `Retry-After`.")
    @APIResponse(
            responseCode = "200",
            description = "The document, to be saved as `audit-poste-clients-<date>.pdf`",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "start", value = "%PDF-1.7…")))
    public Response pdf(@PathParam("id") UUID id) {
        WriteAuditDocument.AuditDocument document = writeDocument.write(id);
        return Response.ok(document.pdf(), PDF)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"audit-poste-clients-" + document.asOf() + ".pdf\"")
                .build();
    }
}
