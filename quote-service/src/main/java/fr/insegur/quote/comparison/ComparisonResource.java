package fr.insegur.quote.comparison;

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

/** The offers of a quote side by side. */
@Path("/v1/quote-requests/{id}/comparison")
@Tag(name = "Comparison")
public class ComparisonResource {
    private final Caller caller;
    private final CompareOffers compareOffers;

    ComparisonResource(Caller caller, CompareOffers compareOffers) {
        this.caller = caller;
        this.compareOffers = compareOffers;
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("quotes:read")
    @Operation(
            summary = "Compare the offers by annual cost",
            description =
                    "Factors' last versions, on the audited figures, in three scenarios; ordered by the annual cost of"
                            + " 1 000 of funds, what is blocked last. An offer for single invoices is priced as if every invoice"
                            + " went through it. The first look makes the quote COMPARED; only a version that the client itself saw here can be accepted."
                            + " An offer that cannot be priced, because it is in another currency than the ledger or beyond"
                            + " reckoning, has no figures and the blocker NOT_PRICED; neither it nor a product that the"
                            + " recommendation blocks can be accepted."
                            + " 404 `comparison-not-ready` with Retry-After while no offer stands.")
    public ComparisonView compare(@PathParam("id") UUID id) {
        return compareOffers.compare(id, QuoteReader.of(caller), caller.subject());
    }
}
