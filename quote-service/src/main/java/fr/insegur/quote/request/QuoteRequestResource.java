package fr.insegur.quote.request;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Requests for a quote: a client's own, and all of them for the broker. */
@Path("/v1/quote-requests")
@Tag(name = "Quote requests")
public class QuoteRequestResource {
    private static final String PATH = "/v1/quote-requests/";

    private final Idempotency idempotency;
    private final Caller caller;
    private final SubmitQuoteRequest submitQuoteRequest;
    private final ReadQuoteRequest readQuoteRequest;
    private final ListQuoteRequests listQuoteRequests;
    private final GiveConsent giveConsent;
    private final WithdrawQuoteRequest withdrawQuoteRequest;

    QuoteRequestResource(
            Idempotency idempotency,
            Caller caller,
            SubmitQuoteRequest submitQuoteRequest,
            ReadQuoteRequest readQuoteRequest,
            ListQuoteRequests listQuoteRequests,
            GiveConsent giveConsent,
            WithdrawQuoteRequest withdrawQuoteRequest) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.submitQuoteRequest = submitQuoteRequest;
        this.readQuoteRequest = readQuoteRequest;
        this.listQuoteRequests = listQuoteRequests;
        this.giveConsent = giveConsent;
        this.withdrawQuoteRequest = withdrawQuoteRequest;
    }

    /** @param discloseNames true: a consent is given by saying so */
    @Schema(name = "NewConsent", examples = "{\"discloseNames\": true}")
    public record NewConsent(@NotNull @AssertTrue Boolean discloseNames) {}

    /** @param reason in the client's words; it stays in the history and is not published */
    @Schema(name = "Withdrawal", examples = "{\"reason\": \"Notre besoin est couvert autrement.\"}")
    public record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @RolesAllowed("client")
    @NeedsScope("quotes:write")
    @Operation(
            summary = "Ask for a quote",
            description = "Amounts in EUR, tax included; b2bShare 0 to 1. 400 when the SIREN fails its Luhn check, the"
                    + " département is unknown, an amount is not above zero, the company's name has no letters or the mandate was"
                    + " accepted later than now or more than ten years ago; 422 `activity-names-company` when the"
                    + " activity, which factors read before consent, gives the company away.")
    @APIResponse(
            responseCode = "201",
            description = "State SUBMITTED: its ledger can be uploaded with this id",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = QuoteRequestView.class)))
    public Response submit(@Valid @NotNull NewQuoteRequest body) {
        return idempotency.run("quote-requests.create", body, () -> {
            QuoteRequestView view = submitQuoteRequest.submit(caller.clientId(), caller.subject(), body);
            return Answer.created(PATH + view.id(), view);
        });
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("quotes:read")
    @Operation(summary = "List quote requests, the oldest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = QuoteRequestPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\": [" + QuoteRequestView.EXAMPLE + "]}")))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listQuoteRequests
                .list(QuoteReader.of(caller), PageRequest.of(limit, cursor))
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("quotes:read")
    @Operation(summary = "Read a quote request with its history")
    public QuoteRequestView read(@PathParam("id") UUID id) {
        return readQuoteRequest.read(id, QuoteReader.of(caller));
    }

    @POST
    @Path("/{id}/consents")
    @RolesAllowed("client")
    @NeedsScope("quotes:write")
    @Operation(
            summary = "Allow the invited factors to learn the company's name and SIREN",
            description = "409 `consent-already-given` the second time, 409 `quote-state` after a withdrawal.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConsentView.class)))
    public Response consent(@PathParam("id") UUID id, @Valid @NotNull NewConsent body) {
        return idempotency.run(
                "quote-requests.consent/" + id,
                body,
                () -> Answer.created(PATH + id, giveConsent.give(id, caller.clientId(), caller.subject())));
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed("client")
    @NeedsScope("quotes:write")
    @Operation(summary = "Withdraw a quote request", description = "409 `quote-state` once an offer was accepted.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = QuoteRequestView.class)))
    public Response withdraw(@PathParam("id") UUID id, @Valid @NotNull Withdrawal body) {
        return idempotency.run(
                "quote-requests.withdraw/" + id,
                body,
                () -> Answer.created(
                        PATH + id,
                        withdrawQuoteRequest.withdraw(id, caller.clientId(), caller.subject(), body.reason())));
    }

    /** The form of the list, for the API's document. */
    @Schema(name = "QuoteRequestPage")
    record QuoteRequestPage(
            List<QuoteRequestView> items, @Nullable String next) {}
}
