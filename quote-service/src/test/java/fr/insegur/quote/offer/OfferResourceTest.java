package fr.insegur.quote.offer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.quote.Records;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OfferResourceTest extends RealService {

    @Test
    void theFactorsAreAskedWithADossierOfBands() {
        QuoteStory story = story().recommended();

        command(Tokens.broker())
                .body(wanted("FULL", LocalDate.now().plusDays(7)))
                .post(story.path() + "/offer-requests")
                .then()
                .statusCode(201)
                .header("Location", endsWith(story.path() + "/offers"))
                .body("state", equalTo("RFQ_OPEN"))
                .body("product", equalTo("FULL"))
                .body("dossier.region", equalTo("Normandie"))
                .body("dossier.turnoverBand.from.amount", equalTo("1000000.00"))
                .body("dossier.turnoverBand.to.amount", equalTo("2000000.00"))
                .body("dossier.needBand.from.amount", equalTo("100000.00"))
                .body("dossier.debtorCountBand.from", equalTo(11))
                .body("dossier.debtorCountBand.to", equalTo(50))
                .body("dossier.topDebtorShareBand.from", equalTo("0.10"))
                .body("dossier.dsoDays", equalTo(60))
                .body("dossier.ageing.share", contains("0.50", "0.50"))
                .body("dossier.confidential", equalTo(false));

        as(story.token())
                .get(story.path())
                .then()
                .body("state", equalTo("RFQ_OPEN"))
                .body("history[3].actor", equalTo("broker"));
        Records.Published published = records.under(story.quoteId()).getLast();
        assertEquals("offers-requested.v1", published.type());
        for (String exact : new String[] {"Bessin", "732829320", "\"14\"", "1200000.00", "197260.27", "\"0.18\""}) {
            assertFalse(published.payload().contains(exact), exact);
        }
    }

    @Test
    void onlyTheBrokerAsksAndOnlyForAQuoteThatThereIs() {
        QuoteStory story = story().recommended();
        String path = story.path() + "/offer-requests";
        String body = wanted("FULL", LocalDate.now().plusDays(7));

        command(story.token()).body(body).post(path).then().statusCode(403);
        command(Tokens.partner(UUID.randomUUID())).body(body).post(path).then().statusCode(403);
        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        command(Tokens.broker())
                .body(body)
                .post("/v1/quote-requests/" + UUID.randomUUID() + "/offer-requests")
                .then()
                .statusCode(404)
                .body("code", equalTo("quote-request-unknown"));
    }

    @Test
    void theFactorsAreAskedOnceAndOnlyAfterTheRecommendation() {
        QuoteStory early = story().submitted();
        command(Tokens.broker())
                .body(wanted("FULL", LocalDate.now().plusDays(7)))
                .post(early.path() + "/offer-requests")
                .then()
                .statusCode(409)
                .body("code", equalTo("quote-state"))
                .body("state", equalTo("SUBMITTED"));

        QuoteStory late = story().offersRequested();
        command(Tokens.broker())
                .body(wanted("FULL", LocalDate.now().plusDays(7)))
                .post(late.path() + "/offer-requests")
                .then()
                .statusCode(409)
                .body("state", equalTo("RFQ_OPEN"));
    }

    @Test
    void aBlockedProductOrAPastDeadlineIsRefusedWithItsReason() {
        QuoteStory story = story().recommended();

        command(Tokens.broker())
                .body(wanted("CONF", LocalDate.now().plusDays(7)))
                .post(story.path() + "/offer-requests")
                .then()
                .statusCode(409)
                .body("code", equalTo("montage-blocked"))
                .body("blockers", contains("TURNOVER_BELOW_CONFIDENTIAL_MINIMUM"));
        command(Tokens.broker())
                .body(wanted("FULL", LocalDate.now().minusDays(2)))
                .post(story.path() + "/offer-requests")
                .then()
                .statusCode(422)
                .body("code", equalTo("deadline-past"))
                .body("errors[0].pointer", equalTo("/deadline"));
        command(Tokens.broker())
                .body(wanted("LEASING", LocalDate.now().plusDays(7)))
                .post(story.path() + "/offer-requests")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/product"));
        as(story.token()).get(story.path()).then().body("state", equalTo("RECOMMENDED"));
    }

    @Test
    void aDeadlineBeyondAYearOrAProductThatIsNotAssessedIsInvalid() {
        QuoteStory story = story().recommended();

        command(Tokens.broker())
                .body(wanted("FULL", LocalDate.now().plusYears(2)))
                .post(story.path() + "/offer-requests")
                .then()
                .statusCode(400)
                .body("code", equalTo("deadline-too-far"))
                .body("errors[0].pointer", equalTo("/deadline"));
        command(Tokens.broker())
                .body("{\"product\": \"FULL\", \"deadline\": \"+10000000-01-01\"}")
                .post(story.path() + "/offer-requests")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/deadline"));
        command(Tokens.broker())
                .body(wanted("BALANCE", LocalDate.now().plusDays(7)))
                .post(story.path() + "/offer-requests")
                .then()
                .statusCode(400)
                .body("code", equalTo("product-not-assessed"))
                .body("errors[0].pointer", equalTo("/product"));
        as(story.token()).get(story.path()).then().body("state", equalTo("RECOMMENDED"));
    }

    @Test
    void everyVersionAndEveryDeclineIsListed() {
        QuoteStory story = story().offersRequested();
        UUID offer = UUID.randomUUID();
        UUID partner = UUID.randomUUID();
        UUID declining = UUID.randomUUID();
        invite(story, UUID.randomUUID(), partner, QuoteStory.LITTORAL);
        UUID invitation = UUID.randomUUID();
        invite(story, invitation, declining, "FACTOR-DISCRET");
        story.fact(
                "invitation-declined.v1",
                "\"invitationId\": \"" + invitation + "\", \"partnerId\": \"" + declining
                        + "\", \"reason\": \"TURNOVER_BELOW_MINIMUM\"");
        story.submits(offer, partner, QuoteStory.LITTORAL, QuoteStory.TERMS_A);
        story.version("offer-countered.v1", offer, partner, QuoteStory.LITTORAL, 2, "BROKER", QuoteStory.TERMS_B);
        story.version("offer-revised.v1", offer, partner, QuoteStory.LITTORAL, 3, "FACTOR", QuoteStory.TERMS_B);

        as(story.token())
                .get(story.path() + "/offers")
                .then()
                .statusCode(200)
                .body("invited", equalTo(2))
                .body("offers", hasSize(1))
                .body("offers[0].partnerCode", equalTo(QuoteStory.LITTORAL))
                .body("offers[0].state", equalTo("STANDING"))
                .body("offers[0].acceptableVersion", equalTo(3))
                .body("offers[0].versions.version", contains(1, 2, 3))
                .body("offers[0].versions.author", contains("FACTOR", "BROKER", "FACTOR"))
                .body("offers[0].versions[0].terms.serviceRate", equalTo("0.0090"))
                .body("offers[0].versions[0].terms.minimumAnnual.amount", equalTo("8640.00"))
                .body("offers[0].versions[0].terms.ceiling", nullValue())
                .body("declines.partnerCode", contains("FACTOR-DISCRET"))
                .body("declines.reason", contains("TURNOVER_BELOW_MINIMUM"));
        as(story.token()).get(story.path()).then().body("state", equalTo("OFFERS_RECEIVED"));
    }

    @Test
    void offersThatWereWithdrawnOrClosedAreShownAsSuch() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.offered();

        story.fact("offer-withdrawn.v1", "\"offerId\": \"" + offered.a() + "\"");
        story.fact("offer-closed.v1", "\"offerId\": \"" + offered.b() + "\", \"reason\": \"DEADLINE_PASSED\"");

        as(Tokens.broker())
                .get(story.path() + "/offers")
                .then()
                .body("offers.find { it.offerId == '" + offered.a() + "' }.state", equalTo("WITHDRAWN"))
                .body("offers.find { it.offerId == '" + offered.a() + "' }.acceptableVersion", nullValue())
                .body("offers.find { it.offerId == '" + offered.b() + "' }.state", equalTo("CLOSED"))
                .body("offers.find { it.offerId == '" + offered.b() + "' }.stateReason", equalTo("DEADLINE_PASSED"));
    }

    @Test
    void offersAreReadByTheClientAndTheBrokerAlone() {
        QuoteStory story = story();
        story.offered();
        String path = story.path() + "/offers";

        as(Tokens.broker()).get(path).then().statusCode(200).body("offers", hasSize(2));
        as(Tokens.client(UUID.randomUUID())).get(path).then().statusCode(404);
        as(Tokens.partner(UUID.randomUUID())).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    private static void invite(QuoteStory story, UUID invitation, UUID partner, String code) {
        story.fact(
                "invitation-sent.v1",
                "\"invitationId\": \"%s\", \"partnerId\": \"%s\", \"partnerCode\": \"%s\", \"deadline\": \"2026-12-31\""
                        .formatted(invitation, partner, code));
    }

    private static String wanted(String product, LocalDate deadline) {
        return "{\"product\": \"" + product + "\", \"deadline\": \"" + deadline + "\"}";
    }
}
