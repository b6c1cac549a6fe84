package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Breaks a complete document in one place at a time. */
class OpenApiDemandsTest {
    private static final String SIMULATION = "/paths/~1v1~1simulations/post";
    private static final String ONE_QUOTE = "/paths/~1v1~1quotes~1{id}/get";
    private static final String ALL_QUOTES = "/paths/~1v1~1quotes/get";
    private static final String INVALID = "/components/responses/Invalid";

    private JsonNode document;

    @BeforeEach
    void aCompleteDocument() throws Exception {
        document = Json.parse(OpenApiDocumentTest.complete());
    }

    @Test
    void aCompleteDocumentLacksNothing() {
        assertUnmet();
    }

    @Test
    void itIsOpenApi31() {
        at("").put("openapi", "3.0.3");
        assertUnmet("the document is OpenAPI \"3.0.3\", not 3.1");
    }

    @Test
    void itHasOperations() {
        at("").putObject("paths");
        assertUnmet("the document has no operation");
    }

    @Test
    void everyOperationHasASummaryAndATag() {
        at(SIMULATION).put("summary", " ");
        at(SIMULATION).remove("tags");
        assertUnmet("POST /v1/simulations has no summary", "POST /v1/simulations has no tag");
    }

    @Test
    void aJsonRequestBodyHasAnExample() {
        at(SIMULATION + "/requestBody/content/application~1json").remove("example");
        assertUnmet("POST /v1/simulations has no example of its request body");
    }

    @Test
    void aJsonAnswerHasAnExample() {
        at(SIMULATION + "/responses/200/content/application~1json").putObject("examples");
        assertUnmet("POST /v1/simulations has no example of its answer 200");
    }

    @Test
    void theExampleOfASchemaServesEveryAnswerThatNamesIt() {
        at("/components/schemas/Quote").remove("examples");
        assertUnmet(
                "GET /v1/quotes/{id} has no example of its answer 200",
                "GET /v1/quotes has no example of its answer 200");
    }

    @Test
    void anAnswerSaysItsMediaType() {
        at(ALL_QUOTES + "/responses/200/content").set("*/*", JsonNodeFactory.instance.objectNode());
        assertUnmet("GET /v1/quotes does not say the media type of its answer 200");
    }

    @Test
    void aSecuredOperationDeclares401And403() {
        at(ALL_QUOTES + "/responses").remove(List.of("401", "403"));
        assertUnmet("GET /v1/quotes is secured and declares no 401", "GET /v1/quotes is secured and declares no 403");
    }

    @Test
    void anOperationIsSecuredByItsOwnRequirementToo() {
        at("").remove("security");
        at(ALL_QUOTES + "/responses").remove(List.of("401", "403"));
        assertUnmet();
        at(ALL_QUOTES).putArray("security").addObject().putArray("oidc");
        assertUnmet("GET /v1/quotes is secured and declares no 401", "GET /v1/quotes is secured and declares no 403");
    }

    @Test
    void anOperationWithAPathIdDeclares404() {
        at(ONE_QUOTE + "/responses").remove("404");
        assertUnmet("GET /v1/quotes/{id} names something by its path and declares no 404");
    }

    @Test
    void aPutThatOnlyChangesDeclares404Too() {
        at("/paths/~1v1~1quotes~1{id}/put/responses").remove("201");
        assertUnmet("PUT /v1/quotes/{id} names something by its path and declares no 404");
    }

    @Test
    void aProblemIsProblemJson() {
        at(SIMULATION + "/responses/400").removeAll().put("description", "wrong");
        assertUnmet("POST /v1/simulations has a problem 400 that is not application/problem+json");
    }

    @Test
    void aProblemIsProblemJsonAndNothingElse() {
        at(ALL_QUOTES + "/responses").set("500", at(INVALID).deepCopy());
        at(ALL_QUOTES + "/responses/500/content").putObject("application/json").put("example", "-");
        assertUnmet("GET /v1/quotes has a problem 500 that is not application/problem+json");
    }

    @Test
    void aProblemHasAnExample() {
        at(SIMULATION + "/responses").set("422", at(INVALID).deepCopy());
        at(SIMULATION + "/responses/422/content/application~1problem+json").remove("example");
        assertUnmet("POST /v1/simulations has a problem 422 without example");
    }

    @Test
    void anOperationHasAnAnswer() {
        at(SIMULATION).remove("responses");
        assertUnmet("POST /v1/simulations has no answer");
    }

    private ObjectNode at(String pointer) {
        return (ObjectNode) document.at(JsonPointer.compile(pointer));
    }

    private void assertUnmet(String... demands) {
        assertEquals(List.of(demands), OpenApiDemands.unmetBy(document));
    }
}
