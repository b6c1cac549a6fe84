package fr.insegur.receivables.contract;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The three-month Euribor, which indexed contracts are charged on top of their margin (domain.md 1.3). */
@Path("/v1/reference-rates/EURIBOR_3M")
@Tag(name = "Ledger")
public class ReferenceRatesResource {
    private final FixRate fixRate;
    private final ListRates listRates;

    ReferenceRatesResource(FixRate fixRate, ListRates listRates) {
        this.fixRate = fixRate;
        this.listRates = listRates;
    }

    @GET
    @RolesAllowed({"client", "partner", "broker", "ops"})
    @NeedsScope("contracts:read")
    @Operation(summary = "The fixings of the three-month Euribor, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "The last thousand",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + ReferenceRateView.EXAMPLE + "]}")))
    public Response list(@Context UriInfo uri) {
        return new Page<>(listRates.list(), null).respond(uri);
    }

    @PUT
    @Path("/{from}")
    @RolesAllowed("broker")
    @NeedsScope("ledger:write")
    @Operation(summary = "Note what the three-month Euribor was fixed at from a day on")
    public ReferenceRateView fix(
            @Parameter(description = "The day, such as 2026-02-20") @PathParam("from") String from,
            @Valid @NotNull FixRate.Command command) {
        return fixRate.fix(day(from), command);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1999 && day.getYear() <= 2099) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // Said below, together with days on which there was no such index.
        }
        throw Refused.invalid(
                "date-invalid",
                "from is a date such as 2026-02-20",
                new FieldProblem("from", "invalid", "a date since 1999"));
    }
}
