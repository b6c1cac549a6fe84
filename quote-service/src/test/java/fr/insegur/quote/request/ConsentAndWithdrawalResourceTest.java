package fr.insegur.quote.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.quote.Records;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentAndWithdrawalResourceTest extends RealService {
    private final UUID client = UUID.randomUUID();

    @Test
    void aConsentSendsTheNameOnceAndOnlyThen() {
        QuoteStory story = story().submitted();

        command(story.token())
                .body("{\"discloseNames\": true}")
                .post(story.path() + "/consents")
                .then()
                .statusCode(201)
                .body("quoteId", equalTo(story.quoteId().toString()))
                .body("discloseNames", equalTo(true));

        Records.Published consent = records.under(story.quoteId()).getLast();
        assertEquals("consent-given.v1", consent.type());
        assertTrue(consent.payload().contains("Comptoir du Bessin"));
        command(story.token())
                .body("{\"discloseNames\": true}")
                .post(story.path() + "/consents")
                .then()
                .statusCode(409)
                .body("code", equalTo("consent-already-given"));
        assertEquals(List.of("quote-requested.v1", "consent-given.v1"), records.typesUnder(story.quoteId()));
    }

    @Test
    void aConsentIsTheClientsAloneAndHasToBeMeant() {
        QuoteStory story = story().submitted();
        String path = story.path() + "/consents";
        String body = "{\"discloseNames\": true}";

        command(story.token())
                .body("{\"discloseNames\": false}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/discloseNames"));
        command(Tokens.client(client)).body(body).post(path).then().statusCode(404);
        command(Tokens.broker()).body(body).post(path).then().statusCode(403);
        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        assertEquals(List.of("quote-requested.v1"), records.typesUnder(story.quoteId()));
    }

    @Test
    void aWithdrawalIsOnTheTrailWithItsReasonAndWhatWasThereBefore() {
        QuoteStory story = story().submitted();
        String path = story.path() + "/withdrawals";
        String body = "{\"reason\": \"Notre besoin est couvert.\"}";

        command(Tokens.client(client)).body(body).post(path).then().statusCode(404);
        command(story.token()).body(body).post(path).then().statusCode(201);
        command(story.token()).body(body).post(path).then().statusCode(409);

        given().auth()
                .oauth2(Tokens.broker())
                .get("/v1/audit-trail?object=" + story.quoteId())
                .then()
                .statusCode(200)
                .body("items.action", contains("quote-requests.withdraw"))
                .body("items.reason", contains("Notre besoin est couvert."))
                .body("items.roles", contains("client"))
                .body("items[0].beforeHash", matchesPattern("[0-9a-f]{64}"))
                .body("items[0].afterHash", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void aWithdrawalEndsARequestAndKeepsTheClientsWordsOutOfTheEvent() {
        QuoteStory story = story().submitted();
        String path = story.path() + "/withdrawals";
        String body = "{\"reason\": \"Notre besoin est couvert.\"}";

        command(Tokens.client(client)).body(body).post(path).then().statusCode(404);
        command(Tokens.broker()).body(body).post(path).then().statusCode(403);
        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        command(story.token())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .body("state", equalTo("WITHDRAWN"))
                .body("history[1].from", equalTo("SUBMITTED"))
                .body("history[1].to", equalTo("WITHDRAWN"))
                .body("history[1].reason", equalTo("Notre besoin est couvert."));
        command(story.token())
                .body(body)
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("quote-state"))
                .body("state", equalTo("WITHDRAWN"));
        command(story.token())
                .body("{\"discloseNames\": true}")
                .post(story.path() + "/consents")
                .then()
                .statusCode(409);

        Records.Published closed = records.under(story.quoteId()).getLast();
        assertEquals("quote-closed.v1", closed.type());
        assertTrue(closed.payload().contains("\"WITHDRAWN_BY_CLIENT\""));
    }
}
