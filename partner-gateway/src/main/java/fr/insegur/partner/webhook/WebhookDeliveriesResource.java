package fr.insegur.partner.webhook;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the messages to the partners get on. */
@Path("/v1")
@Tag(name = "webhook deliveries")
class WebhookDeliveriesResource {
    private final ListDeliveries listDeliveries;
    private final ReplayDelivery replayDelivery;
    private final DeliveryWorker worker;
    private final Idempotency idempotency;
    private final Caller caller;

    WebhookDeliveriesResource(
            ListDeliveries listDeliveries,
            ReplayDelivery replayDelivery,
            DeliveryWorker worker,
            Idempotency idempotency,
            Caller caller) {
        this.listDeliveries = listDeliveries;
        this.replayDelivery = replayDelivery;
        this.worker = worker;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Why it is sent again, for the log. */
    record Replay(@NotBlank @Size(max = 200) String reason) {}

    @GET
    @Path("/webhook-deliveries")
    @RolesAllowed({"broker", "ops"})
    @Operation(
            summary =
                    "Messages to partners with their attempts, the oldest first; a partner's answer other than 2xx shows here")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "page", value = WebhookExamples.DELIVERIES)))
    public Response list(
            @QueryParam("state") @Nullable DeliveryState state,
            @QueryParam("partnerId") @Nullable UUID partnerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return listDeliveries
                .list(state, partnerId, PageRequest.of(limit, cursor))
                .respond(uri);
    }

    @POST
    @Path("/ops/webhook-deliveries/{id}/replays")
    @RolesAllowed("ops")
    @Operation(summary = "Sends a message again, under the same webhook-id")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Replay.class),
                            examples = @ExampleObject(name = "replay", value = WebhookExamples.REPLAY)))
    @APIResponse(
            responseCode = "202",
            description = "It is due now",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebhookDeliveryView.class),
                            examples = @ExampleObject(name = "delivery", value = WebhookExamples.DELIVERY)))
    public Response replay(@PathParam("id") UUID id, @Valid @NotNull Replay replay) {
        Response response = idempotency.run("webhook-deliveries.replay/" + id, replay, () -> {
            WebhookDeliveryView view = replayDelivery.replay(id, caller.subject(), replay.reason());
            return Answer.accepted("/v1/webhook-deliveries?partnerId=" + view.partnerId(), view);
        });
        worker.wake();
        return response;
    }
}
