package fr.insegur.quote.contract;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The client's acceptance of an offer. */
@Path("/v1/quote-requests/{id}/acceptances")
@Tag(name = "Contracts")
public class AcceptanceResource {
    private final Idempotency idempotency;
    private final Caller caller;
    private final AcceptOffer acceptOffer;

    AcceptanceResource(Idempotency idempotency, Caller caller, AcceptOffer acceptOffer) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.acceptOffer = acceptOffer;
    }

    @POST
    @RolesAllowed("client")
    @NeedsScope("quotes:accept")
    @Operation(
            summary = "Accept an offer",
            description = "202: the factor has to sign; the contract is at Location once it has, and if it does not the"
                    + " quote is COMPARED again. 404 `offer-unknown`, `version-unknown`; 409 `comparison-not-seen` until"
                    + " the client itself has looked at the comparison with this version in it, `consent-missing` until it"
                    + " has allowed its name to be told, `offer-blocked` with the blockers when the offer cannot be priced"
                    + " or the recommendation blocks its product, `quote-state`, `offer-withdrawn`, `offer-closed`, `offer-expired`, `version-is-counter-offer`,"
                    + " `version-superseded`, `selection-refused`.")
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AcceptanceView.class)))
    public Response accept(@PathParam("id") UUID id, @Valid @NotNull NewAcceptance body) {
        return idempotency.run("quote-requests.accept/" + id, body, () -> {
            AcceptanceView view = acceptOffer.accept(id, caller.clientId(), caller.subject(), body);
            return Answer.accepted("/v1/contracts/" + view.contractId(), view);
        });
    }
}
