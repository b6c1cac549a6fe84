package fr.insegur.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class ConsoleResourceTest {
    @Test
    void theDocumentSaysWhatHoldsForEveryOperation() {
        String post = "paths.'/v1/things'.post.";
        given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body(
                        post + "responses.'401'.content.'application/problem+json'.schema.'$ref'",
                        containsString("Problem"))
                .body(post + "responses.'409'.content.'application/problem+json'.examples.size()", equalTo(1))
                .body(post + "responses.'413'.content.'application/problem+json'.examples.size()", equalTo(1))
                .body(post + "parameters.find { it.name == 'Idempotency-Key' }.required", equalTo(true))
                .body(
                        "paths.'/v1/ops/parked-keys/discards'.post.parameters.findAll { it.name == 'Idempotency-Key' }.size()",
                        equalTo(1))
                .body("paths.'/v1/ops/consumer-lag'.get.responses.'503'.headers.size()", equalTo(1))
                .body("paths.'/v1/things/{id}'.get.responses.'404'.description", equalTo("Not Found"));
    }

    @Test
    void theConsoleOfOneServiceListsAllFourDocuments() {
        String page = given().get("/console/").then().statusCode(200).extract().asString();
        for (String service :
                List.of("quote-service", "receivables-service", "partner-gateway", "notification-service")) {
            org.junit.jupiter.api.Assertions.assertTrue(page.contains(service), service);
        }
    }
}
