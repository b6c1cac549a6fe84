package fr.insegur.partner.webhook;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the messages to the partners get on. */
@Path("/v1/webhook-deliveries")
@Tag(name = "webhook deliveries")
class WebhookDeliveriesResource {
    private final ListDeliveries listDeliveries;

    WebhookDeliveriesResource(ListDeliveries listDeliveries) {
        this.listDeliveries = listDeliveries;
    }

    @GET
    @RolesAllowed({"broker", "ops"})
    @NeedsScope("webhooks:read")
    @Operation(
            summary =
                    "Messages to partners with their attempts, the oldest first; a partner's answer other than 2xx shows here")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = WebhookDeliveryView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
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
}
