package fr.insegur.platform.trail;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.NeedsScope;
import fr.insegur.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what on this service, and the proof that nobody changed it since. */
@Path("/v1/audit-trail")
@RolesAllowed({"broker", "ops"})
@Tag(name = "Audit trail")
public class TrailResource {
    private static final String RUNNING = "{\"type\":\"urn:insegur:problem:verification-running\","
            + "\"title\":\"Conflict\",\"status\":409,\"code\":\"verification-running\"}";

    private final TrailSearch search;
    private final VerifyTrail verifyTrail;
    private final BusinessClock clock;
    private final Semaphore oneAtATime = new Semaphore(1);

    TrailResource(TrailSearch search, VerifyTrail verifyTrail, BusinessClock clock) {
        this.search = search;
        this.verifyTrail = verifyTrail;
        this.clock = clock;
    }

    @GET
    @NeedsScope("trail:read")
    @Operation(
            summary = "Who did what, the oldest first",
            description = "`from` is included, `to` is not; all that is given must match exactly.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Page.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value = "{\"items\":[" + TrailEntryView.EXAMPLE + "],\"next\":null}")))
    public Response list(
            @QueryParam("actor") @Nullable @Size(max = 255) String actor,
            @QueryParam("action") @Nullable @Size(max = 255) String action,
            @QueryParam("object") @Nullable @Size(max = 500) String object,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri)
            throws SQLException {
        PageRequest page = PageRequest.of(limit, cursor);
        TrailSearch.Wanted wanted = new TrailSearch.Wanted(actor, action, object, from, to);
        return Page.of(search.find(wanted, page), page, TrailEntryView::id).respond(uri);
    }

    @GET
    @Path("/verification")
    @NeedsScope("trail:read")
    @Operation(
            summary = "Recompute the whole trail",
            description = "Every row and every head. 409 `verification-running` while somebody else has it recomputed.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it is intact, and the head or the first broken place of each chain",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TrailVerificationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Conflict",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem"),
                            examples = @ExampleObject(name = "verification-running", value = RUNNING)))
    public TrailVerificationView verify() {
        if (!oneAtATime.tryAcquire()) {
            throw Refused.conflict("verification-running", "it is being recomputed; ask again when that is done");
        }
        try {
            return TrailVerificationView.of(verifyTrail.whole(), clock.now());
        } finally {
            oneAtATime.release();
        }
    }
}
