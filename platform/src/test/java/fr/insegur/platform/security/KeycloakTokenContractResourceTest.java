package fr.insegur.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.TokenContract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The issuer of the compose file and of production, for real. */
@EnabledIfSystemProperty(named = "insegur.full", matches = "true")
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
@WithTestResource(value = Keycloak.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class KeycloakTokenContractResourceTest extends TokenContract {
    Keycloak keycloak;

    @Override
    protected String issuerUrl() {
        return keycloak.issuerUrl();
    }

    @Override
    protected String token(String role) {
        return switch (role) {
            case "client" -> keycloak.tokenOfPerson("demo-client", "DEMO_CLIENT_PASSWORD");
            case "partner" -> keycloak.tokenOfSystem("factor-littoral", "FACTOR_LITTORAL_SECRET");
            case "broker" -> keycloak.tokenOfSystem("back-office", "BACK_OFFICE_SECRET");
            default -> keycloak.tokenOfSystem("operations", "OPERATIONS_SECRET");
        };
    }

    @Test
    void aServiceTakesTheTokenOfASystemForWhatItMayDoAndForNothingElse() {
        String ops = token("ops");
        given().auth()
                .oauth2(ops)
                .get("/v1/ops/outbox")
                .then()
                .statusCode(200)
                .body("unsent", greaterThanOrEqualTo(0));
        given().auth()
                .oauth2(ops)
                .get("/v1/things/sums/1")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
    }

    @Test
    void aServiceTakesTheTokenOfAPerson() {
        given().auth()
                .oauth2(token("client"))
                .get("/v1/things/sums/1?b=2")
                .then()
                .statusCode(200)
                .body(equalTo("2"));
    }

    @Test
    void aTokenThatSomebodyChangedIsTurnedAway() {
        String token = token("ops");
        String[] parts = token.split("\\.", -1);
        given().auth()
                .oauth2(parts[0] + "." + parts[1] + "." + parts[2].substring(4) + "AAAA")
                .get("/v1/ops/outbox")
                .then()
                .statusCode(401);
    }
}
