package fr.insegur.receivables.remittance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused as a whole, because it could not be kept, added up or mirrored. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class RefusedRemittancesResourceTest {
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
    void aTotalInAnotherCurrencyThanTheContractsIsRefusedAndLeavesNothing() {
        String json = Bordereau.of("FA-1", debtor, "1000.00").json().replace("EUR", "USD");
        assign(json)
                .then()
                .statusCode(422)
                .body("code", equalTo("currency-other"))
                .body("errors[0].pointer", equalTo("/total/currency"));
        String mixed = Bordereau.of("FA-1", debtor, "1000.00")
                .and("FA-2", debtor, "2000.00")
                .json(2, "2000.00")
                .replaceFirst("EUR", "USD")
                .replaceFirst("(\"2000.00\",\"currency\":)\"EUR\"", "$1\"USD\"");
        assign(mixed).then().statusCode(422).body("code", equalTo("currency-other"));
        assertEquals(0, remittances());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+6000000-01-01", "+999999999-12-31", "-0001-01-01", "1899-12-31", "2100-01-01"})
    void datesOutsideTheTradeAreRefusedWithTheirPlace(String date) {
        String json = Bordereau.of("FA-1", debtor, "1000.00").json();
        assign(json.replaceFirst("\"issueDate\":\"[^\"]*\"", "\"issueDate\":\"" + date + "\""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/issueDate"));
        assign(json.replaceFirst("\"dueDate\":\"[^\"]*\"", "\"dueDate\":\"" + date + "\""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/dueDate"));
        assertEquals(0, remittances());
    }

    @Test
    void amountsThatWouldOverflowWhenAddedUpAreRefusedWithTheirPlace() {
        String json = Bordereau.of("FA-1", debtor, "1000.00")
                .and("FA-2", debtor, "90000000000000000.00")
                .json(2, "1000.00");
        assign(json).then().statusCode(400).body("errors[0].pointer", equalTo("/lines/1/amount"));
        String many = Bordereau.of("FA-1", debtor, "90000000000000000.00").json(2, "1000.00");
        String line = many.substring(many.indexOf("{\"number\""), many.lastIndexOf("]"));
        assign(many.replace(line, line + "," + line)).then().statusCode(400);
        assign(Bordereau.of("FA-1", debtor, "10000000000.00").json())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/amount"));
        assertEquals(0, remittances());
        assign(Bordereau.of("FA-1", debtor, "9999999999.99").json()).then().statusCode(201);
    }

    private Response assign(String json) {
        return Api.post(contract.client(), contract.path("/remittances"), json);
    }

    private long remittances() {
        return TestDatabase.count("SELECT count(*) FROM remittance WHERE contract_id = ?", contract.id());
    }
}
