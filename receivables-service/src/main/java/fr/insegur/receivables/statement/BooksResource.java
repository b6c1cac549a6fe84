package fr.insegur.receivables.statement;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.NeedsScope;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.statement.TrialBalanceView.Basis;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The books of a contract as its client, its factor and the broker read them. */
@Path("/v1")
@Tag(name = "Ledger")
public class BooksResource {
    private final ReadStatement readStatement;
    private final ListJournal listJournal;
    private final ReadTrialBalance readTrialBalance;
    private final BusinessClock clock;

    BooksResource(
            ReadStatement readStatement,
            ListJournal listJournal,
            ReadTrialBalance readTrialBalance,
            BusinessClock clock) {
        this.readStatement = readStatement;
        this.listJournal = listJournal;
        this.readTrialBalance = readTrialBalance;
        this.clock = clock;
    }

    @GET
    @Path("/contracts/{contractId}/statement")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("positions:read")
    @Operation(
            summary = "The statement of the client's current account",
            description =
                    "By the day of booking, both days included; without dates from the first of the month to today."
                            + " Amounts are in the client's favour when more than zero.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response statement(
            @PathParam("contractId") UUID contractId,
            @Parameter(description = "First day, such as 2026-01-01") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Last day") @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Period period = Period.of(from, to, clock.today());
        StatementView view = readStatement.read(contractId, period, PageRequest.of(limit, cursor));
        Response.ResponseBuilder response = Response.ok(view);
        String next = view.next();
        if (next != null) {
            response.link(
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build(), "next");
        }
        return response.build();
    }

    @GET
    @Path("/contracts/{contractId}/ledger/journal")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("positions:read")
    @Operation(
            summary = "The entries of the ledger with all their legs",
            description =
                    "In the order of booking; both days included; without dates from the first of the month to today.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + JournalLineView.EXAMPLE + "]}")))
    public Response journal(
            @PathParam("contractId") UUID contractId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Period period = Period.of(from, to, clock.today());
        return listJournal
                .list(contractId, period, PageRequest.of(limit, cursor))
                .respond(uri);
    }

    @GET
    @Path("/contracts/{contractId}/ledger/trial-balance")
    @RolesAllowed({"client", "partner", "broker"})
    @NeedsScope("positions:read")
    @Operation(
            summary = "The balances of all accounts on a day",
            description =
                    "basis VALUE counts entries from their value date, BOOKED from the day on which they were booked.")
    public TrialBalanceView trialBalance(
            @PathParam("contractId") UUID contractId,
            @Parameter(description = "The day; today where it is not said") @QueryParam("on") @Nullable String on,
            @Parameter(description = "VALUE, which is what counts without it, or BOOKED") @QueryParam("basis") @Nullable
                    String basis) {
        LocalDate day = on == null ? clock.today() : Period.day("on", on);
        return readTrialBalance.read(contractId, day, basis(basis));
    }

    static Basis basis(@Nullable String basis) {
        if (basis == null) {
            return Basis.VALUE;
        }
        return Arrays.stream(Basis.values())
                .filter(known -> known.name().equals(basis))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "basis-invalid",
                        "basis is VALUE or BOOKED",
                        new FieldProblem("basis", "invalid", "VALUE or BOOKED")));
    }
}
