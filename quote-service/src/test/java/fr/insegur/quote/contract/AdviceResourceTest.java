package fr.insegur.quote.contract;

import static fr.insegur.quote.QuoteStory.acceptance;
import static fr.insegur.quote.contract.AcceptanceResourceTest.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The duty of advice: a client accepts what it saw itself and was not advised against. */
@QuarkusTest
class AdviceResourceTest extends RealService {

    @Test
    void theBrokersLookIsNotTheClients() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.offered();
        story.consents();
        as(Tokens.broker()).get(story.path() + "/comparison").then().statusCode(200);
        as(story.token()).get(story.path()).then().body("state", equalTo("COMPARED"));

        refused(story, acceptance(offered.a(), 1), 409, "comparison-not-seen");

        story.looks();
        command(story.token())
                .body(acceptance(offered.a(), 1))
                .post(story.path() + "/acceptances")
                .then()
                .statusCode(202);
    }

    @Test
    void aVersionThatCameAfterTheClientsLastLookHasToBeSeenFirst() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        story.version(
                "offer-countered.v1",
                offered.a(),
                offered.partner(),
                QuoteStory.LITTORAL,
                2,
                "BROKER",
                QuoteStory.TERMS_B);
        story.version(
                "offer-revised.v1",
                offered.a(),
                offered.partner(),
                QuoteStory.LITTORAL,
                3,
                "FACTOR",
                QuoteStory.TERMS_B);

        refused(story, acceptance(offered.a(), 3), 409, "comparison-not-seen");
        as(story.token()).get(story.path()).then().body("state", equalTo("COMPARED"));
    }

    @Test
    void nothingIsAcceptedBeforeTheClientAllowedItsNameToBeTold() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.offered();
        story.looks();

        refused(story, acceptance(offered.a(), 1), 409, "consent-missing");
        as(story.token()).get(story.path()).then().body("state", equalTo("COMPARED"));

        story.consents();
        command(story.token())
                .body(acceptance(offered.a(), 1))
                .post(story.path() + "/acceptances")
                .then()
                .statusCode(202);
    }

    @Test
    void whatTheRecommendationBlocksCannotBeAccepted() {
        QuoteStory story = story().submitted(QuoteStory.newQuoteRequest().replace("\"1.00\"", "\"0.79\""))
                .audited("100000.00")
                .offersRequested("SPOT");
        UUID full = UUID.randomUUID();
        story.submits(full, UUID.randomUUID(), QuoteStory.LITTORAL, QuoteStory.TERMS_A);
        story.consents();
        story.looks();

        refused(story, acceptance(full, 1), 409, "offer-blocked").body("blockers", contains("CONSUMER_SALES_TOO_HIGH"));
    }

    @Test
    void anOfferThatCannotBePricedCannotBeAccepted() {
        QuoteStory story = story();
        story.compared();
        UUID inFrancs = UUID.randomUUID();
        story.submits(inFrancs, UUID.randomUUID(), QuoteStory.LITTORAL, QuoteStory.TERMS_A.replace("EUR", "CHF"));
        story.looks();

        refused(story, acceptance(inFrancs, 1), 409, "offer-blocked").body("blockers", contains("NOT_PRICED"));
    }
}
