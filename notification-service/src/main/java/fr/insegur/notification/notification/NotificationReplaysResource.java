package fr.insegur.notification.notification;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What ops does about messages that were given up, once their cause is mended. */
@Path("/v1/ops/notifications")
@RolesAllowed("ops")
@Tag(name = "Operations")
class NotificationReplaysResource {
    private final ReplayNotification replayNotification;
    private final Idempotency idempotency;
    private final Caller caller;

    NotificationReplaysResource(ReplayNotification replayNotification, Idempotency idempotency, Caller caller) {
        this.replayNotification = replayNotification;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @param reason kept with the name of who asked */
    @Schema(name = "NotificationReplay", examples = "{\"reason\":\"the mail server is back\"}")
    record Replay(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/{id}/replays")
    @NeedsScope("ops:write")
    @Operation(
            summary = "Send a message that was given up after all",
            description = "404 notification-unknown; 409 notification-not-failed unless it is FAILED.")
    @APIResponse(
            responseCode = "202",
            description = "It is due now",
            content = @Content(schema = @Schema(implementation = NotificationView.class)))
    public Response replay(@PathParam("id") UUID id, @Valid @NotNull Replay replay) {
        return idempotency.run("ops.notifications.replay:" + id, replay, () -> {
            NotificationView view = replayNotification.replay(id, caller.subject(), replay.reason());
            return Answer.accepted("/v1/notifications/" + id, view);
        });
    }
}
