package fr.insegur.platform.limits;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each caller has budgets of its own, one for reads and one for commands; addresses have theirs. */
@QuarkusTest
@TestProfile(RateLimitResourceTest.LowLimits.class)
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class RateLimitResourceTest {
    private static final int READS = 6;
    private static final int COMMANDS = 3;
    private static final int ANONYMOUS = 2;
    private static final int REJECTIONS = 4;
    private static final int FAR_TOO_MANY = 200;
    private static final String THING =
            "{\"siren\":\"732829320\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"rate\":\"0.90\"}";

    /** Small enough to be used up, and filled again within a test. */
    public static final class LowLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("insegur.rate-limits.enabled", "true"),
                    Map.entry("insegur.rate-limits.reads-per-second", "1"),
                    Map.entry("insegur.rate-limits.reads-at-once", Integer.toString(READS)),
                    Map.entry("insegur.rate-limits.commands-per-second", "1"),
                    Map.entry("insegur.rate-limits.commands-at-once", Integer.toString(COMMANDS)),
                    Map.entry("insegur.rate-limits.anonymous-per-second", "1"),
                    Map.entry("insegur.rate-limits.anonymous-at-once", Integer.toString(ANONYMOUS)),
                    Map.entry("insegur.rate-limits.rejections-per-second", "1"),
                    Map.entry("insegur.rate-limits.rejections-at-once", Integer.toString(REJECTIONS)),
                    // A proxy elsewhere is trusted, the caller of these tests is not.
                    Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                    Map.entry("quarkus.http.proxy.allow-x-forwarded", "true"),
                    Map.entry("quarkus.http.proxy.trusted-proxies", "10.99.99.99"));
        }
    }

    @Inject
    MeterRegistry meters;

    private final String token = Tokens.client(UUID.randomUUID());

    /** Addresses share their budgets between tests, so each begins with full ones. */
    @BeforeEach
    void rest() {
        LockSupport.parkNanos(Duration.ofSeconds(REJECTIONS + 1L).toNanos());
    }

    private static Response read(String token) {
        return given().auth().oauth2(token).get("/v1/things");
    }

    private static Response command(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(THING)
                .post("/v1/things");
    }

    @Test
    void whoReadsTooOftenIsToldWhenToGoOnAndNobodyElseIs() {
        double before = refused("rate-read");
        Response refusal = spend(200, READS, () -> read(token));
        isTooMany(refusal);
        assertEquals(before + 1, refused("rate-read"));

        assertEquals(200, read(Tokens.client(UUID.randomUUID())).statusCode());
        assertEquals(201, command(token).statusCode());

        LockSupport.parkNanos(Duration.ofSeconds(Long.parseLong(refusal.header("Retry-After")))
                .toNanos());
        assertEquals(200, read(token).statusCode());
    }

    @Test
    void commandsHaveABudgetOfTheirOwnAndARefusedOneDoesNothing() {
        long[] made = {0};
        Response refusal = spend(201, COMMANDS, () -> {
            Response answer = command(token);
            made[0] += answer.statusCode() == 201 ? 1 : 0;
            return answer;
        });
        isTooMany(refusal);
        assertEquals(made[0], read(token).jsonPath().getList("items").size());
    }

    @Test
    void whoNeedsNoTokenIsCountedByTheAddressOfTheConnectionWhateverAHeaderSays() {
        int[] sent = {0};
        isTooMany(spend(
                200,
                ANONYMOUS,
                () -> given().header("X-Forwarded-For", "192.0.2." + sent[0]++).get("/v1/things/open")));
        isTooMany(given().auth().oauth2(token).get("/v1/things/open"));
        assertEquals(200, read(token).statusCode());
        assertEquals(200, given().get("/openapi").statusCode());
    }

    @Test
    void guessingTokensIsSlowAndHoldsNoGoodTokenBack() {
        isTooMany(spend(401, REJECTIONS, () -> read("no.token.atall")));
        isTooMany(given().auth().oauth2(Tokens.ops()).get("/v1/things"));
        assertEquals(200, read(token).statusCode());
    }

    /** Sends until it is refused, which is to be neither before the budget is spent nor long after. */
    private static Response spend(int allowedStatus, int atOnce, Supplier<Response> request) {
        long start = System.nanoTime();
        for (int allowed = 0; allowed < FAR_TOO_MANY; allowed++) {
            Response answer = request.get();
            if (answer.statusCode() == 429) {
                long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
                assertTrue(
                        allowed >= atOnce && allowed <= atOnce + seconds + 1,
                        allowed + " were let through in " + seconds + " s");
                return answer;
            }
            assertEquals(allowedStatus, answer.statusCode(), answer.asString());
        }
        throw new AssertionError("nothing was ever refused");
    }

    private static void isTooMany(Response answer) {
        assertEquals(429, answer.statusCode(), answer.asString());
        assertEquals("application/problem+json", answer.contentType());
        assertEquals("rate-limited", answer.jsonPath().getString("code"));
        assertEquals("urn:insegur:problem:rate-limited", answer.jsonPath().getString("type"));
        assertEquals("1", answer.header("Retry-After"));
    }

    private double refused(String limit) {
        return meters.counter("insegur.refused.requests", "limit", limit).count();
    }
}
