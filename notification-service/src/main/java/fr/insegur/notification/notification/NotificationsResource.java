package fr.insegur.notification.notification;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was sent to whom, when, and about which event. */
@Path("/v1/notifications")
@RolesAllowed({"client", "broker"})
@Tag(name = "Notifications")
class NotificationsResource {
    private final ReadNotifications readNotifications;
    private final FindNotification findNotification;
    private final Caller caller;

    NotificationsResource(ReadNotifications readNotifications, FindNotification findNotification, Caller caller) {
        this.readNotifications = readNotifications;
        this.findNotification = findNotification;
        this.caller = caller;
    }

    @GET
    @NeedsScope("notifications:read")
    @Operation(summary = "Notifications of one's own company, oldest first; the broker sees all")
    @APIResponse(
            responseCode = "200",
            description = "A page of notifications",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "page", value = NotificationExamples.NOTIFICATIONS)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return readNotifications
                .page(ownClient(), PageRequest.of(limit, cursor))
                .respond(uri);
    }

    @GET
    @Path("/{id}")
    @NeedsScope("notifications:read")
    @Operation(summary = "One notification with the proof of its sending")
    public NotificationView find(@PathParam("id") UUID id) {
        return findNotification.find(id, ownClient());
    }

    private Optional<UUID> ownClient() {
        return caller.is("broker") ? Optional.empty() : Optional.of(caller.clientId());
    }
}
