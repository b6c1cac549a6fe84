package fr.insegur.quote.offer;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import fr.insegur.quote.request.QuoteReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the factors are asked for a quote, and what they answer. */
@Path("/v1/quote-requests/{id}")
@Tag(name = "Offers")
public class OfferResource {
    private final Idempotency idempotency;
    private final Caller caller;
    private final RequestOffers requestOffers;
    private final ListOffers listOffers;

    OfferResource(Idempotency idempotency, Caller caller, RequestOffers requestOffers, ListOffers listOffers) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.requestOffers = requestOffers;
        this.listOffers = listOffers;
    }

    @POST
    @Path("/offer-requests")
    @RolesAllowed("broker")
    @NeedsScope("quotes:write")
    @Operation(
            summary = "Ask the factors for offers",
            description = "Once for a quote that is RECOMMENDED, else 409 `quote-state`; 409 `montage-blocked` with the"
                    + " blockers when the recommendation blocks the product; 400"
                    + " `product-not-assessed` for a product that it does not look at, `deadline-too-far` more than a"
                    + " year ahead; 422 `deadline-past`.")
    @APIResponse(
            responseCode = "201",
            description = "State RFQ_OPEN, with the dossier as the factors see it",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OfferRequestView.class)))
    public Response request(@PathParam("id") UUID id, @Valid @NotNull NewOfferRequest body) {
        return idempotency.run(
                "quote-requests.request-offers/" + id,
                body,
                () -> Answer.created(
                        "/v1/quote-requests/" + id + "/offers", requestOffers.request(id, caller.subject(), body)));
    }

    @GET
    @Path("/offers")
    @RolesAllowed({"client", "broker"})
    @NeedsScope("quotes:read")
    @Operation(
            summary = "List the offers with all their versions, and the declines",
            description = "Only the factor's last version of an offer that stands can be accepted.")
    public OffersView list(@PathParam("id") UUID id) {
        return listOffers.list(id, QuoteReader.of(caller));
    }
}
