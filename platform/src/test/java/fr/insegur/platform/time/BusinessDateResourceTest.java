package fr.insegur.platform.time;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class BusinessDateResourceTest {
    @Inject
    BusinessClock clock;

    @Test
    void outsideTheLocalProfileThePathDoesNotExist() {
        given().auth()
                .oauth2(Tokens.ops())
                .contentType("application/json")
                .body("{\"date\":\"2026-01-12\"}")
                .put("/v1/ops/business-date")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth().oauth2(Tokens.ops()).get("/v1/ops/business-date").then().statusCode(404);
        assertEquals(LocalDate.now(BusinessClock.ZONE), clock.today());
    }
}
