package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.testkit.AccessAttempt.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small service that keeps to its table, and then breaks it in one place at a time. */
class AccessMatrixTest {
    private static final UUID QUOTE = UUID.randomUUID();
    private static final UUID FOREIGN = UUID.randomUUID();
    private static final String ONE = "/v1/quotes/{id}";
    private static final String TABLE = """
            method path           client  partner broker  ops    scope
            GET  /v1/quotes       own     403     allowed 403    quotes:read
            GET  /v1/quotes/{id}  own     403     allowed 403    quotes:read
            PUT  /v1/quotes/{id}  own     403     403     403    quotes:write
            POST /v1/simulations  public  public  public  public -
            """;
    private static final Answer UNKNOWN = problem(404, "quote-unknown");

    /** What the service answers to these instead of the right thing: method, path without id, and role or token. */
    private final Map<String, Answer> faults = new HashMap<>();

    private final Tenant owner = Tenant.unknown();
    private List<AccessOperation> operations = List.of();

    private static final class Names implements AccessKeys {
        @Override
        public String valid(String role, Tenant tenant) {
            return role + " " + tenant.clientId();
        }

        @Override
        public String valid(String role, Tenant tenant, Set<String> scopes) {
            return role + " " + String.join(",", scopes) + " " + tenant.clientId();
        }

        @Override
        public Map<String, String> invalid(String role, Tenant tenant) {
            return Map.of("an expired token", "expired");
        }
    }

    @BeforeEach
    void theOperationsOfACompleteDocument() throws Exception {
        operations = AccessOperation.in(Json.parse(OpenApiDocumentTest.complete()));
    }

    @Test
    void aServiceThatKeepsToItsTablePasses() {
        assertEquals(List.of(), AccessTable.parse(TABLE).unmatched(operations));
        assertEquals(List.of(), matrix(TABLE).wronglyBelieved());
        assertEquals(List.of(), matrix(TABLE).otherThanTheirCell());
        assertEquals(List.of(), matrix(TABLE).servedWithoutTheirScope());
        assertEquals(List.of(), matrix(TABLE).foundByStrangers(belongings(QUOTE)));
    }

    @Test
    void anOperationThatIsServedWithAnotherScopeIsNamed() {
        String other = TABLE.replace("403     403    quotes:write", "403     403    quotes:accept");
        assertEquals(
                List.of(
                        "PUT /v1/quotes/{id} without its scope: expected 403 scope-missing as a problem, was "
                                + UNKNOWN,
                        "PUT /v1/quotes/{id} as client with quotes:accept alone: expected to be let in,"
                                + " was 403 application/problem+json with WWW-Authenticate {\"code\":\"scope-missing\"}"),
                matrix(other).servedWithoutTheirScope());
    }

    @Test
    void aMissingScopeIsSaidInTheChallenge() {
        assertTrue(withoutScope("quotes:read").isScopeMissing("quotes:read"));
        assertFalse(withoutScope("quotes:read").isScopeMissing("quotes:write"));
        assertFalse(problem(403, "scope-missing").isScopeMissing("quotes:read"));
        assertFalse(problem(403, "role-missing").isScopeMissing("quotes:read"));
    }

    @Test
    void whoIsServedWithATokenNotToBelieveIsNamed() {
        faults.put("GET /v1/quotes expired", json(200, "[]"));
        assertEquals(
                List.of("GET /v1/quotes as an expired token: expected 401 as a problem with WWW-Authenticate,"
                        + " was 200 application/json []"),
                matrix(TABLE).wronglyBelieved());
    }

    @Test
    void aRefusalIsAProblemThatSaysHowToLogIn() {
        faults.put("GET /v1/quotes expired", problem(401, "token-invalid"));
        faults.put("GET " + ONE + " expired", new Answer(401, "", "Bearer", ""));
        faults.put("PUT " + ONE + " expired", UNKNOWN);
        assertEquals(3, matrix(TABLE).wronglyBelieved().size());
    }

    @Test
    void whatIsPublicAsksForNoAccount() {
        faults.put("POST /v1/simulations expired", new Answer(401, "", "Bearer", ""));
        assertEquals(
                List.of(
                        "POST /v1/simulations as an expired token: expected to be let in, was 401  with WWW-Authenticate"),
                matrix(TABLE).wronglyBelieved());
    }

    @Test
    void aRoleThatMayMoreThanItsCellSaysIsNamed() {
        String stricter = TABLE.replace("GET  /v1/quotes       own     403     allowed", "GET /v1/quotes own 403 403");
        assertEquals(
                List.of("GET /v1/quotes as broker: expected 403 as a problem, was 200 application/json []"),
                matrix(stricter).otherThanTheirCell());
    }

    @Test
    void aRoleThatMayLessThanItsCellSaysIsNamed() {
        String laxer = TABLE.replace("PUT  /v1/quotes/{id}  own     403", "PUT /v1/quotes/{id} own allowed");
        assertEquals(
                List.of("PUT /v1/quotes/{id} as partner: expected to be let in,"
                        + " was 403 application/problem+json {\"code\":\"role-missing\"}"),
                matrix(laxer).otherThanTheirCell());
    }

