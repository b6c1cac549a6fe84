package fr.insegur.partner.negotiation;

import static fr.insegur.partner.Api.broker;
import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Api.post;
import static fr.insegur.partner.Panel.EXPRESS;
import static fr.insegur.partner.Panel.LITTORAL;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.partner.Api;
import fr.insegur.partner.Db;
import fr.insegur.partner.Published;
import fr.insegur.partner.Quotes;
import fr.insegur.partner.Topics;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class OffersResourceTest {
    @Inject
    Negotiations negotiations;

    private Quotes quote;
    private UUID offer;
    private String path;

    @BeforeEach
    void offer() {
        quote = negotiations.opened();
        offer = negotiations.offer(quote, LITTORAL);
        path = "/v1/offers/" + offer;
    }

    private String tag() {
        return factor(LITTORAL).get(path).then().statusCode(200).extract().header("ETag");
    }

    private Response counter(String tag, String rate) {
        return post(broker().header("If-Match", tag), path + "/counter-offers", Quotes.counter(rate));
    }

    private Response revise(String tag, String rate) {
        return post(factor(LITTORAL).header("If-Match", tag), path + "/versions", Quotes.proposal(rate));
    }

    @Test
    void aCounterOfferAndARevisionAreVersionsThatNeverChange() {
        counter(tag(), "0.0090")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("COUNTERED"))
                .body("turn", equalTo("FACTOR"))
                .body("factorVersion", equalTo(1))
                .body("lastVersion", equalTo(2))
                .body("quoteId", equalTo(quote.quoteId().toString()));
        revise(tag(), "0.0100")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("REVISED"))
                .body("factorVersion", equalTo(3))
                .body("quoteId", nullValue());
        factor(LITTORAL)
                .get(path)
                .then()
                .statusCode(200)
                .body("versions.version", equalTo(List.of(1, 2, 3)))
                .body("versions.author", equalTo(List.of("FACTOR", "BROKER", "FACTOR")))
                .body("versions.terms.serviceRate", equalTo(List.of("0.0120", "0.0090", "0.0100")))
                .body("versions.comment[1]", equalTo("without a minimum"));
        JsonPath countered = Published.last(quote.quoteId(), "offer-countered.v1");
        assertEquals("BROKER", countered.getString("author"));
        assertEquals(2, countered.getInt("version"));
        assertEquals(false, countered.getBoolean("firm"));
        JsonPath revised = Published.last(quote.quoteId(), "offer-revised.v1");
        assertEquals("FACTOR", revised.getString("author"));
        assertEquals(3, revised.getInt("version"));
    }

    @Test
    void whoAnswersAVersionSaysWhichOneItSaw() {
        String tag = tag();
        post(broker(), path + "/counter-offers", Quotes.counter("0.0090"))
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-missing"));
        counter("\"7\"", "0.0090").then().statusCode(412).body("code", equalTo("version-stale"));
        counter(tag, "0.0090").then().statusCode(201);
        revise(tag, "0.0100").then().statusCode(412).body("currentVersion", equalTo(1));
        assertEquals(0, Published.count(quote.quoteId(), "offer-revised.v1"));
    }

    @Test
    void theSidesTakeTurnsAndFiveCounterOffersAreTheMost() {
        revise(tag(), "0.0100").then().statusCode(409).body("code", equalTo("not-your-turn"));
        for (int round = 1; round <= 5; round++) {
            counter(tag(), "0.0090").then().statusCode(201);
            counter(tag(), "0.0080").then().statusCode(409).body("code", equalTo("not-your-turn"));
            revise(tag(), "0.0100").then().statusCode(201);
        }
        counter(tag(), "0.0080").then().statusCode(409).body("code", equalTo("rounds-exhausted"));
        assertEquals(5, Published.count(quote.quoteId(), "offer-countered.v1"));
    }

    @Test
    void bothSidesStayInTheDossiersCurrency() {
        post(
                        broker().header("If-Match", tag()),
                        path + "/counter-offers",
                        Quotes.counter("0.0090").replace("EUR", "CHF"))
                .then()
                .statusCode(400)
                .body("code", equalTo("terms-invalid"))
                .body("errors.pointer", equalTo(List.of("/terms/ceiling")));
        counter(tag(), "0.0090").then().statusCode(201);
        post(
                        factor(LITTORAL).header("If-Match", tag()),
                        path + "/versions",
                        Quotes.proposal("0.0100").replace("300000.00", "900000000000000.00"))
                .then()
                .statusCode(400)
                .body("code", equalTo("terms-invalid"))
                .body("errors.pointer", equalTo(List.of("/terms/ceiling")));
    }

    @Test
    void aWithdrawnOfferIsOver() {
        post(factor(LITTORAL), path + "/withdrawals", "")
                .then()
                .statusCode(201)
                .body("state", equalTo("WITHDRAWN"))
                .body("turn", nullValue());
        assertEquals(
                offer.toString(),
                Published.last(quote.quoteId(), "offer-withdrawn.v1").getString("offerId"));
        post(factor(LITTORAL), path + "/withdrawals", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("offer-not-open"));
        counter(tag(), "0.0090").then().statusCode(409).body("code", equalTo("offer-not-open"));
        revise(tag(), "0.0090").then().statusCode(409).body("code", equalTo("offer-not-open"));
    }

    @Test
    void anotherFactorsOfferIsNotFound() {
        String tag = tag();
        factor(EXPRESS).get(path).then().statusCode(404).body("code", equalTo("offer-unknown"));
        post(factor(EXPRESS).header("If-Match", tag), path + "/versions", Quotes.proposal("0.0100"))
                .then()
                .statusCode(404);
        post(factor(EXPRESS), path + "/withdrawals", "").then().statusCode(404);
        post(factor(EXPRESS), path + "/confirmations", "{\"contractId\":\"" + UUID.randomUUID() + "\",\"version\":1}")
                .then()
                .statusCode(404);
        broker().get("/v1/offers/" + UUID.randomUUID()).then().statusCode(404);
        broker().get("/v1/offer-requests/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("offer-request-unknown"));
        assertEquals(tag, tag());
    }

    @Test
    void eachSideHasItsOwnMoves() {
        given().get(path).then().statusCode(401);
        Api.as(Tokens.client(quote.clientId())).get(path).then().statusCode(403);
        post(factor(LITTORAL).header("If-Match", tag()), path + "/counter-offers", Quotes.counter("0.0090"))
                .then()
                .statusCode(403);
        post(broker().header("If-Match", tag()), path + "/versions", Quotes.proposal("0.0100"))
                .then()
                .statusCode(403);
        post(broker(), path + "/withdrawals", "").then().statusCode(403);
        post(broker(), path + "/confirmations", "{}").then().statusCode(403);
        factor(LITTORAL).get("/v1/offer-requests/" + quote.quoteId()).then().statusCode(403);
        given().get("/v1/offer-requests/" + quote.quoteId()).then().statusCode(401);
    }

    @Test
    void theBrokerSeesEveryAnswer() {
        broker().get(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("quoteId", equalTo(quote.quoteId().toString()));
        broker().get("/v1/offer-requests/" + quote.quoteId())
                .then()
                .statusCode(200)
                .body("clientId", equalTo(quote.clientId().toString()))
                .body("state", equalTo("SENT"))
                .body(
                        "invitations.partnerCode",
                        equalTo(List.of("FACTOR-LITTORAL", "FACTOR-EXPRESS", "FACTOR-DISCRET")))
                .body("invitations.state", equalTo(List.of("OFFERED", "SENT", "SENT")))
                .body("invitations.ground", equalTo(List.of("PRODUCT_ASKED", "ALTERNATIVE", "ALTERNATIVE")))
                .body("invitations[0].offer.id", equalTo(offer.toString()))
                .body("invitations[1].offer", nullValue());
    }
}
