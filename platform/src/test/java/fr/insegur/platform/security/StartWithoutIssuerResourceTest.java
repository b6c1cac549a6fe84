package fr.insegur.platform.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.embedded.OidcIssuer;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service that starts before its issuer, as all of a cluster may after a power cut. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
@WithTestResource(
        value = OwnIssuer.class,
        initArgs = @ResourceArg(name = OwnIssuer.DOWN, value = "true"),
        scope = TestResourceScope.RESTRICTED_TO_CLASS)
class StartWithoutIssuerResourceTest {
    private static final String FROM_BEFORE = Attempts.underKey("from-before", Tokens.client(UUID.randomUUID()));

    OidcIssuer issuer;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Test
    void itStartsAndIsAliveTellsCallersToComeBackAndTakesTokensOnceTheIssuerIsThere() throws Exception {
        assertEquals(200, given().get(live).statusCode());
        assertEquals(200, given().get(ready).statusCode());
        given().get("/openapi").then().statusCode(200);
        given().get("/v1/things").then().statusCode(401);

        Attempts refused = Attempts.atOnce(Collections.nCopies(20, FROM_BEFORE));
        assertEquals(Collections.nCopies(20, "503 issuer-unreachable"), refused.all().stream()
                .map(attempt -> attempt.status() + " " + attempt.code())
                .toList());
        assertTrue(refused.slowest().compareTo(Duration.ofSeconds(15)) < 0, refused::toString);
        given().auth()
                .oauth2(FROM_BEFORE)
                .get("/v1/things")
                .then()
                .header("Retry-After", "2");

        issuer.restart();
        String token = issuer.token(Tokens.asClient(UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(60)).until(() -> Attempts.one(token).status() == 200);
        assertEquals(401, Attempts.one(FROM_BEFORE).status());
    }
}
