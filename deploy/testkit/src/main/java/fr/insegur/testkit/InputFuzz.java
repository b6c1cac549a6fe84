package fr.insegur.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Hostile requests: the served OpenAPI document is walked and each operation is asked what it should not be asked, over real
 * HTTP. No answer may be a fault of the service, undeclared, talkative or late, and nothing that is refused may leave a trace.
 * A service has one Quarkus test that extends this.
 *
 * <p>The seed is the day's date (UTC), or {@code -Dinsegur.fuzz.seed}; {@code -Dinsegur.fuzz.requests} says how many, and
 * {@code -Dinsegur.fuzz.only} sends the one request of that number again.
 */
public abstract class InputFuzz {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double LEAST_PAST_SYNTAX = 0.60;
    private static final int REQUESTS = 1_000;
    private static final int REQUESTS_OF_A_FULL_RUN = 10_000;
    private static final int ENOUGH_FOR_A_SHARE = 500;
    // Outside of a developer's machine there is nothing at this path.
    private static final Set<String> CLOSED = Set.of("PUT /v1/ops/business-date");

    @TestHTTPResource("/openapi")
    @SuppressWarnings("NullAway.Init")
    URI document;

    /** Real ids, and valid bodies where the examples of the document are not enough. */
    protected abstract FuzzTarget target();

    /** Tables that jobs write while nobody asks for anything; what they hold is not watched. */
    protected Set<String> writtenInBackground() {
        return Set.of();
    }

    /** Fields that are named like the platform's own and are the caller's to say, as {@code PUT /v1/contacts/{id}/clientId}. */
    protected Set<String> saidByCallers() {
        return Set.of();
    }

    @Test
    public final void everyTextAndListOfACommandHasAnEndAndNothingOfThePlatformsIsTaken() throws IOException {
        try (FuzzWire service = wire()) {
            EventSchemas.assertNone(
                    "commands take more than they should", InputDemands.unmetBy(served(service), saidByCallers()));
        }
    }

    @Test
    public final void noCommandTakesAFieldThatItDoesNotKnow() throws IOException {
        try (FuzzWire service = wire()) {
            JsonNode said = served(service);
            FuzzPlan plan = plan(0, said);
            List<String> taken = new ArrayList<>();
            for (FuzzOperation operation : FuzzOperation.in(said)) {
                if (operation.takesJson()) {
                    taken.addAll(withEachExtraField(service, plan, operation));
                }
            }
            EventSchemas.assertNone("fields are taken that a command does not know", taken);
        }
    }

    @Test
    public final void noRequestIsAnsweredByAFaultOrOtherwiseThanDeclaredOrLeavesATraceWhenRefused() throws IOException {
        long seed = Long.getLong("insegur.fuzz.seed", today());
        int requests = Integer.getInteger(
                "insegur.fuzz.requests", Boolean.getBoolean("insegur.full") ? REQUESTS_OF_A_FULL_RUN : REQUESTS);
        int only = Integer.getInteger("insegur.fuzz.only", -1);
        FuzzReport report = new FuzzReport(seed);
        long began = System.nanoTime();
        try (FuzzWire service = wire();
                FuzzDatabase database = new FuzzDatabase(Components.database(databaseName()), writtenInBackground())) {
            JsonNode said = served(service);
            FuzzPlan plan = plan(seed, said);
            new FuzzRun(service, database, report).send(plan::call, Math.max(0, only), only < 0 ? requests : only + 1);
        }
        System.out.printf(
                "Hostile requests, %s, seed %d (-Dinsegur.fuzz.seed=%d), %d s%n%s%n",
                databaseName(),
                seed,
                seed,
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                report.table());
        EventSchemas.assertNone("hostile requests were not answered as they should be", report.faults());
        if (report.requests() >= ENOUGH_FOR_A_SHARE) {
            Assertions.assertTrue(
                    report.shareOfPastSyntax() >= LEAST_PAST_SYNTAX,
                    () -> "only " + report.shareOfPastSyntax() + " of the requests got past syntax");
        }
    }

    private static long today() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    }

    private List<String> withEachExtraField(FuzzWire service, FuzzPlan plan, FuzzOperation operation)
            throws IOException {
        List<String> taken = new ArrayList<>();
        FuzzCall valid =
                plan.valid(0, operation, new SplittableRandom(operation.name().hashCode()));
        JsonNode body = FuzzOperation.parsed(valid.bodyText());
        List<ObjectNode> objects = new ArrayList<>();
        FuzzBody.objects(body, objects);
        for (ObjectNode object : objects) {
            for (String name : FuzzValues.SERVER_OWNED) {
                if (object.has(name) || saidByCallers().contains(operation.name() + "/" + name)) {
                    continue;
                }
                object.put(name, "x");
                FuzzAnswer answer = service.answer(new FuzzCall(
                        0,
                        operation,
                        "extra " + name,
                        valid.token(),
                        valid.method(),
                        valid.target(),
                        valid.headers(),
                        body.toString().getBytes(StandardCharsets.UTF_8),
                        Set.of(),
                        false));
                object.remove(name);
                if (answer.status() != 400 || !answer.code().equals("unknown-field")) {
                    taken.add(operation.name() + " with " + name + ": " + answer.status() + " " + answer.body());
                }
            }
        }
        return taken;
    }

    private FuzzPlan plan(long seed, JsonNode said) {
        FuzzTarget target = target();
        return new FuzzPlan(said, target, keys(target.owner()), CLOSED, seed);
    }

    private FuzzWire wire() {
        return new FuzzWire(document.getHost(), document.getPort(), PATIENCE);
    }

    private JsonNode served(FuzzWire service) throws IOException {
        FuzzOperation operation = new FuzzOperation(
                "GET", "/openapi", "", FuzzOperation.parsed("{}"), "", List.of(), List.of(), Set.of(200));
        FuzzAnswer answer = service.answer(new FuzzCall(
                0,
                operation,
                "",
                "",
                "GET",
                document.getPath() + "?format=json",
                List.of(),
                new byte[0],
                Set.of(),
                false));
        Assertions.assertEquals(200, answer.status());
        try {
            return Json.parse(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("GET " + document + " is no JSON", unreadable);
        }
    }

    /** Those whom the security matrix lets in, and forgeries in the name of one of them. */
    private static Map<String, FuzzKeys> keys(Tenant owner) {
        AccessKeys issued = new AccessKeys.Issued();
        Map<String, String> tokens = new HashMap<>();
        Map<String, List<String>> forged = new HashMap<>();
        Map<String, FuzzKeys> keys = new HashMap<>();
        for (AccessTable.Row row : AccessTable.ofModule().rows()) {
            if (row.isPublic()) {
                continue;
            }
            List<String> let = AccessTable.ROLES.stream()
                    .filter(role -> row.of(role) != AccessTable.Cell.FORBIDDEN)
                    .map(role -> tokens.computeIfAbsent(role, known -> issued.valid(known, owner)))
                    .toList();
            List<String> pretended = forged.computeIfAbsent(
                    row.aRoleThatMay(),
                    role -> List.copyOf(issued.invalid(role, owner).values()));
            keys.put(row.operation(), new FuzzKeys(let, pretended));
        }
        return keys;
    }

    private static String databaseName() {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }
}
