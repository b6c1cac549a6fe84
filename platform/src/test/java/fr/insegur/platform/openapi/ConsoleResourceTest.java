package fr.insegur.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            assertTrue(page.contains(service), service);
        }
        assertFalse(page.contains("Quarkus"), page);
    }

    @Test
    void theConsoleMayRunItsScriptsReadTheDocumentsAndNothingElse() {
        Response answer = given().get("/console/");
        Map<String, List<String>> policy = policy(answer);
        String page = answer.asString();
        assertEquals(List.of("'none'"), policy.get("default-src"));
        assertEquals(List.of("'none'"), policy.get("frame-ancestors"));
        assertEquals(List.of("'none'"), policy.get("form-action"));

        assertEquals(List.of("'self'", "'unsafe-inline'"), policy.get("script-src"));
        assertEquals(2, found("<script(?: defer)?>(.*?)</script>", page).size());
        assertEquals(List.of(), found("<[^>]*\\s(on\\w+|style)=", page));
        for (String part : found("(?:src|href)=\"([^\"]*)\"", page)) {
            assertTrue(part.matches("[a-z0-9-]+\\.(js|css|ico)"), part);
            isPart(part, policy(given().get("/console/" + part)));
        }
        for (String document : found("url: \"(http://[^/\"]+)/openapi\"", page)) {
            assertTrue(policy.getOrDefault("connect-src", List.of()).contains(document), document);
        }
        assertEquals(5, policy.getOrDefault("connect-src", List.of()).size());
    }

    private static void isPart(String part, Map<String, List<String>> policy) {
        given().get("/console/" + part)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Type", matchesPattern("(text|application|image)/(javascript|css|x-icon|vnd.+).*"));
        assertEquals(List.of("'none'"), policy.get("frame-ancestors"), part);
    }

    /** The one policy of an answer: directive to sources. */
    private static Map<String, List<String>> policy(Response answer) {
        assertEquals(200, answer.statusCode());
        List<String> policies = answer.headers().getValues("Content-Security-Policy");
        assertEquals(1, policies.size());
        return Arrays.stream(policies.getFirst().split("; "))
                .map(directive -> List.of(directive.split(" ")))
                .collect(Collectors.toMap(List::getFirst, directive -> directive.subList(1, directive.size())));
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
