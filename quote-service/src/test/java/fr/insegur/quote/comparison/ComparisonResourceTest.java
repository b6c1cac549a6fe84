package fr.insegur.quote.comparison;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ComparisonResourceTest extends RealService {

    @Test
    void bothOffersAreBroughtToTheirAnnualCostAndTheRunnerUpIsToldWhy() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.offered();

        as(story.token())
                .get(story.path() + "/comparison")
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPARED"))
                .body("label", equalTo("coût annualisé estimé"))
                .body("audited.turnover.amount", equalTo("1200000.00"))
                .body("audited.assignable.amount", equalTo("100000.00"))
                .body("audited.invoices", equalTo(600))
                .body(
                        "offers.offerId",
                        contains(offered.b().toString(), offered.a().toString()))
                .body("offers.rank", contains(1, 2))
                .body("offers.annualCost.amount", contains("16780.00", "20792.00"))
                .body("offers.costPer1000.amount", contains("100.08", "117.12"))
                .body("offers.averageFundsUsed.amount", contains("167671.23", "177534.25"))
                .body("offers.dayOneCash.amount", contains("85000.00", "89200.00"))
                .body("offers[1].scenarios.scenario", contains("BASE", "TURNOVER_PLUS_20", "DSO_PLUS_15"))
                .body("offers[1].scenarios.annualCost.amount", contains("20792.00", "24550.40", "22790.00"))
                .body("offers[1].blockers", hasSize(0))
                .body("runnerUp.offerId", equalTo(offered.a().toString()))
                .body("runnerUp.reasons.code", contains("COSTS_MORE_PER_1000", "COSTS_MORE_PER_YEAR"))
                .body("runnerUp.reasons[0].text", equalTo("Elle coûte davantage pour 1 000 € financés."))
                .body("runnerUp.annualCostDifference.amount", equalTo("4012.00"))
                .body("runnerUp.averageFundsUsedDifference.amount", equalTo("9863.01"));
    }

    @Test
    void theFirstLookIsRememberedAndTheSecondIsNot() {
        QuoteStory story = story();
        story.offered();

        as(Tokens.broker()).get(story.path() + "/comparison").then().statusCode(200);
        as(story.token()).get(story.path() + "/comparison").then().statusCode(200);

        as(story.token())
                .get(story.path())
                .then()
                .body("state", equalTo("COMPARED"))
                .body("history.findAll { it.to == 'COMPARED' }", hasSize(1))
                .body("history[5].actor", equalTo("broker"))
                .body("history[5].reason", equalTo("comparaison consultée"));
    }

    @Test
    void opsThatLooksForAReasonIsNoPartyAndMovesNothing() {
        QuoteStory story = story();
        story.offered();

        as(Tokens.ops())
                .header("Insegur-Access-Reason", "the client sees no figures")
                .get(story.path() + "/comparison")
                .then()
                .statusCode(200)
                .body("state", equalTo("OFFERS_RECEIVED"))
                .body("offers", hasSize(2));

        as(story.token()).get(story.path()).then().body("state", equalTo("OFFERS_RECEIVED"));
        as(Tokens.broker())
                .get("/v1/audit-trail?object=" + story.path() + "/comparison")
                .then()
                .statusCode(200)
                .body("items.action", contains("READ"))
                .body("items.reason", contains("the client sees no figures"));
    }

    @Test
    void onlyTheFactorsLastVersionIsCompared() {
        QuoteStory story = story().offersRequested();
        UUID offer = UUID.randomUUID();
        UUID partner = UUID.randomUUID();
        story.submits(offer, partner, QuoteStory.LITTORAL, QuoteStory.TERMS_A);
        story.version("offer-countered.v1", offer, partner, QuoteStory.LITTORAL, 2, "BROKER", QuoteStory.TERMS_B);

        as(story.token())
                .get(story.path() + "/comparison")
                .then()
                .body("offers.version", contains(1))
                .body("offers.annualCost.amount", contains("20792.00"))
                .body("runnerUp", nullValue());

        story.version("offer-revised.v1", offer, partner, QuoteStory.LITTORAL, 3, "FACTOR", QuoteStory.TERMS_B);
        as(story.token())
                .get(story.path() + "/comparison")
                .then()
                .body("offers.version", contains(3))
                .body("offers.annualCost.amount", contains("16780.00"));
    }

    @Test
    void aSpotOfferIsPricedAsIfEveryInvoiceWentThroughIt() {
        QuoteStory story = story().offersRequested();
        story.submits(
                UUID.randomUUID(),
                UUID.randomUUID(),
                QuoteStory.EXPRESS,
                QuoteStory.terms(
                        "SPOT", "0.85", "0.03", "0.00", "{\"amount\": \"149000.00\", \"currency\": \"EUR\"}", ""));

        as(story.token())
                .get(story.path() + "/comparison")
                .then()
                .body("offers[0].annualCost.amount", equalTo("36000.00"))
                .body("offers[0].averageFundsUsed.amount", equalTo("149000.00"))
                .body("offers[0].costPer1000.amount", equalTo("241.61"))
                .body("offers[0].blockers.code", contains("CEILING_BELOW_NEED"))
                .body("offers[0].remarks.code", contains("CEILING_REACHED", "USED_FOR_EVERY_INVOICE"));
    }

    @ParameterizedTest
    @CsvSource({"minimumAnnual, 8640.00, CHF", "minimumPerInvoice, 900000000000000.00, EUR"})
    void anOfferThatCannotBePricedIsBlockedAndTheOthersAreCompared(String field, String amount, String currency) {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.offered();
        UUID unpriced = UUID.randomUUID();
        story.submits(
                unpriced,
                UUID.randomUUID(),
                "FACTOR-ETRANGER",
                QuoteStory.TERMS_A.replace(
                        "\"minimumAnnual\": {\"amount\": \"8640.00\", \"currency\": \"EUR\"}",
                        "\"%s\": {\"amount\": \"%s\", \"currency\": \"%s\"}".formatted(field, amount, currency)));

        as(story.token())
                .get(story.path() + "/comparison")
                .then()
                .statusCode(200)
                .body(
                        "offers.offerId",
                        contains(offered.b().toString(), offered.a().toString(), unpriced.toString()))
                .body("offers[0].annualCost.amount", equalTo("16780.00"))
                .body("offers[2].rank", equalTo(3))
                .body("offers[2].annualCost", nullValue())
                .body("offers[2].scenarios", hasSize(0))
                .body("offers[2].blockers.code", contains("NOT_PRICED"))
                .body("offers[2].blockers.text", contains("Cette offre ne peut pas être chiffrée."));
    }

    @Test
    void aSingleOfferThatCannotBePricedIsShownWithoutARunnerUp() {
        QuoteStory story = story().offersRequested();
        story.submits(
                UUID.randomUUID(), UUID.randomUUID(), QuoteStory.LITTORAL, QuoteStory.TERMS_A.replace("EUR", "CHF"));

        as(story.token())
                .get(story.path() + "/comparison")
                .then()
                .statusCode(200)
                .body("offers.blockers.code", contains(contains("NOT_PRICED")))
                .body("runnerUp", nullValue());
    }

    @Test
    void whatBlocksAProductBlocksItsOffersHoweverCheapTheyAre() {
        QuoteStory story = story().submitted(QuoteStory.newQuoteRequest().replace("\"1.00\"", "\"0.79\""))
                .audited("100000.00")
                .offersRequested("SPOT");
        UUID spot = UUID.randomUUID();
        UUID full = UUID.randomUUID();
        UUID wholeLedger = UUID.randomUUID();
        story.submits(
                spot,
                UUID.randomUUID(),
                QuoteStory.EXPRESS,
                QuoteStory.terms("SPOT", "0.85", "0.03", "0.00", "null", ""));
        story.submits(full, UUID.randomUUID(), QuoteStory.LITTORAL, QuoteStory.TERMS_A);
        story.submits(
                wholeLedger,
                UUID.randomUUID(),
                "FACTOR-BALANCE",
                QuoteStory.TERMS_A.replace("\"FULL\"", "\"BALANCE\""));

        as(story.token())
                .get(story.path() + "/comparison")
                .then()
                .statusCode(200)
                .body("offers[0].offerId", equalTo(spot.toString()))
                .body("offers[0].blockers", hasSize(0))
                .body("offers.find { it.offerId == '" + full + "' }.blockers.code", contains("CONSUMER_SALES_TOO_HIGH"))
                .body(
                        "offers.find { it.offerId == '" + full + "' }.blockers.text",
                        contains("Plus de 20 % de vos ventes sont faites à des particuliers."))
                .body(
                        "offers.find { it.offerId == '" + wholeLedger + "' }.blockers.code",
                        contains("PRODUCT_NOT_ASSESSED"));
    }

    @Test
    void anIndexedOfferTakesThePublishedRateAndTheAnswerDatesIt() {
        QuoteStory story = story().offersRequested();
        String indexed = QuoteStory.TERMS_A
                .replace("\"FIXED\"", "\"EURIBOR_3M\"")
                .replace("\"financingRate\": \"0.0444\"", "\"financingRate\": \"0.0110\"");
        story.submits(UUID.randomUUID(), UUID.randomUUID(), QuoteStory.LITTORAL, indexed);

        as(story.token())
                .get(story.path() + "/comparison")
                .then()
                .body("referenceRate.code", equalTo("EURIBOR_3M"))
                .body("referenceRate.day", equalTo("2026-02-20"))
                .body("referenceRate.rate", equalTo("0.02024"))
                .body("offers[0].scenarios[0].financing.amount", equalTo("5623.20"))
                .body("offers[0].remarks.code", contains("VARIABLE_RATE"));
    }

    @Test
    void withoutAnOfferThatStandsThereIsNothingToCompare() {
        QuoteStory story = story();
        story.offersRequested();
        as(story.token())
                .get(story.path() + "/comparison")
                .then()
                .statusCode(404)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("comparison-not-ready"));

        UUID offer = UUID.randomUUID();
        story.submits(offer, UUID.randomUUID(), QuoteStory.LITTORAL, QuoteStory.TERMS_A);
        story.fact("offer-withdrawn.v1", "\"offerId\": \"" + offer + "\"");
        as(story.token()).get(story.path() + "/comparison").then().statusCode(404);
        as(story.token()).get(story.path()).then().body("state", equalTo("OFFERS_RECEIVED"));
    }

    @Test
    void theComparisonIsForTheClientAndTheBrokerAlone() {
        QuoteStory story = story();
        story.offered();
        String path = story.path() + "/comparison";

        as(Tokens.client(UUID.randomUUID())).get(path).then().statusCode(404);
        as(Tokens.partner(UUID.randomUUID())).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
        as(story.token()).get(story.path()).then().body("state", equalTo("OFFERS_RECEIVED"));
    }
}
