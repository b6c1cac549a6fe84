package fr.insegur.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that are odd in form: what the fuzzer found, and what bounds it. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class InputFormResourceTest {
    private static final UUID COMPANY = UUID.fromString("0198c0de-0000-7000-8000-00000000c002");
    private static final String GOOD =
            "{\"siren\":\"732829320\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"rate\":\"0.90\"}";

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status));
    }

    private static ValidatableResponse postName(String body) {
        return given().auth()
                .oauth2(Tokens.client(COMPANY))
                .contentType("application/json")
                .body(body)
                .post("/v1/things/names")
                .then();
    }

    @Test
    void halfASurrogatePairIsNoText() {
        ValidatableResponse name = postName("{\"name\":\"a\\ud800\"}");
        refused(name, 400, "field-invalid");
        name.body("errors[0].pointer", equalTo("/name"));
        postName("{\"name\":\"\\ud83d\\ude80\"}").statusCode(200);
    }

    @Test
    void aTextOrANameThatIsTooLongIsRefusedAsSuch() {
        refused(postName("{\"name\":\"" + "a".repeat(100_001) + "\"}"), 400, "json-too-large");
        refused(postName("{\"name\":\"a\",\"" + "n".repeat(1_001) + "\":1}"), 400, "json-too-large");
    }

    @Test
    void octetsThatAreNoTextAreMalformed() {
        byte[] noText = {0, 0, 0, '{', (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        refused(
                given().auth()
                        .oauth2(Tokens.client(COMPANY))
                        .contentType("application/json")
                        .body(noText)
                        .post("/v1/things/names")
                        .then(),
                400,
                "json-malformed");
    }

    @Test
    void aCommandOfASingleTextIsNotMadeOfPlainText() {
        for (String type : new String[] {"text/plain", "application/octet-stream", "application/jsonx", "json"}) {
            refused(
                    given().auth()
                            .oauth2(Tokens.client(COMPANY))
                            .header("Content-Type", type)
                            .body("hello".getBytes(StandardCharsets.UTF_8))
                            .post("/v1/things/words")
                            .then(),
                    415,
                    "media-type-unsupported");
        }
        given().auth()
                .oauth2(Tokens.client(COMPANY))
                .header("Content-Type", "application/json; charset=utf-8")
                .body("{\"word\":\"hello\"}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/things/words")
                .then()
                .statusCode(200)
                .body("word", equalTo("hello"));
    }

    @Test
    void anotherEncodingIsRefused() {
        for (String charset : new String[] {"utf-16", "iso-8859-1", "no-such"}) {
            refused(
                    given().auth()
                            .oauth2(Tokens.client(COMPANY))
                            .header("Content-Type", "application/json;charset=" + charset)
                            .body("{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8))
                            .post("/v1/things/names")
                            .then(),
                    415,
                    "media-type-unsupported");
        }
    }

    @Test
    void anAcceptThatSaysNothingIsRefusedBeforeAnythingIsDone() {
        refused(
                given().auth()
                        .oauth2(Tokens.client(COMPANY))
                        .header("Accept", "")
                        .contentType("application/json")
                        .body("{\"name\":\"a\"}")
                        .post("/v1/things/names")
                        .then(),
                406,
                "not-acceptable");
    }

    @Test
    void anAcceptThatCannotBeReadIsRefusedBeforeAnythingIsDone() {
        refused(
                given().auth()
                        .oauth2(Tokens.client(COMPANY))
                        .header("Accept", "////")
                        .header("Idempotency-Key", "odd-accept")
                        .contentType("application/json")
                        .body(GOOD)
                        .post("/v1/things")
                        .then(),
                406,
                "not-acceptable");
        given().auth()
                .oauth2(Tokens.client(COMPANY))
                .header("Idempotency-Key", "odd-accept")
                .contentType("application/json")
                .body(GOOD)
                .post("/v1/things")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }
}
