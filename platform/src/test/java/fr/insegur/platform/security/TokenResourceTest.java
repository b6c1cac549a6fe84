package fr.insegur.platform.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.embedded.OidcIssuer;
import fr.insegur.testkit.Components;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** How long a token lives, and what a token under a key that nobody knows costs the issuer. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class TokenResourceTest {
    private static final UUID COMPANY = UUID.fromString("0198c0de-0000-7000-8000-00000000c01d");

    @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval")
    Duration interval;

    @Test
    void aTokenThatEndedTwentySecondsAgoIsTakenBecauseClocksDiffer() {
        with(endedAgo(20)).statusCode(200);
    }

    @Test
    void aTokenThatEndedLongerAgoThanTheLeewayIsNot() {
        isTurnedAway(endedAgo(35));
        isTurnedAway(endedAgo(61));
    }

    @Test
    void aTokenForSeveralAudiencesIsTakenWhenThisIsOneOfThem() {
        with(Tokens.of(Tokens.asClient(COMPANY).withAudience("other insegur"))).statusCode(200);
        isTurnedAway(Tokens.of(Tokens.asClient(COMPANY).withAudience("other insegur-test")));
    }

    @Test
    void whatIsNoSignedTokenIsTurnedAwayAndNotTakenToTheIssuer() {
        long before = Components.issuer().keyRequests();
        for (String token :
                List.of("opaque", "a.b", "a.b.c", "a.b.c.d.e", "..", "a..c", ".", "...", "x".repeat(8_000))) {
            isTurnedAway(token);
        }
        assertTrue(Components.issuer().keyRequests() - before <= 1);
    }

    @Test
    void howeverManyTokensNameUnknownKeysTheIssuerIsAskedOncePerInterval() {
        OidcIssuer issuer = Components.issuer();
        String good = Tokens.client(COMPANY);
        askedAgain(issuer, good);

        long start = System.nanoTime();
        long before = issuer.keyRequests();
        for (int i = 0; i < 40; i++) {
            isTurnedAway(Attempts.underKey("made-up-" + i, good));
        }
        long asked = issuer.keyRequests() - before;
        long intervals = Duration.ofNanos(System.nanoTime() - start).dividedBy(interval);
        assertTrue(asked <= intervals + 1, () -> asked + " requests for keys in " + intervals + " whole intervals");

        askedAgain(issuer, good);
        with(good).statusCode(200);
    }

    /** An issuer may have changed its key in the meantime, so it is asked again, later. */
    private static void askedAgain(OidcIssuer issuer, String good) {
        long before = issuer.keyRequests();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            isTurnedAway(Attempts.underKey("new", good));
            return issuer.keyRequests() > before;
        });
    }

    private static String endedAgo(int seconds) {
        return Tokens.of(Tokens.asClient(COMPANY).withLifetime(Duration.ofSeconds(-seconds)));
    }

    private static void isTurnedAway(String token) {
        with(token).statusCode(401).body("code", equalTo("token-invalid"));
    }

    private static ValidatableResponse with(String token) {
        return given().auth().oauth2(token).get("/v1/things").then();
    }
}
