package fr.insegur.partner.negotiation;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.Etag;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers and what becomes of them. Who answers a version says by If-Match which one it saw. */
@Path("/v1/offers/{id}")
@Tag(name = "offers")
class OffersResource {
    private static final String JSON = "application/json";
    private final ShowOffer showOffer;
    private final ReviseOffer reviseOffer;
    private final CounterOffer counterOffer;
    private final WithdrawOffer withdrawOffer;
    private final ConfirmOffer confirmOffer;
    private final ReleaseExpiredSelection releaseExpiredSelection;
    private final Idempotency idempotency;
    private final Caller caller;

    OffersResource(
            ShowOffer showOffer,
            ReviseOffer reviseOffer,
            CounterOffer counterOffer,
            WithdrawOffer withdrawOffer,
            ConfirmOffer confirmOffer,
            ReleaseExpiredSelection releaseExpiredSelection,
            Idempotency idempotency,
            Caller caller) {
        this.showOffer = showOffer;
        this.reviseOffer = reviseOffer;
        this.counterOffer = counterOffer;
        this.withdrawOffer = withdrawOffer;
        this.confirmOffer = confirmOffer;
        this.releaseExpiredSelection = releaseExpiredSelection;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"partner", "broker"})
    @NeedsScope("offers:read")
    @Operation(summary = "An offer with all its versions")
    @APIResponse(
            responseCode = "200",
            description = "The offer, with its entity tag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = OfferView.class)))
    public Response show(@PathParam("id") UUID id) {
        OfferView offer = caller.is("broker") ? showOffer.toBroker(id) : showOffer.toFactor(id, caller.partnerId());
        return Response.ok(offer).header("ETag", Etag.of(offer.revision())).build();
    }

    @POST
    @Path("/versions")
    @RolesAllowed("partner")
    @NeedsScope("offers:write")
    @Operation(
            summary = "Answers a counter-offer with a revised version, which alone stands from then on",
            description =
                    "409 `not-your-turn` unless the last version is the broker's, `offer-not-open` when it is over; "
                            + "400 `terms-invalid`; 412 `version-stale`, 428 `if-match-missing`.")
    @APIResponseSchema(value = OfferView.class, responseCode = "201", responseDescription = "Revised")
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String seen,
            @Valid @NotNull Proposal proposal) {
        return run(
                "offers.revise/" + id,
                proposal,
                () -> reviseOffer.revise(id, caller.partnerId(), seen, proposal, caller.subject()));
    }

    @POST
    @Path("/counter-offers")
    @RolesAllowed("broker")
    @NeedsScope("offers:write")
    @Operation(
            summary = "Asks the factor for other terms",
            description =
                    "The factor's version goes on standing meanwhile. 409 `not-your-turn` unless the last version "
                            + "is the factor's, `rounds-exhausted` after five counter-offers; 400 `terms-invalid`; 412 `version-stale`, "
                            + "428 `if-match-missing`.")
    @APIResponseSchema(value = OfferView.class, responseCode = "201", responseDescription = "Countered")
    public Response counter(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String seen,
            @Valid @NotNull CounterProposal counter) {
        return run("offers.counter/" + id, counter, () -> counterOffer.counter(id, seen, counter, caller.subject()));
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed("partner")
    @NeedsScope("offers:write")
    @Operation(
            summary = "Takes the offer back",
            description = "Also one that is selected and not signed yet; the client then chooses anew. "
                    + "409 `offer-not-open` when it is signed or over.")
    @APIResponseSchema(value = OfferView.class, responseCode = "201", responseDescription = "Withdrawn")
    public Response withdraw(@PathParam("id") UUID id) {
        return run("offers.withdraw/" + id, null, () -> withdrawOffer.withdraw(id, caller.partnerId()));
    }

    @POST
    @Path("/confirmations")
    @RolesAllowed("partner")
    @NeedsScope("offers:confirm")
    @Operation(
            summary = "Signs the version that the client selected",
            description =
                    "409 `offer-not-selected` unless it waits for that, `selection-mismatch` for another contract "
                            + "or version than the webhook named, `offer-expired` after the last day of its validity: the "
                            + "client then chooses anew.")
    @APIResponseSchema(value = OfferView.class, responseCode = "201", responseDescription = "Signed")
    public Response confirm(@PathParam("id") UUID id, @Valid @NotNull Signature signature) {
        // Its own transaction: the release is to last although the signature is refused.
        if (releaseExpiredSelection.release(id, caller.partnerId())) {
            throw Refused.conflict("offer-expired", "the offer's last day is over; the client chooses anew");
        }
        return run("offers.confirm/" + id, signature, () -> confirmOffer.confirm(id, caller.partnerId(), signature));
    }

    private Response run(String operation, @Nullable Object request, Supplier<OfferView> move) {
        return idempotency.run(operation, request, () -> {
            OfferView offer = move.get();
            return Answer.created("/v1/offers/" + offer.id(), offer).header("ETag", Etag.of(offer.revision()));
        });
    }
}
