package fr.insegur.partner.limit;

import static fr.insegur.partner.Api.broker;
import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Api.post;
import static fr.insegur.partner.Panel.EXPRESS;
import static fr.insegur.partner.Panel.LITTORAL;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.partner.Db;
import fr.insegur.partner.OutboxFault;
import fr.insegur.partner.Published;
import fr.insegur.partner.Topics;
import fr.insegur.partner.negotiation.Negotiations;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class LimitRequestsResourceTest {
    private static final String GRANT =
            "{\"decision\":\"GRANTED\",\"amount\":{\"amount\":\"15000.00\",\"currency\":\"EUR\"},\"expiresOn\":null}";

    @Inject
    Negotiations negotiations;

    @Inject
    LimitRequests limitRequests;

    @Inject
    DecideLimit decideLimit;

    @Inject
    Scopes scopes;

    private Negotiations.Signed signed;
    private UUID request;
    private String path;

    @BeforeEach
    void ask() {
        signed = negotiations.signed();
        request = ask(LITTORAL, signed.contractId());
        path = "/v1/limit-requests/" + request;
    }

    private void decide(UUID id, LimitDecision decision) {
        scopes.run(Scope.partner(LITTORAL), () -> decideLimit.decide(id, LITTORAL, decision));
    }

    private UUID ask(UUID partnerId, UUID contractId) {
        return limitRequests.ask(partnerId, contractId);
    }

    private JsonPath message() {
        return JsonPath.from(Db.one(
                "SELECT body FROM webhook_delivery WHERE type = 'limit.requested' AND body LIKE ?",
                "%" + request + "%"));
    }

    @Test
    void aRequestForAContractThatIsSignedButNotYetActivatedIsKept() {
        assertEquals("CONFIRMED", Db.one("SELECT state FROM contract WHERE id = ?", signed.contractId()));
        factor(LITTORAL).get(path).then().statusCode(200).body("state", equalTo("REQUESTED"));
    }

    @Test
    void namesAreToldOnlyAfterConsent() {
        factor(LITTORAL)
                .get(path)
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("15000.00"))
                .body("debtorSiren", nullValue())
                .body("debtorName", nullValue())
                .body("debtorAddress", nullValue());
        assertEquals(null, message().getString("data.debtorSiren"));
        assertEquals("15000.00", message().getString("data.amount.amount"));
        assertEquals(signed.contractId().toString(), message().getString("data.contractId"));

        negotiations.consent(signed.quote());
        factor(LITTORAL)
                .get(path)
                .then()
                .body("debtorSiren", equalTo("552100554"))
                .body("debtorName", equalTo(LimitRequests.DEBTOR))
                .body("debtorAddress.city", equalTo("Bayeux"));
        request = ask(LITTORAL, signed.contractId());
        assertEquals("552100554", message().getString("data.debtorSiren"));
        assertEquals(LimitRequests.DEBTOR, message().getString("data.debtorName"));
    }

    @Test
    void aRequestThatNamesAnUnknownContractWaitsAndOneWithAnotherFactorIsRefused() {
        assertEquals(
                Refused.Kind.NOT_YET,
                assertThrows(Refused.class, () -> ask(LITTORAL, UUID.randomUUID()))
                        .kind());
        assertEquals(
                "partner-mismatch",
                assertThrows(Refused.class, () -> ask(EXPRESS, signed.contractId()))
                        .code());
    }

    @Test
    void aGrantedLimitIsPublishedForTheContract() {
        post(factor(LITTORAL), path + "/decisions", GRANT)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path))
                .body("state", equalTo("GRANTED"))
                .body("limitId", notNullValue())
                .body("granted.amount", equalTo("15000.00"))
                .body("expiresOn", nullValue());
        JsonPath event = Published.last(signed.contractId(), "limit-granted.v1");
        assertEquals(request.toString(), event.getString("limitRequestId"));
        assertEquals(signed.quote().clientId().toString(), event.getString("clientId"));
        assertEquals("15000.00", event.getString("amount.amount"));
        post(factor(LITTORAL), path + "/decisions", GRANT)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-decided"));
        assertEquals(List.of("limit-granted.v1"), Published.types(signed.contractId()));
    }

    @Test
    void aRefusalSaysWhy() {
        post(factor(LITTORAL), path + "/decisions", "{\"decision\":\"REFUSED\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("decision-invalid"))
                .body("errors.pointer", hasItem("/reason"));
        post(factor(LITTORAL), path + "/decisions", "{\"decision\":\"REFUSED\",\"reason\":\"RISK\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("RISK"));
        assertEquals(
                "RISK", Published.last(signed.contractId(), "limit-refused.v1").getString("reason"));
    }

    @Test
    void aGrantThatMakesNoSenseIsRefused() {
        post(factor(LITTORAL), path + "/decisions", GRANT.replace("15000.00", "0.00"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/amount"));
        post(factor(LITTORAL), path + "/decisions", GRANT.replace("EUR", "CHF"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/amount"));
        post(factor(LITTORAL), path + "/decisions", GRANT.replace("15000.00", "15000.001"))
                .then()
                .statusCode(400)
                .body("code", equalTo("amount-too-precise"));
        post(factor(LITTORAL), path + "/decisions", GRANT.replace("null", "\"2020-01-01\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/expiresOn"));
        assertEquals(List.of(), Published.types(signed.contractId()));
    }

    @Test
    void anotherFactorFindsNothingHere() {
        factor(EXPRESS).get(path).then().statusCode(404).body("code", equalTo("limit-request-unknown"));
        post(factor(EXPRESS), path + "/decisions", GRANT).then().statusCode(404);
        factor(EXPRESS)
                .get("/v1/limit-requests?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(request.toString())));
        given().get(path).then().statusCode(401);
        broker().get(path).then().statusCode(403);
        post(broker(), path + "/decisions", GRANT).then().statusCode(403);
        given().get("/v1/limit-requests").then().statusCode(401);
        broker().get("/v1/limit-requests").then().statusCode(403);
    }

    @Test
    void aDecisionThatCannotBePublishedLeavesNothing() {
        OutboxFault.leavesNothing(
                signed.contractId(),
                () -> decide(
                        request, new LimitDecision(LimitDecision.Verdict.GRANTED, Money.eur("15000.00"), null, null)));
        UUID other = ask(LITTORAL, signed.contractId());
        OutboxFault.leavesNothing(
                signed.contractId(),
                () -> decide(
                        other, new LimitDecision(LimitDecision.Verdict.REFUSED, null, null, LimitRefusalReason.RISK)));
    }
}
