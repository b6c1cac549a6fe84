package fr.insegur.notification.notification;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages that nobody is there to get: a company without contact learns nothing, so ops looks after it. */
@Path("/v1/ops/waiting-notifications")
@RolesAllowed("ops")
@Tag(name = "Operations")
class WaitingNotificationsResource {
    private final ListWaiting listWaiting;

    WaitingNotificationsResource(ListWaiting listWaiting) {
        this.listWaiting = listWaiting;
    }

    @GET
    @NeedsScope("ops:read")
    @Operation(summary = "Messages that wait for a contact: counts and ids, no personal data")
    public WaitingView list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return listWaiting.list(PageRequest.of(limit, cursor));
    }
}
