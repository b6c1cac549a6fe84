package fr.insegur.platform.sample;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.identifier.ValidSiren;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Endpoints as services have them. */
@Path("/v1/things")
public class ThingResource {
    public static final Semaphore MAY_FINISH = new Semaphore(0);
    public static final CountDownLatch STARTED = new CountDownLatch(1);

    private final MakeThing makeThing;
    private final Idempotency idempotency;
    private final Caller caller;
    private final DataSource dataSource;
    private final FindThings findThings;

    ThingResource(
            MakeThing makeThing, Idempotency idempotency, Caller caller, DataSource dataSource, FindThings findThings) {
        this.findThings = findThings;
        this.makeThing = makeThing;
        this.idempotency = idempotency;
        this.caller = caller;
        this.dataSource = dataSource;
    }

    public record NewThing(
            @NotNull @ValidSiren String siren,
            @NotNull Money amount,
            @Rate BigDecimal rate) {}

    public record Thing(UUID id) {}

    public record Name(
            @NotNull String name,
            @Nullable String number,
            @Nullable List<String> others) {}

    @POST
    @RolesAllowed("client")
    @NeedsScope("contacts:write")
    public Response make(@Valid @NotNull NewThing thing) {
        return idempotency.run("things.make", thing, () -> {
            UUID id = makeThing.make(caller.clientId(), thing.amount());
            return Answer.created("/v1/things/" + id, new Thing(id));
        });
    }

    @POST
    @Path("/slow")
    @RolesAllowed("client")
    @NeedsScope("contacts:write")
    public Response slow() {
        return idempotency.run("things.slow", null, () -> {
            STARTED.countDown();
            try {
                MAY_FINISH.tryAcquire(20, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return Answer.ok(new Thing(caller.clientId()));
        });
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed("client")
    @NeedsScope("contacts:write")
    public long file(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    @POST
    @Path("/names")
    @RolesAllowed("client")
    @NeedsScope("contacts:write")
    public Response name(@Valid @NotNull Name name) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT ?::text, ?::int")) {
            query.setString(1, name.name());
            query.setString(2, name.number());
            query.executeQuery().close();
        }
        return Response.ok(new Thing(caller.clientId())).build();
    }

    @GET
    @Path("/sums/{a}")
    @RolesAllowed("client")
    @NeedsScope("contacts:read")
    public long sum(@PathParam("a") long a, @QueryParam("b") Integer b, @QueryParam("unit") TimeUnit unit) {
        return Math.multiplyExact(a, b == null ? 1L : (long) b);
    }

    /** A command of a single text. */
    public record Word(@NotNull String word) {}

    @POST
    @Path("/words")
    @RolesAllowed("client")
    @NeedsScope("contacts:write")
    public Word say(@Valid @NotNull Word word) {
        return word;
    }

    @GET
    @Path("/divisions")
    @RolesAllowed("client")
    @NeedsScope("contacts:read")
    public long divide(@QueryParam("by") Integer by) {
        return 1 / by;
    }

    @GET
    @RolesAllowed({"client", "broker"})
    @NeedsScope("contacts:read")
    public Response list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<Thing> things = findThings.ids(page.afterOrStart(), page.limitPlusOne()).stream()
                .map(Thing::new)
                .toList();
        return Page.of(things, page, Thing::id).respond(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("client")
    @NeedsScope("contacts:read")
    public Thing get(@PathParam("id") UUID id) {
        throw Refused.unknown("thing-unknown", "there is no such thing").with("thing", id);
    }

    @GET
    @Path("/overview")
    @RolesAllowed("broker")
    @NeedsScope("contacts:read")
    public Thing overview() {
        return new Thing(new UUID(0, 1));
    }

    @POST
    @Path("/overview")
    @RolesAllowed("broker")
    @NeedsScope("contacts:write")
    public Thing changeOverview() {
        return new Thing(new UUID(0, 1));
    }

    @GET
    @Path("/not-yet")
    @RolesAllowed("client")
    @NeedsScope("contacts:read")
    public Thing notYet() {
        throw Refused.notYet("thing-unknown", "ask again");
    }

    @GET
    @Path("/broken")
    @RolesAllowed("client")
    @NeedsScope("contacts:read")
    public Thing broken() {
        throw new IllegalStateException("secret inside");
    }

    @GET
    @Path("/open")
    @PermitAll
    public long open() {
        return 1;
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "never seen";
    }
}
