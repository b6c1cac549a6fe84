package fr.insegur.quote.montage;

import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import fr.insegur.quote.request.QuoteReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which montages suit the client, and why. */
@Path("/v1/quote-requests/{id}/recommendation")
@Tag(name = "Recommendation")
public class RecommendationResource {
    private final Caller caller;
    private final ReadRecommendation readRecommendation;

    RecommendationResource(Caller caller, ReadRecommendation readRecommendation) {
        this.caller = caller;
        this.readRecommendation = readRecommendation;
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("quotes:read")
    @Operation(
            summary = "Read the recommended montages",
            description = "In order, each with reasons and blockers, and the version of the rules. 404"
                    + " `recommendation-not-ready` with Retry-After until the audit has come.")
    public RecommendationView read(@PathParam("id") UUID id) {
        return readRecommendation.read(id, QuoteReader.of(caller));
    }
}
