package fr.insegur.receivables.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.BrokenOutbox;
import fr.insegur.receivables.Sirens;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class LimitsResourceTest {
    @Inject
    TestContracts contracts;

    @Inject
    RecordLimitDecision recordLimitDecision;

    @Inject
    RequestLimit requestLimit;

    @Inject
    Scopes scopes;

    private InForce contract;

    @BeforeEach
    void aContract() {
        contract = contracts.activate();
    }

    @Test
    void aDebtorIsNamedOnceUnderAContract() {
        String json = debtor(Sirens.next());
        Api.post(contract.client(), contract.path("/debtors"), json)
                .then()
                .statusCode(201)
                .body("name", equalTo("Coopérative Laitière du Bessin"))
                .body("address.city", equalTo("Bayeux"));
        Api.post(contract.client(), contract.path("/debtors"), json)
                .then()
                .statusCode(409)
                .body("code", equalTo("debtor-exists"));
        Api.get(contract.client(), contract.path("/debtors")).then().body("items", hasSize(1));
    }

    @Test
    void aDebtorHasAValidSirenAndIsNotTheClient() {
        Api.post(contract.client(), contract.path("/debtors"), debtor("732829321"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/siren"));
        Api.post(contract.client(), contract.path("/debtors"), debtor(contract.clientSiren()))
                .then()
                .statusCode(422)
                .body("code", equalTo("debtor-is-client"));
    }

    @Test
    void debtorsArePagedByALinkToTheNext() {
        for (int index = 0; index < 3; index++) {
            contracts.debtor(contract, Sirens.next());
        }
        String link = Api.get(contract.client(), contract.path("/debtors?limit=2"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .header("Link");
        String next = link.substring(link.indexOf("/v1"), link.indexOf('>'));
        Api.get(contract.client(), next).then().body("items", hasSize(1)).body("next", nullValue());
        Api.get(contract.client(), contract.path("/debtors?limit=0")).then().statusCode(400);
    }

    @Test
    void aLimitIsRequestedToldAndDecided() {
        UUID debtor = contracts.debtor(contract, Sirens.next());
        UUID request = UUID.fromString(request(debtor, "15000.00")
                .then()
                .statusCode(201)
                .body("state", equalTo("REQUESTED"))
                .extract()
                .path("id"));
        assertEquals(List.of("limit-requested.v1"), events());
        request(debtor, "20000.00").then().statusCode(409).body("code", equalTo("limit-request-pending"));
        decided(new LimitDecided.Granted(
                Ids.next(), request, contract.id(), Money.eur("12000.00"), TestContracts.TODAY.plusDays(90)));
        Api.get(contract.client(), contract.path("/limits"))
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("GRANTED"))
                .body("items[0].granted.amount", equalTo("12000.00"))
                .body("items[0].requested.amount", equalTo("15000.00"));
        request(debtor, "20000.00").then().statusCode(201);
    }

    @Test
    void aRefusalShowsItsReasonAndIsNotDecidedAgain() {
        UUID debtor = contracts.debtor(contract, Sirens.next());
        UUID request = UUID.fromString(request(debtor, "15000.00").path("id"));
        decided(new LimitDecided.Declined(request, contract.id(), "RISK"));
        Api.get(contract.partner(), contract.path("/limits"))
                .then()
                .body("items[0].state", equalTo("REFUSED"))
                .body("items[0].refusalReason", equalTo("RISK"));
        Refused again = assertThrows(
                Refused.class,
                () -> decided(new LimitDecided.Granted(Ids.next(), request, contract.id(), Money.eur("1.00"), null)));
        assertEquals("limit-decided", again.code());
    }

    @Test
    void aDecisionNobodyAskedForIsRefused() {
        Refused unknown = assertThrows(
                Refused.class, () -> decided(new LimitDecided.Declined(Ids.next(), contract.id(), "RISK")));
        assertEquals("limit-request-unknown", unknown.code());
    }

    @Test
    void aLimitIsPositiveInTheContractsCurrencyAndOnADebtorOfTheContract() {
        UUID debtor = contracts.debtor(contract, Sirens.next());
        request(debtor, "0.00").then().statusCode(400).body("errors[0].pointer", equalTo("/amount/amount"));
        String dollars =
                "{\"debtorId\":\"%s\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"USD\"}}".formatted(debtor);
        Api.post(contract.client(), contract.path("/limit-requests"), dollars)
                .then()
                .statusCode(400)
                .body("code", equalTo("currency-other"));
        InForce other = contracts.activate();
        request(contracts.debtor(other, Sirens.next()), "5.00")
                .then()
                .statusCode(404)
                .body("code", equalTo("debtor-unknown"));
    }

    @Test
    void whenItsEventCannotBeKeptNothingOfARequestRemains() {
        UUID debtor = contracts.debtor(contract, Sirens.next());
        RequestLimit.Command command = new RequestLimit.Command(debtor, Money.eur("100.00"));
        BrokenOutbox.assertLeavesNothing(
                () -> scopes.run(
                        Scope.client(contract.clientId()),
                        () -> requestLimit.request(contract.clientId(), contract.id(), command)),
                "debtor_limit");
    }

    @Test
    void theBrokerReadsDebtorsAndLimitsOfEveryContract() {
        Api.get(Tokens.broker(), contract.path("/debtors")).then().statusCode(200);
        Api.get(Tokens.broker(), contract.path("/limits")).then().statusCode(200);
    }

    /** As the factor's event does it. */
    private void decided(LimitDecided decision) {
        scopes.run(contract.both(), () -> recordLimitDecision.record(decision));
    }

    private Response request(UUID debtor, String amount) {
        String json =
                "{\"debtorId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"}}".formatted(debtor, amount);
        return Api.post(contract.client(), contract.path("/limit-requests"), json);
    }

    private static String debtor(String siren) {
        return """
                {"siren":"%s","name":"Coopérative Laitière du Bessin","address":{"line":"12 rue de la Gare",
                 "postalCode":"14400","city":"Bayeux","country":"FR"}}""".formatted(siren);
    }

    private List<String> events() {
        return TestDatabase.rows(
                "SELECT type FROM outbox_event WHERE topic = 'limit-requests.v1' AND key = ? ORDER BY sequence",
                contract.id());
    }
}
