package fr.insegur.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class ProblemResourceTest {
    private static final UUID COMPANY = UUID.fromString("0198c0de-0000-7000-8000-00000000c001");
    private static final String GOOD =
            "{\"siren\":\"732829320\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"rate\":\"0.90\"}";

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(Tokens.client(COMPANY))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/things")
                .then();
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("urn:insegur:problem:" + code));
    }

    @Test
    void aGoodRequestIsCreated() {
        post(GOOD).statusCode(201);
    }

    @Test
    void aWrongSirenIsPointedAt() {
        ValidatableResponse answer = post(GOOD.replace("732829320", "732829321"));
        refused(answer, 400, "validation-failed");
        answer.body("errors.pointer", hasItem("/siren")).body("errors.code", hasItem("valid-siren"));
    }

    @Test
    void anUnknownFieldIsRefusedByItsName() {
        ValidatableResponse answer = post(GOOD.replace("\"siren\"", "\"admin\":true,\"siren\""));
        refused(answer, 400, "unknown-field");
        answer.body("errors[0].pointer", equalTo("/admin"));
    }

    @Test
    void threeDecimalsOfEuroAreRefusedAndNotRounded() {
        ValidatableResponse answer = post(GOOD.replace("10.00", "10.001"));
        refused(answer, 400, "amount-too-precise");
        answer.body("errors[0].pointer", equalTo("/amount"));
    }

    @Test
    void anAmountOrARateAsJsonNumberIsRefused() {
        refused(post(GOOD.replace("\"10.00\"", "10.00")), 400, "money-invalid");
        refused(post(GOOD.replace("\"0.90\"", "0.90")), 400, "rate-invalid");
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        refused(post(GOOD.replace("EUR", "ABC")), 400, "currency-unknown");
    }

    @Test
    void whatIsNoJsonIsRefusedWithoutAWordOfTheInside() {
        ValidatableResponse answer = post("{\"siren\":");
        refused(answer, 400, "json-malformed");
        answer.body(not(containsString("jackson"))).body(not(containsString("java")));
        refused(post("[1]"), 400, "field-invalid");
        refused(post("null"), 400, "validation-failed");
    }

    @Test
    void nobodyIsTurnedAwayWithAChallenge() {
        ValidatableResponse answer = given().get("/v1/things").then();
        refused(answer, 401, "token-invalid");
        answer.header("WWW-Authenticate", "Bearer");
    }

    @Test
    void anExpiredTokenAnotherAudienceAndAnotherIssuerAreTurnedAway() {
        for (String token : new String[] {
            Tokens.expired(Tokens.asClient(COMPANY)),
            Tokens.otherAudience(Tokens.asClient(COMPANY)),
            Tokens.otherIssuer(Tokens.asClient(COMPANY)),
            "no.token.atall",
            "..",
            ".",
            "letmein"
        }) {
            refused(given().auth().oauth2(token).get("/v1/things").then(), 401, "token-invalid");
        }
    }

    @Test
    void aRoleThatMayNotIsForbidden() {
        refused(given().auth().oauth2(Tokens.ops()).get("/v1/things").then(), 403, "role-missing");
    }

    @Test
    void anEndpointWithoutRolesIsClosedToEverybody() {
        refused(
                given().auth()
                        .oauth2(Tokens.broker())
                        .get("/v1/things/unannotated")
                        .then(),
                403,
                "role-missing");
    }

    @Test
    void whatIsNotThereYetSaysWhenToAskAgain() {
        ValidatableResponse answer = given().auth()
                .oauth2(Tokens.client(COMPANY))
                .get("/v1/things/not-yet")
                .then();
        refused(answer, 404, "thing-unknown");
        answer.header("Retry-After", "2");
    }

    @Test
    void aRefusalCarriesItsOwnMembers() {
        ValidatableResponse answer = given().auth()
                .oauth2(Tokens.client(COMPANY))
                .get("/v1/things/" + COMPANY)
                .then();
        refused(answer, 404, "thing-unknown");
        answer.body("thing", equalTo(COMPANY.toString()));
    }

    @Test
    void anUnknownPathAWrongMethodAndAWrongMediaTypeAreProblemsToo() {
        String token = Tokens.client(COMPANY);
        refused(given().auth().oauth2(token).get("/v1/nothing").then(), 404, "not-found");
        ValidatableResponse method =
                given().auth().oauth2(token).delete("/v1/things").then();
        refused(method, 405, "method-not-allowed");
        method.header("Allow", containsString("POST"));
        refused(
                given().auth()
                        .oauth2(token)
                        .contentType("text/plain")
                        .body("x")
                        .post("/v1/things")
                        .then(),
                415,
                "media-type-unsupported");
    }

    @Test
    void aFaultOfOursShowsAnIncidentAndNothingElse() {
        ValidatableResponse answer = given().auth()
                .oauth2(Tokens.client(COMPANY))
                .get("/v1/things/broken")
                .then();
        refused(answer, 500, "internal-error");
        answer.body(not(containsString("secret"))).body(not(containsString("Exception")));
    }

    @Test
    void textThatCannotBeStoredIsPointedAt() {
        ValidatableResponse name = postName("{\"name\":\"a\\u0000b\"}");
        refused(name, 400, "field-invalid");
        name.body("errors[0].pointer", equalTo("/name"));
        ValidatableResponse other = postName("{\"name\":\"a\",\"others\":[\"b\",\"c\\u0000\"]}");
        refused(other, 400, "field-invalid");
        other.body("errors[0].pointer", equalTo("/others/1"));
        postName("{\"name\":\"a\\u0001b\"}").statusCode(200);
    }

    @Test
    void anAccountNumberInATextIsRefusedAndNotRepeated() {
        ValidatableResponse name = postName("{\"name\":\"Virement sur FR14 2004 1010 0505 0001 3M02 606\"}");
        refused(name, 400, "text-holds-iban");
        name.body("errors[0].pointer", equalTo("/name")).body(not(containsString("3M02")));
        postName("{\"name\":\"Virement sur FR15 2004 1010 0505 0001 3M02 606\"}")
                .statusCode(200);
    }

    @Test
    void aQueryOrAPathThatCannotBeStoredIsRefusedByName() {
        ValidatableResponse query = get("/v1/things?cursor=a%00b");
        refused(query, 400, "parameter-invalid");
        query.body("errors[0].pointer", equalTo("cursor"));
    }

    @Test
    void aValueThatOnlyTheDatabaseOrTheArithmeticRefusesIsTheCallersToMend() {
        refused(postName("{\"name\":\"a\",\"number\":\"3000000000\"}"), 400, "value-out-of-range");
        refused(get("/v1/things/sums/9223372036854775807?b=2"), 400, "value-out-of-range");
        refused(get("/v1/things/divisions?by=0"), 500, "internal-error");
    }

    @Test
    void aRepeatedFieldIsRefusedInMoneyToo() {
        refused(postName("{\"name\":\"a\",\"name\":\"b\"}"), 400, "json-malformed");
        post(GOOD.replace("\"currency\"", "\"amount\":\"11.00\",\"currency\""))
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aQueryParameterOfTheWrongFormIsRefusedByNameAndAPathIsNotThere() {
        ValidatableResponse limit = get("/v1/things?limit=abc");
        refused(limit, 400, "parameter-invalid");
        limit.body("errors[0].pointer", equalTo("limit"));
        get("/v1/things?limit=2147483648").statusCode(400).body("errors[0].pointer", equalTo("limit"));
        get("/v1/things/sums/1?unit=EONS").statusCode(400).body("errors[0].pointer", equalTo("unit"));
        get("/v1/things/sums/1?unit=DAYS&b=2").statusCode(200).body(equalTo("2"));
        refused(get("/v1/things/no-uuid"), 404, "not-found");
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.client(COMPANY))
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }

    private static ValidatableResponse postName(String body) {
        return given().auth()
                .oauth2(Tokens.client(COMPANY))
                .contentType("application/json")
                .body(body)
                .post("/v1/things/names")
                .then();
    }
}
