package fr.insegur.platform.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.idempotency.Reasoned;
import fr.insegur.platform.inbox.ParkedKeys;
import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.NeedsScope;
import fr.insegur.platform.trail.Trail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The technical state of this service, for ops: headers and reasons, never clients' figures. */
@Path("/v1/ops")
@RolesAllowed("ops")
@Tag(name = "Operations")
public class OpsResource {
    private static final String PARKED_EXAMPLE =
            "[{\"consumer\":\"reports\",\"key\":\"0198c0de-0000-7000-8000-000000000001\","
                    + "\"lastSequence\":3,\"waiting\":2,\"cause\":\"GAP\",\"reason\":\"waits for sequence 4\","
                    + "\"parkedAt\":\"2026-01-12T08:30:00Z\"}]";
    private static final String LETTERS_EXAMPLE = "{\"items\":[{\"id\":\"0198c0de-0000-7000-8000-000000000009\","
            + "\"consumer\":\"reports\",\"topic\":\"payment-reports.v1\",\"partition\":0,\"offset\":12,"
            + "\"headers\":{\"ce_type\":\"advance-paid.v1\"},\"reason\":\"the data is not the JSON that this consumer reads\","
            + "\"occurredAt\":\"2026-01-12T08:30:00Z\"}],\"next\":null}";

    private static final String MOVED_EXAMPLE =
            "{\"type\":\"urn:insegur:problem:sequence-moved\",\"title\":\"Conflict\","
                    + "\"status\":409,\"code\":\"sequence-moved\"}";
    private static final String AWAY_EXAMPLE = "{\"type\":\"urn:insegur:problem:broker-unreachable\","
            + "\"title\":\"Service Unavailable\",\"status\":503,\"code\":\"broker-unreachable\"}";

    private final OpsStore store;
    private final ParkedKeys parkedKeys;
    private final ConsumerLag consumerLag;
    private final Idempotency idempotency;
    private final Trail trail;

    OpsResource(OpsStore store, ParkedKeys parkedKeys, ConsumerLag consumerLag, Idempotency idempotency, Trail trail) {
        this.store = store;
        this.parkedKeys = parkedKeys;
        this.consumerLag = consumerLag;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    /**
     * @param consumer as the list of parked keys names it
     * @param key as the list of parked keys names it
     * @param reason kept with the name of who asked
     */
    @Schema(
            name = "ParkedKeyAction",
            examples = "{\"consumer\":\"reports\",\"key\":\"0198c0de-0000-7000-8000-000000000001\","
                    + "\"reason\":\"mended in release 12\"}")
    public record ParkedKeyAction(
            @NotBlank @Size(max = 100) String consumer,
            @NotNull UUID key,
            @NotBlank @Size(max = 500) String reason) implements Reasoned {}

    /**
     * @param consumer as the list of parked keys names it
     * @param key as the list of parked keys names it
     * @param sequence that is given up: the key's last sequence and one, as the list showed it
     * @param reason kept with the name of who asked
     */
    @Schema(
            name = "ParkedKeyDiscard",
            examples = "{\"consumer\":\"reports\",\"key\":\"0198c0de-0000-7000-8000-000000000001\","
                    + "\"sequence\":4,\"reason\":\"the sender will send it anew\"}")
    public record ParkedKeyDiscard(
            @NotBlank @Size(max = 100) String consumer,
            @NotNull UUID key,
            @NotNull @Min(1) Long sequence,
            @NotBlank @Size(max = 500) String reason)
            implements Reasoned {}

    @GET
    @Path("/outbox")
    @NeedsScope("ops:read")
    @Operation(summary = "What waits to be published, and since when")
    public OutboxView outbox() throws SQLException {
        return store.outbox();
    }

    @GET
    @Path("/consumer-lag")
    @NeedsScope("ops:read")
    @Operation(summary = "Records not taken yet, per topic and partition")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "caughtUp",
                                            value =
                                                    "[{\"topic\":\"offers.v1\",\"partition\":0,\"committed\":12,\"end\":12,\"lag\":0}]")))
    @APIResponse(
            responseCode = "503",
            description = "Service Unavailable",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds",
                            schema = @Schema(implementation = Integer.class)),
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem"),
                            examples = @ExampleObject(name = "broker-unreachable", value = AWAY_EXAMPLE)))
    public List<ConsumerLag.Lag> lag() throws InterruptedException {
        return consumerLag.read();
    }

    @GET
    @Path("/parked-keys")
    @NeedsScope("ops:read")
    @Operation(summary = "Keys whose events wait, oldest first, with the cause")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "gap", value = PARKED_EXAMPLE)))
    public List<ParkedKeys.ParkedKey> parked() {
        return parkedKeys.list();
    }

    @POST
    @Path("/parked-keys/replays")
    @NeedsScope("ops:write")
    @APIResponse(responseCode = "404", description = "Not Found")
    @Operation(
            summary = "Try the next event of a parked key again",
            description = "404 consumer-unknown or key-not-parked.")
    @APIResponse(
            responseCode = "200",
            description = "What is still parked",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ParkedKeys.ParkedKey.class),
                            examples = @ExampleObject(name = "gap", value = PARKED_EXAMPLE)))
    public Response replay(@Valid @NotNull ParkedKeyAction action) {
        String object = action.consumer() + "/" + action.key();
        return idempotency.run("ops.parked-keys.replay/" + object, action, () -> {
            trail.before(parkedKeys.list());
            parkedKeys.replay(action.consumer(), action.key());
            return Answer.ok(parkedKeys.list());
        });
    }

    @POST
    @Path("/parked-keys/discards")
    @NeedsScope("ops:write")
    @APIResponse(responseCode = "404", description = "Not Found")
    @Operation(
            summary = "Give up the event at which a key waits, and go on with the rest",
            description = "404 consumer-unknown or key-not-parked; 409 sequence-moved when it waits at another by now.")
    @APIResponse(
            responseCode = "200",
            description = "What is still parked",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ParkedKeys.ParkedKey.class),
                            examples = @ExampleObject(name = "gap", value = PARKED_EXAMPLE)))
    @APIResponse(
            responseCode = "409",
            description = "Conflict",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem"),
                            examples = @ExampleObject(name = "sequence-moved", value = MOVED_EXAMPLE)))
    public Response discard(@Valid @NotNull ParkedKeyDiscard discard) {
        String object = discard.consumer() + "/" + discard.key() + "/" + discard.sequence();
        return idempotency.run("ops.parked-keys.discard/" + object, discard, () -> {
            trail.before(parkedKeys.list());
            parkedKeys.discard(discard.consumer(), discard.key(), discard.sequence());
            return Answer.ok(parkedKeys.list());
        });
    }

    @GET
    @Path("/dead-letters")
    @NeedsScope("ops:read")
    @Operation(summary = "Records that could not be read or applied: headers and reason")
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "unreadable", value = LETTERS_EXAMPLE)))
    public Response deadLetters(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri)
            throws SQLException, JsonProcessingException {
        PageRequest page = PageRequest.of(limit, cursor);
        return Page.of(store.deadLetters(page), page, DeadLetterView::id).respond(uri);
    }
}
