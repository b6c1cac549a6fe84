package fr.insegur.receivables.remittance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.BrokenOutbox;
import fr.insegur.receivables.Sirens;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class RemittancesResourceTest {
    @Inject
    TestContracts contracts;

    private InForce contract;

    private String debtor;

    @BeforeEach
    void aContractWithALimitOf15000() {
        contract = contracts.activate();
        debtor = contracts.debtorWithLimit(contract, "15000.00");
    }

    @Test
    void aLineWithinAllLimitsIsAcceptedAndItsAdvanceIs90Percent() {
        String location = assign(Bordereau.of("FA-1", debtor, "10000.00").json())
                .then()
                .statusCode(201)
                .body("acceptedCount", equalTo(1))
                .body("acceptedTotal.amount", equalTo("10000.00"))
                .body("lines[0].outcome", equalTo("ACCEPTED"))
                .body("lines[0].financeable.amount", equalTo("10000.00"))
                .body("lines[0].advance.amount", equalTo("9000.00"))
                .body("lines[0].codes", hasSize(0))
                .extract()
                .header("Location");
        Api.get(contract.client(), location).then().statusCode(200).body("lines[0].invoiceId", notNullValue());
        Api.get(contract.partner(), location).then().statusCode(403);
        Api.get(Tokens.broker(), location).then().statusCode(200);
        Api.get(contract.client(), contract.path("/remittances"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void overTheLimitALineIsReducedAndTellsWhyAndHowToMendIt() {
        String small = contracts.debtorWithLimit(contract, "8000.00");
        assign(Bordereau.of("FA-1", small, "10000.00").json())
                .then()
                .statusCode(201)
                .body("lines[0].outcome", equalTo("REDUCED"))
                .body("lines[0].financeable.amount", equalTo("8000.00"))
                .body("lines[0].advance.amount", equalTo("7200.00"))
                .body("lines[0].codes[0].code", equalTo("LIMIT_EXCEEDED"))
                .body("lines[0].codes[0].effect", equalTo("PARTLY_FINANCED"))
                .body(
                        "lines[0].codes[0].message",
                        equalTo(
                                "Le montant dépasse l'agrément disponible sur ce débiteur : l'excédent n'est pas financé."));
        assertEquals(
                List.of("IND,-200000", "RES,-80000"),
                TestDatabase.rows(
                        "SELECT account, balance_minor FROM contract_balance WHERE contract_id = ?"
                                + " AND account IN ('RES', 'IND') ORDER BY account",
                        contract.id()));
    }

    @Test
    void whatOneRemittanceUsesOfALimitIsGoneForTheNext() {
        assign(Bordereau.of("FA-1", debtor, "10000.00").json()).then().statusCode(201);
        assign(Bordereau.of("FA-2", debtor, "10000.01").json())
                .then()
                .statusCode(201)
                .body("lines[0].financeable.amount", equalTo("5000.00"))
                .body("lines[0].codes[0].blocked.amount", equalTo("5000.01"));
    }

    @Test
    void aLimitCountsUntilItsLastDayAndNotLonger() {
        String today = contracts.debtorWithLimit(contract, "1000.00", TestContracts.TODAY);
        String yesterday = contracts.debtorWithLimit(contract, "1000.00", TestContracts.TODAY.minusDays(1));
        assign(Bordereau.of("FA-1", today, "500.00")
                        .and("FA-2", yesterday, "500.00")
                        .json())
                .then()
                .statusCode(201)
                .body("lines.financeable.amount", equalTo(List.of("500.00", "0.00")))
                .body("lines[1].codes[0].code", equalTo("DEBTOR_NOT_APPROVED"));
    }

    @Test
    void aDocumentThatIsTooLargeIsRefused() {
        assign("{\"reference\":\"" + "x".repeat(5_000_000) + "\"}")
                .then()
                .statusCode(413)
                .body("code", equalTo("request-too-large"));
    }

    @Test
    void theCeilingLimitsWhatIsFinanced() {
        String large = contracts.debtorWithLimit(contract, "900000.00");
        assign(Bordereau.of("FA-1", large, "400000.00").json())
                .then()
                .statusCode(201)
                .body("lines[0].financeable.amount", equalTo("300000.00"))
                .body("lines[0].codes[0].code", equalTo("CEILING_EXCEEDED"));
        assign(Bordereau.of("FA-2", large, "100000.00").json())
                .then()
                .statusCode(201)
                .body("lines[0].financeable.amount", equalTo("30000.00"));
    }

    @Test
    void aMixedRemittanceIsToldLineByLineAndTheRemittanceLast() {
        assign(Bordereau.of("FA-1", debtor, "1000.00")
                        .and("FA-2", Sirens.next(), "2000.00")
                        .and("FA-1", debtor, "1000.00")
                        .json())
                .then()
                .statusCode(201)
                .body("count", equalTo(3))
                .body("acceptedCount", equalTo(1))
                .body("acceptedTotal.amount", equalTo("1000.00"))
                .body("lines.outcome", equalTo(List.of("ACCEPTED", "REJECTED", "REJECTED")))
                .body("lines[1].codes[0].code", equalTo("DEBTOR_UNKNOWN"))
                .body("lines[1].invoiceId", nullValue())
                .body("lines[2].codes[0].code", equalTo("DUPLICATE"));
        assertEquals(
                List.of("invoice-assigned.v1", "invoice-rejected.v1", "invoice-rejected.v1", "remittance-accepted.v1"),
                TestDatabase.rows(
                        "SELECT type FROM outbox_event WHERE topic = 'assignments.v1' AND key = ? ORDER BY sequence",
                        contract.id()));
    }

    @Test
    void aRemittanceInWhichNothingCanBeAssignedLeavesNoTrace() {
        assign(Bordereau.of("FA-1", Sirens.next(), "1000.00").json())
                .then()
                .statusCode(422)
                .body("code", equalTo("no-line-accepted"))
                .body("lines[0].codes[0].code", equalTo("DEBTOR_UNKNOWN"));
        assertEquals(0, remittances());
    }

    @Test
    void countAndTotalMustTie() {
        Bordereau bordereau = Bordereau.of("FA-1", debtor, "1000.00");
        for (String json : List.of(bordereau.json(2, "1000.00"), bordereau.json(1, "1000.01"))) {
            assign(json)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("totals-do-not-tie"))
                    .body("total.amount", equalTo("1000.00"));
        }
        assertEquals(0, remittances());
    }

    @Test
    void aContractThatIsNotHereYetIsAskedForAgainLater() {
        Response answer = Api.post(
                contract.client(),
                "/v1/contracts/" + Ids.next() + "/remittances",
                Bordereau.of("FA-1", debtor, "1000.00").json());
        answer.then().statusCode(404).body("code", equalTo("contract-unknown")).header("Retry-After", notNullValue());
    }

    @Test
    void malformedRequestsSayWhere() {
        String json = Bordereau.of("FA-1", debtor, "1000.00").json();
        assign(json.replace("1000.00", "1000.001")).then().statusCode(400).body("code", equalTo("amount-too-precise"));
        assign(json.replace("\"reference\"", "\"referense\""))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        assign("{\"reference\":\"B\",\"count\":0,\"total\":{\"amount\":\"0\",\"currency\":\"EUR\"},\"lines\":[]}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines"));
        Api.post(contract.client(), contract.path("/remittances"), json, "")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void aRepeatGetsTheSameAnswerAndAnotherBodyUnderTheKeyIsRefused() {
        String json = Bordereau.of("FA-1", debtor, "1000.00").json();
        Response first = Api.post(contract.client(), contract.path("/remittances"), json, "key-" + contract.id());
        Response second = Api.post(contract.client(), contract.path("/remittances"), json, "key-" + contract.id());
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotency-Replayed"));
        assertEquals(1, remittances());
        String other = Bordereau.of("FA-2", debtor, "1000.00").json();
        Api.post(contract.client(), contract.path("/remittances"), other, "key-" + contract.id())
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void whenItsEventsCannotBeKeptNothingOfARemittanceRemains() {
        String json = Bordereau.of("FA-1", debtor, "10000.00").json();
        BrokenOutbox.assertLeavesNothing(
                () -> {
                    int status = assign(json).statusCode();
                    if (status == 500) {
                        throw new IllegalStateException("refused as it should be");
                    }
                },
                "remittance",
                "remittance_line",
                "assigned_invoice",
                "invoice_step",
                "ledger_entry",
                "posting",
                "contract_balance",
                "idempotent_answer");
        assign(json).then().statusCode(201);
    }

    private Response assign(String json) {
        return Api.post(contract.client(), contract.path("/remittances"), json);
    }

    private long remittances() {
        return TestDatabase.count("SELECT count(*) FROM remittance WHERE contract_id = ?", contract.id());
    }
}
