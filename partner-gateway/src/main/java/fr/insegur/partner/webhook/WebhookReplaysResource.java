package fr.insegur.partner.webhook;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What ops does about messages that did not arrive. */
@Path("/v1/ops/webhook-deliveries")
@Tag(name = "webhook deliveries")
class WebhookReplaysResource {
    private final ReplayDelivery replayDelivery;
    private final DeliveryWorker worker;
    private final Idempotency idempotency;
    private final Caller caller;

    WebhookReplaysResource(
            ReplayDelivery replayDelivery, DeliveryWorker worker, Idempotency idempotency, Caller caller) {
        this.replayDelivery = replayDelivery;
        this.worker = worker;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Why it is sent again, for the log. */
    @Schema(example = WebhookExamples.REPLAY)
    record Replay(@NotBlank @Size(max = 200) String reason) {}

    @POST
    @Path("/{id}/replays")
    @RolesAllowed("ops")
    @NeedsScope("ops:write")
    @Operation(summary = "Sends a message again, under the same webhook-id")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            example = "replay-1",
            schema = @Schema(implementation = String.class, maxLength = 255))
    @APIResponseSchema(value = WebhookDeliveryView.class, responseCode = "202", responseDescription = "It is due now")
    public Response replay(@PathParam("id") UUID id, @Valid @NotNull Replay replay) {
        Response response = idempotency.run("webhook-deliveries.replay/" + id, replay, () -> {
            WebhookDeliveryView view = replayDelivery.replay(id, caller.subject(), replay.reason());
            return Answer.accepted("/v1/webhook-deliveries?partnerId=" + view.partnerId(), view);
        });
        worker.wake();
        return response;
    }
}
