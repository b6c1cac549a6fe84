package fr.insegur.partner.negotiation;

import static fr.insegur.partner.Api.broker;
import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Api.post;
import static fr.insegur.partner.Panel.DISCRET;
import static fr.insegur.partner.Panel.EXPRESS;
import static fr.insegur.partner.Panel.LITTORAL;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.partner.Db;
import fr.insegur.partner.Published;
import fr.insegur.partner.Quotes;
import fr.insegur.partner.Topics;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the client's choice to the factor's signature. */
@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class SelectionResourceTest {
    @Inject
    Negotiations negotiations;

    @Inject
    CloseOfferRequest closeOfferRequest;

    @Inject
    ReleaseExpiredSelections releaseExpiredSelections;

    @Inject
    Scopes scopes;

    private Quotes quote;
    private UUID littoral;
    private UUID express;

    @BeforeEach
    void twoOffers() {
        quote = negotiations.opened();
        littoral = negotiations.offer(quote, LITTORAL);
        express = negotiations.offer(quote, EXPRESS);
    }

    private Response confirm(UUID partnerId, UUID offer, UUID contract, int version) {
        return post(
                factor(partnerId),
                "/v1/offers/" + offer + "/confirmations",
                "{\"contractId\":\"" + contract + "\",\"version\":" + version + "}");
    }

    private String refusal() {
        return Published.last(quote.quoteId(), "selection-refused.v1").getString("reason");
    }

    private List<String> messages(UUID partnerId, UUID offer) {
        return Db.list(
                "SELECT type FROM webhook_delivery WHERE partner_id = ? AND body LIKE ? ORDER BY id",
                partnerId,
                "%" + offer + "%");
    }

    @Test
    void theFactorSignsWhatWasSelectedAndTheOtherOffersClose() {
        UUID contract = negotiations.select(quote, LITTORAL, littoral, 1);
        assertEquals(List.of("offer.selected"), messages(LITTORAL, littoral));
        assertEquals(0, Published.count(quote.quoteId(), "offer-confirmed.v1"));

        confirm(LITTORAL, littoral, contract, 1)
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"))
                .body("contractId", equalTo(contract.toString()))
                .body("signedOn", equalTo(Quotes.today().toString()));
        JsonPath confirmed = Published.last(quote.quoteId(), "offer-confirmed.v1");
        assertEquals(contract.toString(), confirmed.getString("contractId"));
        assertEquals(1, confirmed.getInt("version"));
        JsonPath closed = Published.last(quote.quoteId(), "offer-closed.v1");
        assertEquals(express.toString(), closed.getString("offerId"));
        assertEquals("ANOTHER_OFFER_SELECTED", closed.getString("reason"));
        assertEquals(1, Published.count(quote.quoteId(), "offer-closed.v1"));
        assertEquals(List.of("offer.closed"), messages(EXPRESS, express));
        broker().get("/v1/offer-requests/" + quote.quoteId())
                .then()
                .body("state", equalTo("CLOSED"))
                .body("invitations.offer.state", equalTo(List.of("CONFIRMED", "CLOSED")))
                .body("invitations.state", equalTo(List.of("OFFERED", "OFFERED", "CLOSED")));
        post(
                        factor(DISCRET),
                        "/v1/invitations/" + negotiations.invitation(quote, DISCRET) + "/declines",
                        "{\"reason\":\"RISK\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void aFactorSignsNothingElseThanWasSelected() {
        confirm(LITTORAL, littoral, UUID.randomUUID(), 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("offer-not-selected"));
        UUID contract = negotiations.select(quote, LITTORAL, littoral, 1);
        confirm(LITTORAL, littoral, UUID.randomUUID(), 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("selection-mismatch"));
        confirm(LITTORAL, littoral, contract, 2).then().statusCode(409).body("code", equalTo("selection-mismatch"));
        confirm(EXPRESS, littoral, contract, 1).then().statusCode(404);
        confirm(LITTORAL, littoral, contract, 0).then().statusCode(400);
        assertEquals(0, Published.count(quote.quoteId(), "offer-confirmed.v1"));
    }

    @Test
    void aSelectionThatDoesNotStandIsRefusedWithItsReason() {
        negotiations.select(quote, LITTORAL, littoral, 2);
        assertEquals("SUPERSEDED", refusal());
        negotiations.select(quote, LITTORAL, UUID.randomUUID(), 1);
        assertEquals("OFFER_UNKNOWN", refusal());
        negotiations.select(quote, EXPRESS, littoral, 1);
        assertEquals("OFFER_UNKNOWN", refusal());
        Db.execute(
                "UPDATE offer_version SET valid_until = ? WHERE offer_id = ?",
                Quotes.today().minusDays(1),
                littoral);
        negotiations.select(quote, LITTORAL, littoral, 1);
        assertEquals("EXPIRED", refusal());
        post(factor(EXPRESS), "/v1/offers/" + express + "/withdrawals", "");
        UUID contract = negotiations.select(quote, EXPRESS, express, 1);
        assertEquals("WITHDRAWN", refusal());
        JsonPath event = Published.last(quote.quoteId(), "selection-refused.v1");
        assertEquals(contract.toString(), event.getString("contractId"));
        assertEquals(EXPRESS.toString(), event.getString("partnerId"));
        assertEquals(List.of(), messages(LITTORAL, littoral));
    }

    @Test
    void aSignatureAfterTheOffersLastDayIsRefusedAndGivesTheChoiceBack() {
        UUID contract = negotiations.select(quote, LITTORAL, littoral, 1);
        endValidity(littoral);

        confirm(LITTORAL, littoral, contract, 1).then().statusCode(409).body("code", equalTo("offer-expired"));

        assertEquals(0, Published.count(quote.quoteId(), "offer-confirmed.v1"));
        assertEquals("EXPIRED", refusal());
        assertEquals(
                contract.toString(),
                Published.last(quote.quoteId(), "selection-refused.v1").getString("contractId"));
        factor(LITTORAL)
                .get("/v1/offers/" + littoral)
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("contractId", nullValue());
        confirm(LITTORAL, littoral, contract, 1).then().statusCode(409).body("code", equalTo("offer-not-selected"));
        assertEquals(1, Published.count(quote.quoteId(), "selection-refused.v1"));
        UUID second = negotiations.select(quote, EXPRESS, express, 1);
        confirm(EXPRESS, express, second, 1).then().statusCode(201);
    }

    @Test
    void aFactorThatKeepsSilentDoesNotKeepTheClientWaiting() {
        negotiations.select(quote, LITTORAL, littoral, 1);
        releaseExpiredSelections.release();
        assertEquals(0, Published.count(quote.quoteId(), "selection-refused.v1"));
        endValidity(littoral);

        releaseExpiredSelections.release();
        releaseExpiredSelections.release();

        assertEquals("EXPIRED", refusal());
        assertEquals(1, Published.count(quote.quoteId(), "selection-refused.v1"));
    }

    @Test
    void anOfferWhoseChoiceLapsedIsNegotiatedOn() {
        String path = "/v1/offers/" + littoral;
        post(broker().header("If-Match", tag(path)), path + "/counter-offers", Quotes.counter("0.0090"))
                .then()
                .statusCode(201);
        UUID contract = negotiations.select(quote, LITTORAL, littoral, 1);
        endValidity(littoral);
        confirm(LITTORAL, littoral, contract, 1).then().statusCode(409);

        factor(LITTORAL).get(path).then().body("state", equalTo("COUNTERED"));
        post(factor(LITTORAL).header("If-Match", tag(path)), path + "/versions", Quotes.proposal("0.0100"))
                .then()
                .statusCode(201);
        UUID second = negotiations.select(quote, LITTORAL, littoral, 3);
        confirm(LITTORAL, littoral, second, 3).then().statusCode(201);
    }

    private static String tag(String path) {
        return factor(LITTORAL).get(path).header("ETag");
    }

    @Test
    void anotherFactorsCallDoesNotReleaseASelection() {
        UUID contract = negotiations.select(quote, LITTORAL, littoral, 1);
        endValidity(littoral);

        confirm(EXPRESS, littoral, contract, 1).then().statusCode(404);

        assertEquals(0, Published.count(quote.quoteId(), "selection-refused.v1"));
    }

    private static void endValidity(UUID offer) {
        Db.execute(
                "UPDATE offer_version SET valid_until = ? WHERE offer_id = ?",
                Quotes.today().minusDays(1),
                offer);
    }

    @Test
    void aSecondSelectionIsRefusedWhileTheFirstIsPending() {
        negotiations.select(quote, LITTORAL, littoral, 1);
        negotiations.select(quote, EXPRESS, express, 1);
        assertEquals("ANOTHER_OFFER_SELECTED", refusal());
    }

    @Test
    void aFactorThatWithdrawsInsteadOfSigningGivesTheChoiceBack() {
        UUID contract = negotiations.select(quote, LITTORAL, littoral, 1);
        post(factor(LITTORAL), "/v1/offers/" + littoral + "/withdrawals", "")
                .then()
                .statusCode(201);
        assertEquals("WITHDRAWN", refusal());
        assertEquals(
                contract.toString(),
                Published.last(quote.quoteId(), "selection-refused.v1").getString("contractId"));
        UUID second = negotiations.select(quote, EXPRESS, express, 1);
        confirm(EXPRESS, express, second, 1).then().statusCode(201);
        assertEquals(1, Published.count(quote.quoteId(), "offer-confirmed.v1"));
    }

    @Test
    void aSelectedOfferIsNoLongerNegotiated() {
        negotiations.select(quote, LITTORAL, littoral, 1);
        String tag = factor(LITTORAL).get("/v1/offers/" + littoral).header("ETag");
        post(broker().header("If-Match", tag), "/v1/offers/" + littoral + "/counter-offers", Quotes.counter("0.0090"))
                .then()
                .statusCode(409)
                .body("code", equalTo("offer-not-open"));
    }

    @Test
    void aQuoteThatEndsClosesEveryOpenOffer() {
        close(quote.quoteId());
        assertEquals(2, Published.count(quote.quoteId(), "offer-closed.v1"));
        assertEquals(
                "QUOTE_CLOSED",
                Published.last(quote.quoteId(), "offer-closed.v1").getString("reason"));
        assertEquals(List.of("offer.closed"), messages(LITTORAL, littoral));
        close(quote.quoteId());
        close(UUID.randomUUID());
        assertEquals(2, Published.count(quote.quoteId(), "offer-closed.v1"));
    }

    private void close(UUID quoteId) {
        scopes.run(Scope.client(quote.clientId()), () -> closeOfferRequest.close(new QuoteClosed(quoteId)));
    }
}
