package fr.insegur.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.insegur.embedded.Scopes;
import fr.insegur.embedded.TokenRequest;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a token opens besides its role. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class ScopeResourceTest {
    private static final TokenRequest CLIENT = Tokens.asClient(UUID.fromString("0198c0de-0000-7000-8000-00000000c02d"));

    @Test
    void aTokenThatWasGivenOutForOtherThingsIsRefusedWithTheScopeThatItLacks() {
        Set<String> others = Scopes.of("client");
        others.remove("contacts:read");
        for (Set<String> scopes : List.of(others, Set.of("contacts:"), Set.<String>of())) {
            with(scopes)
                    .get("/v1/things")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("scope-missing"))
                    .body("type", equalTo("urn:insegur:problem:scope-missing"))
                    .body("scope", equalTo("contacts:read"))
                    .body("detail", equalTo("the token does not carry the scope contacts:read"))
                    .header(
                            "WWW-Authenticate",
                            equalTo("Bearer error=\"insufficient_scope\", scope=\"contacts:read\""));
        }
    }

    @Test
    void theScopeOfAnOperationIsEnoughForItAndForNoOther() {
        with(Set.of("contacts:read")).get("/v1/things").then().statusCode(200);
        with(Set.of("contacts:read"))
                .contentType("application/json")
                .body("{}")
                .post("/v1/things")
                .then()
                .statusCode(403)
                .body("scope", equalTo("contacts:write"));
    }

    @Test
    void theRoleIsAskedForFirst() {
        String ops = Tokens.of(TokenRequest.role("ops").withScopes(Set.of("contacts:read")));
        given().auth()
                .oauth2(ops)
                .get("/v1/things")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"))
                .body("scope", nullValue());
    }

    @Test
    void aScopeWithoutARoleOpensNothing() {
        String nobody =
                Tokens.of(new TokenRequest("insegur", "nobody", "insegur", List.of(), Map.of(), CLIENT.lifetime())
                        .withScopes(Scopes.all()));
        given().auth().oauth2(nobody).get("/v1/things").then().statusCode(403).body("code", equalTo("role-missing"));
    }

    private static RequestSpecification with(Set<String> scopes) {
        return given().auth().oauth2(Tokens.of(CLIENT.withScopes(scopes)));
    }
}
