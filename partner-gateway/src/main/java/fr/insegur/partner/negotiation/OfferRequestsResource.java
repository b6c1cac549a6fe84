package fr.insegur.partner.negotiation;

import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a request for offers gets on, for the broker. */
@Path("/v1/offer-requests")
@Tag(name = "offer requests")
class OfferRequestsResource {
    private final ShowOfferRequest showOfferRequest;

    OfferRequestsResource(ShowOfferRequest showOfferRequest) {
        this.showOfferRequest = showOfferRequest;
    }

    @GET
    @Path("/{quoteId}")
    @RolesAllowed("broker")
    @NeedsScope("offers:read")
    @Operation(summary = "A request for offers with every invited factor's answer and all versions of their offers")
    public OfferRequestView show(@PathParam("quoteId") UUID quoteId) {
        return showOfferRequest.show(quoteId);
    }
}
