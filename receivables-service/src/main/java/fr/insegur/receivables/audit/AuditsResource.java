package fr.insegur.receivables.audit;

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

/** What a company's file says of its receivables. */
@Path("/v1/audits")
@Tag(name = "Audits")
public class AuditsResource {
    private final ReadAudit readAudit;
    private final ListAudits listAudits;

    AuditsResource(ReadAudit readAudit, ListAudits listAudits) {
        this.readAudit = readAudit;
        this.listAudits = listAudits;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("audits:read")
    @Operation(summary = "An audit: outstanding, aged balance, delays, concentration, financeable amount, debtors")
    public AuditView read(@PathParam("id") UUID id) {
        return readAudit.read(id);
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("audits:read")
    @Operation(summary = "The audits of the company, without their debtors")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[{" + AuditView.SUMMARY + "}]}")))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listAudits.list(PageRequest.of(limit, cursor)).respond(uri);
    }
}