    @Test
    void aServiceThatBreaksDownLetsNobodyIn() {
        faults.put("GET /v1/quotes broker", problem(500, "internal-error"));
        assertEquals(1, matrix(TABLE).otherThanTheirCell().size());
    }

    @Test
    void aForbiddenRoleIsNotAnsweredNotFound() {
        faults.put("GET " + ONE + " ops", UNKNOWN);
        assertEquals(1, matrix(TABLE).otherThanTheirCell().size());
    }

    @Test
    void aStrangerThatFindsWhatIsAnothersIsNamed() {
        faults.put("GET " + ONE + " client", json(200, "{}"));
        faults.put("PUT " + ONE + " client", json(200, "{}"));
        assertEquals(
                List.of(
                        "GET /v1/quotes/{id} as a client that it does not belong to: expected 404 as a problem,"
                                + " was 200 application/json {}",
                        "PUT /v1/quotes/{id} as a client that it does not belong to: expected 404 as a problem,"
                                + " was 200 application/json {}"),
                matrix(TABLE).foundByStrangers(belongings(QUOTE)));
    }

    @Test
    void aStrangerThatCanTellAForeignIdFromNoneIsNamed() {
        assertEquals(
                List.of("GET /v1/quotes/{id} as a client that it does not belong to:"
                        + " expected 404 application/problem+json {\"code\":\"quote-unknown\"},"
                        + " was 404 application/problem+json {\"code\":\"quote-foreign\"};"
                        + " so it can tell another's id from none at all"),
                new AccessMatrix(operations, AccessTable.parse(TABLE), new Names(), this::tellingApart)
                        .foundByStrangers(belongings(QUOTE)));
    }

    @Test
    void aListThatShowsWhatIsAnothersIsNamed() {
        faults.put("GET /v1/quotes client", json(200, "[\"" + QUOTE + "\"]"));
        assertEquals(
                List.of("GET /v1/quotes as another client: expected a list without what belongs to another,"
                        + " was 200 application/json [\"" + QUOTE + "\"]"),
                matrix(TABLE).foundByStrangers(belongings(QUOTE)));
    }

    @Test
    void aThingThatIsNotEvenThereProvesNothing() {
        assertEquals(
                List.of("GET /v1/quotes/{id} as the client that it belongs to: expected success, was " + UNKNOWN),
                matrix(TABLE).foundByStrangers(belongings(FOREIGN)));
    }

    @Test
    void withoutAnIdOfSomethingTheFailureSaysWhichToAdd() {
        Belongings none = new Belongings(owner, Tenant.unknown(), Map.of());
        assertEquals(
                List.of(
                        "GET /v1/quotes/{id}: belongings() has no id for /v1/quotes/{id};"
                                + " add one of something that belongs to its client",
                        "PUT /v1/quotes/{id}: belongings() has no id for /v1/quotes/{id};"
                                + " add one of something that belongs to its client"),
                matrix(TABLE).foundByStrangers(none).stream().sorted().toList());
    }

    private AccessMatrix matrix(String table) {
        return new AccessMatrix(operations, AccessTable.parse(table), new Names(), this::answer);
    }

    private Belongings belongings(UUID quote) {
        return new Belongings(owner, Tenant.unknown(), Map.of(ONE, quote));
    }

    private Answer tellingApart(AccessAttempt attempt) {
        Answer right = answer(attempt);
        boolean foreign = attempt.method().equals("GET") && attempt.path().endsWith(QUOTE.toString());
        return foreign && right.status() == 404 ? problem(404, "quote-foreign") : right;
    }

    private Answer answer(AccessAttempt attempt) {
        String role = attempt.token().replaceFirst(" .*", "");
        boolean one = attempt.path().startsWith("/v1/quotes/");
        boolean own = attempt.token().endsWith(owner.clientId().toString());
        Answer fault = faults.get(attempt.method() + " " + (one ? ONE : attempt.path()) + " " + role);
        if (fault != null && !own) {
            return fault;
        }
        if (attempt.path().equals("/v1/simulations")) {
            return problem(400, "validation-failed");
        }
        if (role.equals("expired")) {
            return new Answer(401, "application/problem+json", "Bearer", "");
        }
        boolean reads = attempt.method().equals("GET");
        if (!role.equals("client") && !(reads && role.equals("broker"))) {
            return problem(403, "role-missing");
        }
        String needed = reads ? "quotes:read" : "quotes:write";
        List<String> scopes = List.of(attempt.token().split(" ")[1].split(","));
        if (attempt.token().split(" ").length == 3 && !scopes.contains(needed)) {
            return withoutScope(needed);
        }
        if (!one) {
            return json(200, own ? "[\"" + QUOTE + "\"]" : "[]");
        }
        return own && attempt.path().endsWith(QUOTE.toString()) ? json(200, "{}") : UNKNOWN;
    }

    private static Answer json(int status, String body) {
        return new Answer(status, "application/json", "", body);
    }

    private static Answer problem(int status, String code) {
        return new Answer(status, "application/problem+json", "", "{\"code\":\"" + code + "\"}");
    }

    private static Answer withoutScope(String needed) {
        return new Answer(
                403,
                "application/problem+json",
                "Bearer error=\"insufficient_scope\", scope=\"" + needed + "\"",
                "{\"code\":\"scope-missing\"}");
    }
}
