package fr.insegur.quote.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.quote.Records;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class QuoteRequestResourceTest extends RealService {
    private static final String PATH = "/v1/quote-requests";
    private final UUID client = UUID.randomUUID();

    @Test
    void aRequestIsTakenAndItsHistoryBegins() {
        Response answer = command(Tokens.client(client))
                .body(QuoteStory.newQuoteRequest())
                .post(PATH);

        answer.then()
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .body("clientId", equalTo(client.toString()))
                .body("siren", equalTo("732829320"))
                .body("companyName", equalTo("Comptoir du Bessin"))
                .body("annualTurnover.amount", equalTo("1200000.00"))
                .body("b2bShare", equalTo("1.00"))
                .body("need.amount", equalTo("150000.00"))
                .body("mandate.version", equalTo("2026-01"))
                .body("mandate.acceptedAt", equalTo("2026-01-12T08:55:00Z"))
                .body("contractId", nullValue())
                .body("history", hasSize(1))
                .body("history[0].to", equalTo("SUBMITTED"))
                .body("history[0].actor", equalTo("client-user-" + client))
                .body("history[0].reason", equalTo("demande de devis déposée"));
        String id = answer.path("id");
        assertTrue(answer.header("Location").endsWith(PATH + "/" + id));
        as(Tokens.client(client)).get(PATH + "/" + id).then().statusCode(200).body("state", equalTo("SUBMITTED"));

        List<Records.Published> published = records.under(UUID.fromString(id));
        assertEquals(1, published.size());
        assertEquals("quotes.v1", published.getFirst().topic());
        assertEquals("quote-requested.v1", published.getFirst().type());
        assertEquals(client, published.getFirst().clientId());
        assertFalse(published.getFirst().payload().contains("Bessin"), "the name stays here");
        assertFalse(published.getFirst().payload().contains("732829320"), "the SIREN stays here");
    }

    @Test
    void aWrongSirenIsPointedAt() {
        refused("732829320", "732829321")
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("type", equalTo("urn:insegur:problem:validation-failed"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/siren"))
                .body("errors[0].code", equalTo("valid-siren"));
    }

    @Test
    void anUnknownFieldIsRefused() {
        refused("{\"siren\"", "{\"sirene\": \"732829320\", \"siren\"")
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("errors[0].pointer", equalTo("/sirene"));
    }

    @Test
    void anAmountWithThreeDecimalsIsRefusedRatherThanRounded() {
        refused("150000.00", "150000.001")
                .statusCode(400)
                .body("code", equalTo("amount-too-precise"))
                .body("errors[0].pointer", containsString("/need"));
    }

    @Test
    void anAmountThatIsAJsonNumberIsRefused() {
        refused("\"150000.00\"", "150000.00").statusCode(400).body("code", equalTo("money-invalid"));
    }

    @ParameterizedTest
    @CsvSource({
        "150000.00, 0.00, 400, amount-not-positive, /need",
        "1200000.00, -1.00, 400, amount-not-positive, /annualTurnover",
        "'\"150000.00\", \"currency\": \"EUR\"', '\"150000.00\", \"currency\": \"USD\"', 400, currency-not-supported, /need",
        "'\"14\"', '\"96\"', 400, departement-unknown, /departement",
        "2026-01-12T08:55:00Z, 2226-01-12T08:55:00Z, 400, mandate-in-the-future, /mandate/acceptedAt",
        "2026-01-12T08:55:00Z, -5000-01-12T08:55:00Z, 400, mandate-too-old, /mandate/acceptedAt",
        "2026-01-12T08:55:00Z, 1900-01-12T08:55:00Z, 400, mandate-too-old, /mandate/acceptedAt",
        "Comptoir du Bessin, !, 400, company-name-invalid, /companyName",
        "Commerce de gros alimentaire, Négoce COMPTOIR-DU-BESSIN, 422, activity-names-company, /activity",
        "Commerce de gros alimentaire, SIREN 732829320, 422, activity-names-company, /activity"
    })
    void whatTheTradeForbidsIsRefusedWithItsReason(
            String valid, String wrong, int status, String code, String pointer) {
        refused(valid, wrong)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"b2bShare\": \"1.00\"', '\"b2bShare\": \"1.01\"', /b2bShare",
        "'\"version\": \"2026-01\",', '', /mandate/version"
    })
    void aFieldOutOfRangeOrAbsentIsPointedAt(String valid, String wrong, String pointer) {
        refused(valid, wrong)
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aCommandWithoutIdempotencyKeyIsRefused() {
        as(Tokens.client(client))
                .body(QuoteStory.newQuoteRequest())
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-missing"));
        assertEquals(0, own().size());
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndAnotherBodyUnderItsKeyIsRefused() {
        Response first = submit("key-1", QuoteStory.newQuoteRequest());
        Response repeat = submit("key-1", QuoteStory.newQuoteRequest());

        first.then().statusCode(201);
        repeat.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertArrayEquals(first.asByteArray(), repeat.asByteArray());
        submit("key-1", QuoteStory.newQuoteRequest().replace("150000.00", "160000.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertEquals(1, own().size());
    }

    @Test
    void aTokenIsNeededAndItMustBeAClientsOwnAndStillValid() {
        String body = QuoteStory.newQuoteRequest();
        given().contentType("application/json")
                .header("Idempotency-Key", "key-1")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("token-invalid"));
        command(Tokens.expired(Tokens.asClient(client)))
                .body(body)
                .post(PATH)
                .then()
                .statusCode(401)
                .body("code", equalTo("token-invalid"));
        command(Tokens.otherAudience(Tokens.asClient(client)))
                .body(body)
                .post(PATH)
                .then()
                .statusCode(401);
        command(Tokens.broker()).body(body).post(PATH).then().statusCode(403).body("code", equalTo("role-missing"));
        assertEquals(0, own().size());
    }

    @Test
    void aRequestIsReadByItsClientAndTheBrokerAndByNobodyElse() {
        QuoteStory story = story().submitted();

        as(story.token())
                .get(story.path())
                .then()
                .statusCode(200)
                .body("id", equalTo(story.quoteId().toString()));
        as(Tokens.broker()).get(story.path()).then().statusCode(200).body("history", hasSize(1));
        as(Tokens.client(client))
                .get(story.path())
                .then()
                .statusCode(404)
                .body("code", equalTo("quote-request-unknown"));
        as(Tokens.partner(UUID.randomUUID())).get(story.path()).then().statusCode(403);
        given().get(story.path()).then().statusCode(401);
    }

    @Test
    void aListHasTheClientsOwnRequestsOnlyPageByPage() {
        QuoteStory other = story().submitted();
        List<String> ids = List.of(
                submit("key-1", QuoteStory.newQuoteRequest()).path("id"),
                submit("key-2", QuoteStory.newQuoteRequest()).path("id"));

        ValidatableResponse first =
                as(Tokens.client(client)).get(PATH + "?limit=1").then().statusCode(200);
        first.body("items.id", contains(ids.get(0)))
                .body("next", notNullValue())
                .header("Link", containsString("rel=\"next\""));
        as(Tokens.client(client))
                .get(PATH + "?limit=1&cursor=" + first.extract().path("next"))
                .then()
                .body("items.id", contains(ids.get(1)))
                .body("next", nullValue());
        as(other.token())
                .get(PATH)
                .then()
                .body("items.id", contains(other.quoteId().toString()));
        as(Tokens.client(client))
                .get(PATH + "?cursor=x")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
        as(Tokens.partner(UUID.randomUUID())).get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private ValidatableResponse refused(String valid, String wrong) {
        String body = QuoteStory.newQuoteRequest();
        assertTrue(body.contains(valid), () -> "the valid request has " + valid);
        ValidatableResponse answer =
                submit(UUID.randomUUID().toString(), body.replace(valid, wrong)).then();
        assertEquals(0, own().size());
        return answer.contentType("application/problem+json");
    }

    private Response submit(String key, String body) {
        return as(Tokens.client(client))
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH);
    }

    private List<String> own() {
        return as(Tokens.client(client))
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
