package fr.insegur.quote.contract;

import static fr.insegur.quote.QuoteStory.acceptance;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.quote.Records;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AcceptanceResourceTest extends RealService {

    @Test
    void anAcceptanceWaitsForTheFactorsSignature() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();

        Response answer =
                command(story.token()).body(acceptance(offered.a(), 1)).post(story.path() + "/acceptances");

        String contract = answer.path("contractId");
        answer.then()
                .statusCode(202)
                .header("Location", endsWith("/v1/contracts/" + contract))
                .body("state", equalTo("CONTRACT_PENDING"))
                .body("offerId", equalTo(offered.a().toString()))
                .body("version", equalTo(1));
        as(story.token())
                .get(story.path())
                .then()
                .body("state", equalTo("CONTRACT_PENDING"))
                .body("contractId", equalTo(contract))
                .body("history[6].to", equalTo("ACCEPTED"))
                .body("history[6].reason", equalTo("offre de FACTOR-LITTORAL acceptée, version 1"));
        as(story.token()).get("/v1/contracts/" + contract).then().statusCode(404);
        Records.Published selected = records.under(story.quoteId()).getLast();
        assertEquals("offer-selected.v1", selected.type());
        assertEquals(offered.partner(), selected.partnerId());
        assertTrue(selected.payload().contains(contract));
    }

    @Test
    void nothingIsAcceptedBeforeTheComparisonWasSeen() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.offered();

        refused(story, acceptance(offered.a(), 1), 409, "comparison-not-seen");
    }

    @Test
    void anOfferOrVersionThatThereIsNotIsUnknown() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        QuoteStory other = story();
        QuoteStory.Offered foreign = other.compared();

        refused(story, acceptance(UUID.randomUUID(), 1), 404, "offer-unknown");
        refused(story, acceptance(foreign.a(), 1), 404, "offer-unknown");
        refused(story, acceptance(offered.a(), 2), 404, "version-unknown");
    }

    @Test
    void onlyTheFactorsLastVersionCanBeAccepted() {
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
        refused(story, acceptance(offered.a(), 2), 409, "version-is-counter-offer");

        story.version(
                "offer-revised.v1",
                offered.a(),
                offered.partner(),
                QuoteStory.LITTORAL,
                3,
                "FACTOR",
                QuoteStory.TERMS_B);
        refused(story, acceptance(offered.a(), 1), 409, "version-superseded").body("acceptableVersion", equalTo(3));

        story.looks();
        command(story.token())
                .body(acceptance(offered.a(), 3))
                .post(story.path() + "/acceptances")
                .then()
                .statusCode(202);
    }

    @Test
    void anOfferThatNoLongerStandsIsRefusedWithItsReason() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        story.fact("offer-withdrawn.v1", "\"offerId\": \"" + offered.a() + "\"");
        story.fact("offer-closed.v1", "\"offerId\": \"" + offered.b() + "\", \"reason\": \"DEADLINE_PASSED\"");
        UUID expired = UUID.randomUUID();
        story.fact(
                "offer-submitted.v1",
                inner(story.versionData(
                        expired,
                        UUID.randomUUID(),
                        QuoteStory.EXPRESS,
                        1,
                        "FACTOR",
                        LocalDate.now().minusDays(2),
                        QuoteStory.TERMS_B)));

        refused(story, acceptance(offered.a(), 1), 409, "offer-withdrawn");
        refused(story, acceptance(offered.b(), 1), 409, "offer-closed").body("reason", equalTo("DEADLINE_PASSED"));
        refused(story, acceptance(expired, 1), 409, "offer-expired");
    }

    @Test
    void aRefusedSelectionPutsTheQuoteBackAtComparisonAndItsVersionOutOfReach() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        UUID contract = story.accepted(offered);

        story.fact(
                "selection-refused.v1", ContractResourceTest.signed(offered, contract) + ", \"reason\": \"EXPIRED\"");

        as(story.token())
                .get(story.path())
                .then()
                .body("state", equalTo("COMPARED"))
                .body("contractId", nullValue())
                .body("history[8].reason", equalTo("sélection refusée : EXPIRED"));
        refused(story, acceptance(offered.a(), 1), 409, "selection-refused").body("reason", equalTo("EXPIRED"));
        command(story.token())
                .body(acceptance(offered.b(), 1))
                .post(story.path() + "/acceptances")
                .then()
                .statusCode(202);
    }

    @Test
    void aWithdrawalComesTooLateOnceAnOfferWasAccepted() {
        QuoteStory story = story();
        story.accepted(story.compared());

        command(story.token())
                .body("{\"reason\": \"Trop tard.\"}")
                .post(story.path() + "/withdrawals")
                .then()
                .statusCode(409)
                .body("state", equalTo("CONTRACT_PENDING"));
    }

    @Test
    void ofManyAcceptancesAtOnceOneIsTaken() throws Exception {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        String token = story.token();
        Callable<Integer> accept = () -> command(token)
                .body(acceptance(offered.a(), 1))
                .post(story.path() + "/acceptances")
                .statusCode();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = threads
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> accept).toList())
                    .stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertEquals(List.of(202, 409, 409, 409, 409, 409, 409, 409), statuses);
        }
        assertEquals(
                1,
                records.typesUnder(story.quoteId()).stream()
                        .filter("offer-selected.v1"::equals)
                        .count());
    }

    @Test
    void onlyTheClientItselfAccepts() {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        String path = story.path() + "/acceptances";
        String body = acceptance(offered.a(), 1);

        command(Tokens.client(UUID.randomUUID()))
                .body(body)
                .post(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("quote-request-unknown"));
        command(Tokens.broker()).body(body).post(path).then().statusCode(403);
        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        as(story.token()).get(story.path() + "/offers").then().body("offers.state", contains("STANDING", "STANDING"));
        as(story.token()).get(story.path()).then().body("state", equalTo("COMPARED"));
    }

    static ValidatableResponse refused(QuoteStory story, String body, int status, String code) {
        return command(story.token())
                .body(body)
                .post(story.path() + "/acceptances")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    /** The fields of a fact without those that {@link QuoteStory#fact} adds again. */
    private static String inner(String data) {
        return data.substring(data.indexOf("\"invitationId\""), data.lastIndexOf('}'));
    }
}
