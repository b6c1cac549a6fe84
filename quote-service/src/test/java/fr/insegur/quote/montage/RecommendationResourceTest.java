package fr.insegur.quote.montage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.quote.Ledgers;
import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.quote.Records;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecommendationResourceTest extends RealService {

    @Test
    void beforeTheAuditThereIsNoneAndTheClientIsToldToComeBack() {
        QuoteStory story = story().submitted();

        as(story.token())
                .get(story.path() + "/recommendation")
                .then()
                .statusCode(404)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("recommendation-not-ready"))
                .body("state", equalTo("SUBMITTED"));
    }

    @Test
    void theAuditBringsTheMontagesInOrderWithTheirReasonsInFrench() {
        QuoteStory story = story().recommended();

        as(story.token())
                .get(story.path() + "/recommendation")
                .then()
                .statusCode(200)
                .body("ruleSetVersion", equalTo("montage-2026.1"))
                .body("audit.confidence", equalTo("B"))
                .body("audit.asOf", equalTo("2025-12-31"))
                .body("audit.turnover.amount", equalTo("1200000.00"))
                .body("audit.outstanding.amount", equalTo("197260.27"))
                .body("audit.overdue.amount", equalTo("97260.27"))
                .body("audit.dsoDays", equalTo("60.0"))
                .body("audit.top1Share", equalTo("0.18"))
                .body("audit.debtors", equalTo(40))
                .body("montages.product", contains("FULL", "SPOT", "FORFAIT", "NNG", "CONF"))
                .body("montages.recommended", contains(true, false, false, false, false))
                .body("montages[0].label", equalTo("Affacturage classique"))
                .body("montages[0].score", equalTo(80))
                .body("montages[0].reasons.code", contains("TURNOVER_SUITS", "FACTOR_COLLECTS", "NEED_COVERED"))
                .body(
                        "montages[4].blockers[0].text",
                        equalTo(
                                "Votre chiffre d’affaires est inférieur au minimum de 4 000 000 € TTC de l’affacturage confidentiel."));
        as(story.token())
                .get(story.path())
                .then()
                .body("state", equalTo("RECOMMENDED"))
                .body("history.to", contains("SUBMITTED", "AUDITING", "RECOMMENDED"))
                .body("history[2].actor", equalTo("ledger-audited.v1"));
        Records.Published published = records.under(story.quoteId()).getLast();
        assertEquals("montage-recommended.v1", published.type());
        assertTrue(published.payload().contains("\"ruleSetVersion\":\"montage-2026.1\""));
    }

    @Test
    void anotherTurnoverBringsAnotherRecommendation() {
        QuoteStory story = story().submitted();

        story.audit(
                "ledger-audited.v1", story.clientId(), Ledgers.audited(story.clientId(), story.quoteId(), "83333.33"));

        as(story.token())
                .get(story.path() + "/recommendation")
                .then()
                .statusCode(200)
                .body("audit.turnover.amount", equalTo("999999.96"))
                .body("montages[0].product", equalTo("FORFAIT"));
    }

    @Test
    void aSecondAuditBeforeTheFactorsAreAskedReplacesTheFirst() {
        QuoteStory story = story().recommended();

        story.audit(
                "ledger-audited.v1", story.clientId(), Ledgers.audited(story.clientId(), story.quoteId(), "83333.33"));

        as(story.token())
                .get(story.path() + "/recommendation")
                .then()
                .body("audit.turnover.amount", equalTo("999999.96"));
        assertEquals(
                List.of("quote-requested.v1", "montage-recommended.v1", "montage-recommended.v1"),
                records.typesUnder(story.quoteId()));
    }

    @Test
    void anAuditThatComesAfterTheFactorsWereAskedChangesNothing() {
        QuoteStory story = story().offersRequested();

        story.audit(
                "ledger-audited.v1", story.clientId(), Ledgers.audited(story.clientId(), story.quoteId(), "83333.33"));

        as(story.token())
                .get(story.path() + "/recommendation")
                .then()
                .body("audit.turnover.amount", equalTo("1200000.00"));
        as(story.token()).get(story.path()).then().body("state", equalTo("RFQ_OPEN"));
    }

    @Test
    void anAuditOfAnotherClientIsNotTakenForThisQuote() {
        QuoteStory story = story().submitted();
        UUID other = UUID.randomUUID();

        story.audit("ledger-audited.v1", other, Ledgers.audited(other, story.quoteId()));

        as(story.token()).get(story.path()).then().body("state", equalTo("SUBMITTED"));
        assertEquals(null, records.parkReason("audits", other));
    }

    @Test
    void anAuditWithoutQuoteIsPassedOver() {
        QuoteStory story = story().submitted();

        story.audit("ledger-audited.v1", story.clientId(), Ledgers.audited(story.clientId(), null));

        as(story.token()).get(story.path()).then().body("state", equalTo("SUBMITTED"));
        assertEquals(null, records.parkReason("audits", story.clientId()));
    }

    @Test
    void aRefusedLedgerLeavesTheQuoteIncompleteUntilAnotherOneIsAudited() {
        QuoteStory story = story().submitted();

        story.audit("ledger-refused.v1", story.clientId(), Ledgers.refused(story.clientId(), story.quoteId()));
        as(story.token()).get(story.path()).then().body("state", equalTo("INCOMPLETE"));

        story.audit("ledger-audited.v1", story.clientId(), Ledgers.audited(story.clientId(), story.quoteId()));
        as(story.token())
                .get(story.path())
                .then()
                .body("state", equalTo("RECOMMENDED"))
                .body("history.to", contains("SUBMITTED", "INCOMPLETE", "AUDITING", "RECOMMENDED"));
    }

    @Test
    void itIsReadByItsClientAndTheBrokerAlone() {
        QuoteStory story = story().recommended();
        String path = story.path() + "/recommendation";

        as(Tokens.broker()).get(path).then().statusCode(200).body("montages", hasSize(5));
        as(Tokens.client(UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("quote-request-unknown"));
        as(Tokens.partner(UUID.randomUUID())).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }
}
