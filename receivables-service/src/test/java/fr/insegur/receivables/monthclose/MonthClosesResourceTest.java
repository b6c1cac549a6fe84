package fr.insegur.receivables.monthclose;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.contract.TestTerms;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class MonthClosesResourceTest {
    private static final YearMonth LAST = YearMonth.from(TestContracts.TODAY).minusMonths(1);

    @Inject
    TestContracts contracts;

    @Test
    void aMonthIsClosedAfterItsEndAndAfterTheOneBeforeIt() {
        InForce contract =
                contracts.activate(TestTerms.site().from(LAST.minusMonths(1).atDay(5)));
        close(contract, LAST).then().statusCode(409).body("code", equalTo("month-before-open"));
        close(contract, LAST.minusMonths(1)).then().statusCode(201).body("entries", equalTo(0));
        close(contract, LAST.minusMonths(1)).then().statusCode(409).body("code", equalTo("month-closed"));
        close(contract, LAST).then().statusCode(201).body("actor", equalTo("broker"));
        close(contract, LAST.plusMonths(1)).then().statusCode(409).body("code", equalTo("month-not-ended"));
        Api.get(contract.client(), contract.path("/month-closings"))
                .then()
                .body("items.month", equalTo(List.of(LAST.minusMonths(1).toString(), LAST.toString())));
    }

    @Test
    void feesOfThePriceListAreBookedWithTheirVat() {
        InForce contract = contracts.activate(
                TestTerms.site().fees("300.00", "30.00", "50.00").from(LAST.atDay(5)));
        close(contract, LAST).then().statusCode(201).body("entries", equalTo(2));
        assertEquals(List.of("CC,42000", "PX,-35000", "TVA,-7000"), accounts(contract));
    }

    @Test
    void whatIsMissingToTheAnnualMinimumIsBookedWhenTheYearEnds() {
        LocalDate start = LAST.atDay(15).minusYears(1);
        InForce contract =
                contracts.activate(TestTerms.site().minimum("1200.00").from(start));
        YearMonth month = YearMonth.from(start);
        while (month.isBefore(LAST)) {
            close(contract, month).then().statusCode(201).body("entries", equalTo(0));
            month = month.plusMonths(1);
        }
        close(contract, LAST).then().statusCode(201).body("entries", equalTo(1));
        assertEquals(List.of("CC,144000", "PX,-120000", "TVA,-24000"), accounts(contract));
    }

    @Test
    void aFactOfAClosedMonthIsBookedInTheOpenOneWithItsOwnValueDate() {
        InForce contract =
                contracts.activate(TestTerms.site().charging(FeeTiming.MONTHLY).from(LAST.atDay(1)));
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        String invoice = Bordereau.of("FA-1", debtor, "10000.00").assign(contract);
        close(contract, LAST).then().statusCode(201);
        LocalDate day = LAST.atDay(20);
        String json = "{\"kind\":\"ADVANCE_PAID\",\"valueDate\":\"" + day
                + "\",\"amount\":{\"amount\":\"9000.00\",\"currency\":\"EUR\"}}";
        Api.post(Tokens.broker(), "/v1/invoices/" + invoice + "/facts", json)
                .then()
                .statusCode(201)
                .body("entries[0].valueDate", equalTo(day.toString()));
        assertEquals(
                List.of(day + "," + TestContracts.TODAY),
                TestDatabase.rows(
                        "SELECT value_date, booked_on FROM ledger_entry WHERE contract_id = ? AND kind = 'ADVANCE'",
                        contract.id()));
    }

    @Test
    void whatBearsInterestIsThatOfAnAmendmentThatCameAfterTheLastMovement() {
        InForce contract =
                contracts.activate(TestTerms.site().fund("0.10", null).from(LAST.atDay(1)));
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        String invoice = Bordereau.of("FA-1", debtor, "10000.00").assign(contract);
        Api.post(
                        Tokens.broker(),
                        "/v1/invoices/" + invoice + "/facts",
                        "{\"kind\":\"ADVANCE_PAID\",\"valueDate\":\"" + TestContracts.TODAY
                                + "\",\"amount\":{\"amount\":\"8000.00\",\"currency\":\"EUR\"}}")
                .then()
                .statusCode(201);
        contracts.amend(
                contract,
                TestContracts.TODAY,
                TestTerms.site().fund("0.10", null).onGross(true));
        assertEquals(List.of("800000"), bearing(contract));
        close(contract, LAST).then().statusCode(201);
        assertEquals(List.of("900000"), bearing(contract));
    }

    @Test
    void nothingIsBookedInAMonthThatIsClosed() {
        InForce contract = contracts.activate();
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        TestDatabase.execute(
                "INSERT INTO contract_total VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, '', date_trunc('month', now())::date)",
                contract.id(),
                contract.clientId(),
                contract.partnerId());
        Api.post(
                        contract.client(),
                        contract.path("/remittances"),
                        Bordereau.of("FA-1", debtor, "10000.00").json())
                .then()
                .statusCode(409)
                .body("code", equalTo("month-closed"));
        assertEquals(
                0, TestDatabase.count("SELECT count(*) FROM assigned_invoice WHERE contract_id = ?", contract.id()));
    }

    private static Response close(InForce contract, YearMonth month) {
        return Api.post(Tokens.broker(), contract.path("/month-closings"), "{\"month\":\"" + month + "\"}");
    }

    private static List<String> bearing(InForce contract) {
        return TestDatabase.rows("SELECT funds_minor FROM contract_total WHERE contract_id = ?", contract.id());
    }

    private static List<String> accounts(InForce contract) {
        return TestDatabase.rows(
                "SELECT account, balance_minor FROM contract_balance WHERE contract_id = ? AND balance_minor <> 0"
                        + " ORDER BY account",
                contract.id());
    }
}
