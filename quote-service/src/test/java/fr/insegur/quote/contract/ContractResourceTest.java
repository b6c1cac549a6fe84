package fr.insegur.quote.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.time.BusinessClock;
import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.quote.Records;
import fr.insegur.quote.offer.OfferTerms;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
public class ContractResourceTest extends RealService {
    @Inject
    BusinessClock clock;

    @Test
    void theFactorsSignatureBringsTheContractIntoForce() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        UUID contract = story.accepted(offered);

        story.fact("offer-confirmed.v1", signed(offered, contract) + ", \"signedOn\": \"2026-01-12\"");

        String today = clock.today().toString();
        as(story.token())
                .get("/v1/contracts/" + contract)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("ACTIVE"))
                .body("quoteId", equalTo(story.quoteId().toString()))
                .body("clientSiren", equalTo("732829320"))
                .body("partnerCode", equalTo(QuoteStory.LITTORAL))
                .body("offerId", equalTo(offered.a().toString()))
                .body("offerVersion", equalTo(1))
                .body("notificationMode", equalTo("NOTIFIED"))
                .body("signedOn", equalTo("2026-01-12"))
                .body("startDate", equalTo(today))
                .body("vat.fee", contains("SERVICE", "FINANCING"))
                .body("vat.rate", contains("0.20", "0.00"))
                .body("vat.from", contains(today, today))
                .body("terms.advanceRate", equalTo("0.90"))
                .body("terms.minimumAnnual.amount", equalTo("8640.00"));
        as(story.token())
                .get(story.path())
                .then()
                .body("state", equalTo("CONTRACTED"))
                .body("contractId", equalTo(contract.toString()));

        List<Records.Published> published = records.under(contract);
        assertEquals(1, published.size());
        assertEquals("contracts.v1", published.getFirst().topic());
        assertEquals("contract-activated.v1", published.getFirst().type());
        assertEquals(offered.partner(), published.getFirst().partnerId());
        assertTrue(published.getFirst().payload().contains("\"startDate\":\"" + today + "\""));
    }

    @Test
    void anAmendmentCountsFromItsDayAndIsTold() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        UUID contract = story.accepted(offered);
        story.fact("offer-confirmed.v1", signed(offered, contract) + ", \"signedOn\": \"2026-01-12\"");
        String terms = OfferTerms.EXAMPLE.replace("\"0.90\"", "\"0.95\"");
        String from = clock.today().plusDays(10).toString();
        String body = "{\"effectiveFrom\": \"" + from + "\", \"terms\": " + terms + "}";

        amend(contract, null, body).then().statusCode(428);
        amend(contract, "\"7\"", body).then().statusCode(412);
        amend(contract, "\"0\"", body)
                .then()
                .statusCode(201)
                .body("effectiveFrom", equalTo(from))
                .body("terms.advanceRate", equalTo("0.95"));
        amend(contract, "\"1\"", body).then().statusCode(409).body("code", equalTo("amended-already"));
        amend(contract, "\"1\"", body.replace(from, clock.today().minusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("amendment-in-past"));
        amend(contract, "\"1\"", body.replace("\"FULL\"", "\"CONF\""))
                .then()
                .statusCode(422)
                .body("code", equalTo("product-stays"));

        as(story.token())
                .get("/v1/contracts/" + contract + "/amendments")
                .then()
                .statusCode(200)
                .body("items.effectiveFrom", contains(from));
        Records.Published amended = records.under(contract).getLast();
        assertEquals("contract-amended.v1", amended.type());
        assertTrue(amended.payload().contains("\"effectiveFrom\":\"" + from + "\""));
    }

    private static Response amend(UUID contract, String seen, String body) {
        RequestSpecification request = as(Tokens.broker())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.post("/v1/contracts/" + contract + "/amendments");
    }

    @Test
    void aSignatureOfAnotherVersionActivatesNothingAndIsShownToOps() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        UUID contract = story.accepted(offered);

        story.fact(
                "offer-confirmed.v1",
                signed(offered, contract).replace("\"version\": 1", "\"version\": 2")
                        + ", \"signedOn\": \"2026-01-12\"");

        as(story.token()).get("/v1/contracts/" + contract).then().statusCode(404);
        as(story.token()).get(story.path()).then().body("state", equalTo("CONTRACT_PENDING"));
        assertEquals("refused: selection-mismatch", records.parkReason("offers", story.quoteId()));
    }

    @Test
    void confidentialFactoringIsNotNotified() {
        QuoteStory story = story().submitted().audited("400000.00").offersRequested("CONF");
        QuoteStory.Offered offered = new QuoteStory.Offered(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        story.submits(
                offered.a(),
                offered.partner(),
                "FACTOR-DISCRET",
                QuoteStory.terms("CONF", "0.80", "0.0020", "0.0320", "null", ""));
        story.consents();
        story.looks();
        UUID contract = story.accepted(offered);

        story.fact("offer-confirmed.v1", signed(offered, contract) + ", \"signedOn\": \"2026-01-12\"");

        as(story.token()).get("/v1/contracts/" + contract).then().body("notificationMode", equalTo("NOT_NOTIFIED"));
    }

    @Test
    void theOfferThatLostStaysInTheComparison() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        UUID contract = story.accepted(offered);
        story.fact("offer-confirmed.v1", signed(offered, contract) + ", \"signedOn\": \"2026-01-12\"");
        story.fact("offer-closed.v1", "\"offerId\": \"" + offered.b() + "\", \"reason\": \"ANOTHER_OFFER_SELECTED\"");

        as(story.token())
                .get(story.path() + "/comparison")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONTRACTED"))
                .body("offers", hasSize(2));
    }

    @Test
    void itsFactorSeesAContractWithoutTheQuoteOrTheClient() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        UUID contract = activated(story, offered);

        String seen = as(Tokens.partner(offered.partner()))
                .get("/v1/contracts/" + contract)
                .then()
                .statusCode(200)
                .body("id", equalTo(contract.toString()))
                .extract()
                .asString();

        for (String hidden :
                List.of(story.quoteId().toString(), story.clientId().toString(), "732829320", "Bessin")) {
            assertFalse(seen.contains(hidden), hidden);
        }
        as(Tokens.partner(offered.partner()))
                .get("/v1/contracts")
                .then()
                .statusCode(200)
                .body("items.id", contains(contract.toString()));
    }

    @Test
    void nobodyElseSeesAContract() {
        QuoteStory story = story();
        UUID contract = activated(story, story.compared());
        String path = "/v1/contracts/" + contract;

        as(Tokens.broker()).get(path).then().statusCode(200);
        as(Tokens.client(UUID.randomUUID())).get(path).then().statusCode(404).body("code", equalTo("contract-unknown"));
        as(Tokens.partner(UUID.randomUUID())).get(path).then().statusCode(404);
        as(Tokens.ops()).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
        as(Tokens.client(UUID.randomUUID())).get("/v1/contracts").then().body("items", hasSize(0));
        as(Tokens.partner(UUID.randomUUID()))
                .get("/v1/contracts")
                .then()
                .body("items.id", not(hasItem(contract.toString())));
        as(story.token()).get("/v1/contracts?limit=1").then().body("items.id", contains(contract.toString()));
        as(Tokens.ops()).get("/v1/contracts").then().statusCode(403);
        given().get("/v1/contracts").then().statusCode(401);
    }

    static UUID activated(QuoteStory story, QuoteStory.Offered offered) {
        UUID contract = story.accepted(offered);
        story.fact("offer-confirmed.v1", signed(offered, contract) + ", \"signedOn\": \"2026-01-12\"");
        return contract;
    }

    /** What the factor's side says of the selection of offer A. */
    public static String signed(QuoteStory.Offered offered, UUID contract) {
        return "\"contractId\": \"%s\", \"offerId\": \"%s\", \"partnerId\": \"%s\", \"version\": 1"
                .formatted(contract, offered.a(), offered.partner());
    }
}
