package fr.insegur.platform.time;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.NeedsScope;
import fr.insegur.platform.trail.Trail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Moves the business date of one service, on a developer's machine only: elsewhere the path does not exist. */
@Path("/v1/ops/business-date")
@Tag(name = "Operations")
public class BusinessDateResource {
    private final MovableBusinessClock clock;
    private final Trail trail;

    BusinessDateResource(MovableBusinessClock clock, Trail trail) {
        this.clock = clock;
        this.trail = trail;
    }

    /** @param date the day that the service is to live on */
    @Schema(name = "BusinessDate", examples = "{\"date\":\"2026-01-12\"}")
    public record BusinessDate(@NotNull LocalDate date) {}

    @GET
    @RolesAllowed("ops")
    @NeedsScope("ops:read")
    @Operation(summary = "The business date that this service lives on (local profile only)")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessDate.class)))
    @APIResponse(responseCode = "404", description = "Not Found")
    public BusinessDate read() {
        onlyLocally();
        return new BusinessDate(clock.today());
    }

    @PUT
    @RolesAllowed("ops")
    @NeedsScope("ops:write")
    @Operation(summary = "Move the business date of this service (local profile only); instants stay on real time")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessDate.class)))
    @APIResponse(responseCode = "404", description = "Not Found")
    public BusinessDate move(@Valid @NotNull BusinessDate wanted) {
        onlyLocally();
        return QuarkusTransaction.joiningExisting().call(() -> {
            trail.before(new BusinessDate(clock.today()));
            trail.record("ops.business-date.move", "", null, wanted);
            clock.move(wanted.date());
            return new BusinessDate(clock.today());
        });
    }

    private static void onlyLocally() {
        if (!LocalProfile.isActive()) {
            throw Refused.unknown("not-found", "there is nothing at this path");
        }
    }
}
