package fr.insegur.partner.negotiation;

import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Api.post;
import static fr.insegur.partner.Panel.DISCRET;
import static fr.insegur.partner.Panel.EXPRESS;
import static fr.insegur.partner.Panel.LITTORAL;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.insegur.partner.Api;
import fr.insegur.partner.Db;
import fr.insegur.partner.Published;
import fr.insegur.partner.Quotes;
import fr.insegur.partner.Topics;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class InvitationsResourceTest {
    @Inject
    Negotiations negotiations;

    private Quotes quote;
    private UUID invitation;
    private String path;

    @BeforeEach
    void invite() {
        quote = negotiations.opened();
        invitation = negotiations.invitation(quote, LITTORAL);
        path = "/v1/invitations/" + invitation;
    }

    @Test
    void anInvitedFactorIsToldAndSeesItsInvitationInItsList() {
        assertEquals(
                List.of("invitation-sent.v1", "invitation-sent.v1", "invitation-sent.v1"),
                Published.types(quote.quoteId()));
        String last = null;
        boolean found = false;
        do {
            JsonPath page = factor(LITTORAL)
                    .queryParam("limit", 200)
                    .queryParams(last == null ? Map.of() : Map.of("cursor", last))
                    .get("/v1/invitations")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found |= page.getList("items.id").contains(invitation.toString());
            last = page.getString("next");
        } while (last != null);
        assertEquals(true, found);
        factor(EXPRESS)
                .queryParam("limit", 200)
                .get("/v1/invitations")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(invitation.toString())));
    }

    @Test
    void whatAFactorSeesHoldsNoQuoteNoClientAndNoNameBeforeConsent() {
        String body = factor(LITTORAL)
                .get(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(invitation.toString()))
                .body("state", equalTo("VIEWED"))
                .body("product", equalTo("FULL"))
                .body("dossier.turnoverBand.to.amount", equalTo("4000000.00"))
                .body("dossier.topDebtorShareBand.from", equalTo("0.10"))
                .body("client", nullValue())
                .extract()
                .asString();
        assertFalse(body.contains(quote.quoteId().toString()));
        assertFalse(body.contains(quote.clientId().toString()));

        negotiations.consent(quote);
        factor(LITTORAL)
                .get(path)
                .then()
                .statusCode(200)
                .body("client.companyName", equalTo(Quotes.COMPANY))
                .body("client.siren", equalTo(Quotes.SIREN));
    }

    @Test
    void theFirstLookIsPublishedAndTheSecondIsNot() {
        factor(LITTORAL).get(path).then().statusCode(200);
        factor(LITTORAL).get(path).then().statusCode(200);
        assertEquals(1, Published.count(quote.quoteId(), "invitation-viewed.v1"));
        assertEquals(
                invitation.toString(),
                Published.last(quote.quoteId(), "invitation-viewed.v1").getString("invitationId"));
    }

    @Test
    void anotherFactorsInvitationIsNotFound() {
        factor(EXPRESS).get(path).then().statusCode(404).body("code", equalTo("invitation-unknown"));
        post(factor(EXPRESS), path + "/declines", "{\"reason\":\"RISK\"}")
                .then()
                .statusCode(404)
                .body("code", equalTo("invitation-unknown"));
        post(factor(EXPRESS), path + "/offers", Quotes.proposal("0.0100"))
                .then()
                .statusCode(404)
                .body("code", equalTo("invitation-unknown"));
        assertEquals(0, Published.count(quote.quoteId(), "invitation-viewed.v1"));
    }

    @Test
    void onlyFactorsAnswerInvitations() {
        given().get(path).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        Api.as(Tokens.expired(Tokens.asPartner(LITTORAL))).get(path).then().statusCode(401);
        Api.broker().get(path).then().statusCode(403);
        Api.as(Tokens.client(quote.clientId())).get(path).then().statusCode(403);
    }

    @Test
    void aFactorDeclinesWithAReasonOnceAndForAll() {
        UUID declined = negotiations.invitation(quote, DISCRET);
        String body = "{\"reason\":\"TURNOVER_BELOW_MINIMUM\",\"comment\":\"from 4 million on\"}";
        post(factor(DISCRET), "/v1/invitations/" + declined + "/declines", body)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/invitations/" + declined))
                .body("state", equalTo("DECLINED"))
                .body("declineReason", equalTo("TURNOVER_BELOW_MINIMUM"));
        assertEquals(
                "TURNOVER_BELOW_MINIMUM",
                Published.last(quote.quoteId(), "invitation-declined.v1").getString("reason"));
        post(factor(DISCRET), "/v1/invitations/" + declined + "/declines", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("invitation-not-open"))
                .body("state", equalTo("DECLINED"));
        post(factor(DISCRET), "/v1/invitations/" + declined + "/offers", Quotes.proposal("0.0100"))
                .then()
                .statusCode(409)
                .body("code", equalTo("invitation-not-open"));
        Api.broker()
                .get("/v1/offer-requests/" + quote.quoteId())
                .then()
                .statusCode(200)
                .body(
                        "invitations.find { it.partnerCode == 'FACTOR-DISCRET' }.declineReason",
                        equalTo("TURNOVER_BELOW_MINIMUM"))
                .body("invitations.find { it.partnerCode == 'FACTOR-DISCRET' }.belowMinimumTurnover", equalTo(true));
    }

    @Test
    void anOfferIsTheFirstVersionWithAnEntityTag() {
        String id = post(factor(LITTORAL), path + "/offers", Quotes.proposal("0.0120"))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("SUBMITTED"))
                .body("turn", equalTo("BROKER"))
                .body("versions.size()", equalTo(1))
                .body("versions[0].author", equalTo("FACTOR"))
                .body("versions[0].terms.serviceRate", equalTo("0.0120"))
                .body("quoteId", nullValue())
                .extract()
                .path("id");
        JsonPath event = Published.last(quote.quoteId(), "offer-submitted.v1");
        assertEquals(id, event.getString("offerId"));
        assertEquals("FACTOR-LITTORAL", event.getString("partnerCode"));
        assertEquals("300000.00", event.getString("terms.ceiling.amount"));
        factor(LITTORAL).get(path).then().body("state", equalTo("OFFERED")).body("offerId", equalTo(id));
    }

    @Test
    void anOfferAfterTheDeadlineIsRefused() {
        Db.execute("UPDATE offer_request SET deadline = ? WHERE quote_id = ?", Quotes.today(), quote.quoteId());
        Db.execute("UPDATE offer_request SET deadline = deadline - 1 WHERE quote_id = ?", quote.quoteId());
        post(factor(LITTORAL), path + "/offers", Quotes.proposal("0.0100"))
                .then()
                .statusCode(409)
                .body("code", equalTo("deadline-passed"));
    }

    @Test
    void termsThatNoContractCanBeMadeOfAreRefusedByField() {
        String proposal = Quotes.proposal("0.0120");
        post(factor(LITTORAL), path + "/offers", proposal.replace("\"0.90\"", "\"1.10\""))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", hasItem("/terms/advanceRate"));
        post(factor(LITTORAL), path + "/offers", proposal.replace("\"0.90\"", "0.90"))
                .then()
                .statusCode(400)
                .body("code", equalTo("rate-invalid"));
        post(factor(LITTORAL), path + "/offers", proposal.replace("300000.00", "0.00"))
                .then()
                .statusCode(400)
                .body("code", equalTo("terms-invalid"))
                .body("errors.pointer", hasItems("/terms/ceiling"));
        post(factor(LITTORAL), path + "/offers", proposal.replace("300000.00", "300000.001"))
                .then()
                .statusCode(400)
                .body("code", equalTo("amount-too-precise"));
        post(factor(LITTORAL), path + "/offers", proposal.replace("\"firm\"", "\"firmly\""))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        post(
                        factor(LITTORAL),
                        path + "/offers",
                        Quotes.proposal("0.0120", Quotes.today().minusDays(1)))
                .then()
                .statusCode(422)
                .body("code", equalTo("validity-invalid"));
        factor(LITTORAL)
                .body(proposal)
                .post(path + "/offers")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        assertEquals(0, Published.count(quote.quoteId(), "offer-submitted.v1"));
    }

    @ParameterizedTest
    @CsvSource({"300000.00, 300000.00, CHF", "300000.00, 10000000000.01, EUR"})
    void amountsAreInTheDossiersCurrencyAndWithinReason(String valid, String amount, String currency) {
        String proposal = Quotes.proposal("0.0120")
                .replace(
                        "{\"amount\":\"" + valid + "\",\"currency\":\"EUR\"}",
                        "{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}");
        post(factor(LITTORAL), path + "/offers", proposal)
                .then()
                .statusCode(400)
                .body("code", equalTo("terms-invalid"))
                .body("errors.pointer", equalTo(List.of("/terms/ceiling")));
        assertEquals(0, Published.count(quote.quoteId(), "offer-submitted.v1"));
    }

    @Test
    void aRepeatedOfferIsTheSameOffer() {
        String key = UUID.randomUUID().toString();
        String body = Quotes.proposal("0.0120");
        String first = factor(LITTORAL)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path + "/offers")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String second = factor(LITTORAL)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path + "/offers")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", equalTo("\"0\""))
                .extract()
                .asString();
        assertEquals(first, second);
        assertEquals(1, Published.count(quote.quoteId(), "offer-submitted.v1"));
    }
}
