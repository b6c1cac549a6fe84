package fr.insegur.partner.factor;

import static fr.insegur.partner.Api.broker;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.insegur.partner.Api;
import fr.insegur.partner.Db;
import fr.insegur.partner.Panel;
import fr.insegur.partner.Topics;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class PartnersResourceTest {
    private static final String URL = "https://factor-nouveau.example/webhooks";
    private final UUID id = UUID.randomUUID();
    private final String code = "FACTOR-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @AfterEach
    void takeOut() {
        Panel.remove(id);
    }

    private Response put() {
        return Panel.put(id, code, "\"NNG\",\"FULL\"", "{\"amount\":\"1000000.00\",\"currency\":\"EUR\"}", URL);
    }

    @Test
    void theFirstPutTakesAFactorInAndShowsItsSecretOnce() {
        put().then()
                .statusCode(201)
                .header("Location", endsWith("/v1/partners/" + id))
                .body("id", equalTo(id.toString()))
                .body("code", equalTo(code))
                .body("products", equalTo(List.of("FULL", "NNG")))
                .body("minTurnover.amount", equalTo("1000000.00"))
                .body("webhookUrl", equalTo(URL))
                .body("endpointEnabled", equalTo(true))
                .body("webhookSecret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="));
        Panel.put(id, code, "\"SPOT\"", "null", URL)
                .then()
                .statusCode(200)
                .body("products", equalTo(List.of("SPOT")))
                .body("minTurnover", nullValue())
                .body("webhookSecret", nullValue());
        broker().get("/v1/partners?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()))
                .body("items.find { it.id == '" + id + "' }.products", equalTo(List.of("SPOT")))
                .body("items.webhookSecret", everyItem(nullValue()));
    }

    @Test
    void anotherPartnersCodeIsTaken() {
        put();
        UUID other = UUID.randomUUID();
        Panel.put(other, code, "\"SPOT\"", "null", URL)
                .then()
                .statusCode(409)
                .body("code", equalTo("partner-code-taken"));
    }

    @Test
    void whatIsWrongIsNamedByItsField() {
        Panel.put(id, "factor lower", "", "null", "ftp://factor.example/")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", hasItems("/code", "/products", "/webhookUrl"));
        Panel.put(id, code, "\"FULL\"", "null", "https://user:secret@factor.example/")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/webhookUrl"));
        Panel.put(id, code, "\"FULL\"", "{\"amount\":\"1.005\",\"currency\":\"EUR\"}", URL)
                .then()
                .statusCode(400)
                .body("code", equalTo("amount-too-precise"));
        Panel.put(id, code, "\"FULL\"", "{\"amount\":\"0.00\",\"currency\":\"EUR\"}", URL)
                .then()
                .statusCode(400)
                .body("code", equalTo("min-turnover-invalid"));
        Panel.put(id, code, "\"FULL\"", "null,\"secret\":\"x\"", URL)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        assertEquals("0", Db.one("SELECT count(*) FROM partner WHERE id = ?", id));
    }

    @Test
    void aSecondSecretLeavesTheFirstLiveAndAThirdRetiresIt() {
        put();
        String second = secret("key-1-" + id);
        assertEquals("2", Db.one("SELECT count(*) FROM webhook_secret WHERE partner_id = ?", id));
        String third = secret("key-2-" + id);
        assertNotEquals(second, third);
        assertEquals("2", Db.one("SELECT count(*) FROM webhook_secret WHERE partner_id = ?", id));
    }

    @Test
    void aRepeatGetsTheSameSecretWhileItIsLiveAndIsToldWhenItIsRetired() {
        put();
        String second = secret("key-1-" + id);
        issue("key-1-" + id)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("secret", equalTo(second));
        secret("key-2-" + id);
        issue("key-1-" + id).then().statusCode(201).body("secret", equalTo(second));
        String fourth = secret("key-3-" + id);

        issue("key-1-" + id).then().statusCode(409).body("code", equalTo("secret-retired"));

        issue("key-3-" + id).then().statusCode(201).body("secret", equalTo(fourth));
        issue("key-2-" + id).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void aKeyThatWasUsedForAnotherPartnerIsRefused() {
        put();
        secret("key-1-" + id);
        Panel.register();

        broker().header("Idempotency-Key", "key-1-" + id)
                .post("/v1/partners/" + Panel.LITTORAL + "/webhook-secrets")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void anAddressInClearTextOrWithoutARealPortIsRefusedByItsField() {
        Panel.put(id, code, "\"FULL\"", "null", "http://factor.example/webhooks")
                .then()
                .statusCode(400)
                .body("code", equalTo("https-required"))
                .body("errors.pointer", equalTo(List.of("/webhookUrl")));
        Panel.put(id, code, "\"FULL\"", "null", "https://factor.example:65536/webhooks")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", equalTo(List.of("/webhookUrl")));
        assertEquals("0", Db.one("SELECT count(*) FROM partner WHERE id = ?", id));
    }

    @Test
    void aSecretIsNotReadableInTheDatabase() {
        put();
        String secret = secret("key-1-" + id);
        byte[] raw = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        for (String sealed : Db.list("SELECT encode(sealed, 'hex') FROM webhook_secret WHERE partner_id = ?", id)) {
            assertFalse(sealed.contains(HexFormat.of().formatHex(raw)));
            assertFalse(sealed.contains(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII))));
        }
        assertEquals("0", Db.one("SELECT count(*) FROM idempotent_answer WHERE position(?::bytea IN body) > 0", (Object)
                secret.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aSecretNeedsAKeyAndAKnownPartner() {
        broker().post("/v1/partners/" + id + "/webhook-secrets")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        broker().header("Idempotency-Key", "k")
                .post("/v1/partners/" + id + "/webhook-secrets")
                .then()
                .statusCode(404)
                .body("code", equalTo("partner-unknown"));
    }

    @Test
    void onlyTheBrokerKeepsThePanel() {
        Api.factor(id).body("{}").put("/v1/partners/" + id).then().statusCode(403);
        Api.as(Tokens.client(UUID.randomUUID())).get("/v1/partners").then().statusCode(403);
        Api.ops().post("/v1/partners/" + id + "/webhook-secrets").then().statusCode(403);
        RestAssured.given().get("/v1/partners").then().statusCode(401);
    }

    private String secret(String key) {
        Response issued = issue(key);
        assertNull(issued.header("Idempotency-Replayed"));
        return issued.then().statusCode(201).extract().path("secret");
    }

    private Response issue(String key) {
        return broker().header("Idempotency-Key", key).post("/v1/partners/" + id + "/webhook-secrets");
    }
}
