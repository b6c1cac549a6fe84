package fr.insegur.receivables.remittance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.Sirens;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.invoice.InvoiceRowRepository;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Will this invoice be financed? Asking changes nothing. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class EligibilityChecksResourceTest {
    @Inject
    TestContracts contracts;

    @Inject
    InvoiceRowRepository invoices;

    private InForce contract;
    private String debtor;

    @BeforeEach
    void aContractWithALimitOf15000() {
        contract = contracts.activate();
        debtor = contracts.debtorWithLimit(contract, "15000.00");
    }

    @Test
    void aQuestionIsAnsweredAsTheAssignmentWouldBeAndLeavesNothing() {
        List<Long> before = everything();
        String json = Bordereau.of("FA-1", debtor, "10000.00")
                .and("FA-2", debtor, "8000.00")
                .and("FA-3", Sirens.next(), "100.00")
                .json();
        for (int time = 0; time < 2; time++) {
            check(contract.client(), json)
                    .then()
                    .statusCode(200)
                    .body("contractId", equalTo(contract.id().toString()))
                    .body("asOf", notNullValue())
                    .body("businessDate", equalTo(TestContracts.TODAY.toString()))
                    .body("notice", equalTo(EligibilityCheckView.NOTICE))
                    .body("eligibilityVersion", equalTo(3))
                    .body("count", equalTo(3))
                    .body("assignableCount", equalTo(2))
                    .body("assignableTotal.amount", equalTo("18000.00"))
                    .body("financeable.amount", equalTo("15000.00"))
                    .body("advance.amount", equalTo("13500.00"))
                    .body("lines.outcome", contains("ACCEPTED", "REDUCED", "REJECTED"))
                    .body("lines.invoiceId", contains(nullValue(), nullValue(), nullValue()))
                    .body("lines[1].codes.code", contains("LIMIT_EXCEEDED"))
                    .body("lines[1].codes[0].effect", equalTo("PARTLY_FINANCED"))
                    .body("lines[1].codes[0].blocked.amount", equalTo("3000.00"))
                    .body("lines[2].codes.code", contains("DEBTOR_UNKNOWN"))
                    .body(
                            "lines[2].codes[0].remedy",
                            equalTo("Déclarez d'abord ce débiteur sur le contrat et demandez son agrément."));
        }
        assertEquals(before, everything());
        Api.post(contract.client(), contract.path("/remittances"), json)
                .then()
                .statusCode(201)
                .body("lines.outcome", contains("ACCEPTED", "REDUCED", "REJECTED"));
    }

    @Test
    void theSameFileIsAskedAboutWithoutAKey() {
        given().header("Authorization", "Bearer " + contract.client())
                .contentType("text/csv")
                .queryParam("reference", "B")
                .queryParam("count", 1)
                .queryParam("total", "1000.00")
                .body("number,debtorSiren,issueDate,dueDate,amount\nFA-1," + debtor + "," + TestContracts.TODAY + ","
                        + TestContracts.TODAY.plusDays(60) + ",1000.00\n")
                .post(contract.path("/eligibility-checks"))
                .then()
                .statusCode(200)
                .body("advance.amount", equalTo("900.00"));
    }

    @Test
    void whereNothingCouldBeAssignedThatIsTheAnswer() {
        check(contract.client(), Bordereau.of("FA-1", Sirens.next(), "1000.00").json())
                .then()
                .statusCode(200)
                .body("assignableCount", equalTo(0))
                .body("advance.amount", equalTo("0.00"))
                .body("lines[0].codes.code", contains("DEBTOR_UNKNOWN"));
        String json = Bordereau.of("FA-1", debtor, "1000.00").json();
        Api.post(contract.client(), contract.path("/remittances"), json).then().statusCode(201);
        check(contract.client(), json)
                .then()
                .statusCode(200)
                .body("lines[0].outcome", equalTo("REJECTED"))
                .body("lines[0].codes.code", contains("DUPLICATE"));
    }

    @Test
    void whatWouldBeRefusedAsAWholeIsRefusedHereToo() {
        Bordereau bordereau = Bordereau.of("FA-1", debtor, "1000.00");
        check(contract.client(), bordereau.json(2, "1000.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("totals-do-not-tie"));
        check(contract.client(), bordereau.json().replace("EUR", "USD"))
                .then()
                .statusCode(422)
                .body("code", equalTo("currency-other"));
        check(contract.client(), bordereau.json().replace("\"number\"", "\"numero\""))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
    }

    @Test
    void itsClientAndTheBrokerMayAskAndOnlyTheBrokerIsToldWhatIsBehindAVerification() {
        String json = Bordereau.of("FA-1", debtor, "1000.00").json();
        Api.post(contract.client(), contract.path("/remittances"), json).then().statusCode(201);
        InForce other = contracts.activate(Ids.next(), contract.clientSiren());
        contracts.debtor(other, debtor);
        Api.post(other.client(), other.path("/eligibility-checks"), json)
                .then()
                .statusCode(200)
                .body("lines[0].outcome", equalTo("TO_VERIFY"))
                .body("lines[0].codes.code", contains("VERIFICATION_NEEDED"))
                .body("lines[0].conflictsWith", nullValue());
        Api.post(Tokens.broker(), other.path("/eligibility-checks"), json)
                .then()
                .statusCode(200)
                .body("lines[0].codes.code", contains("ALREADY_ASSIGNED_ELSEWHERE"))
                .body("lines[0].conflictsWith", notNullValue());
        Api.post(contract.client(), other.path("/eligibility-checks"), json)
                .then()
                .statusCode(404)
                .body("code", equalTo("contract-unknown"));
        Api.post(contract.partner(), contract.path("/eligibility-checks"), json)
                .then()
                .statusCode(403);
        Api.post("", contract.path("/eligibility-checks"), json).then().statusCode(401);
    }

    @Test
    void nobodyWaitsForAQuestionAndAQuestionWaitsForNobody() {
        String json = Bordereau.of("FA-1", debtor, "1000.00").json();
        QuarkusTransaction.requiringNew().run(() -> {
            // As an assignment that is under way holds them.
            invoices.lockSupplier(contract.clientSiren());
            check(contract.client(), json).then().statusCode(200).body("lines[0].codes", empty());
        });
    }

    @Test
    void theTableOfCodesIsThereForAll() {
        for (String token : List.of(contract.client(), contract.partner(), Tokens.broker(), Tokens.ops())) {
            Api.get(token, "/v1/eligibility-codes")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3))
                    .body("codes.size()", equalTo(EligibilityCode.values().length))
                    .body(
                            "codes.code",
                            hasItems(Stream.of(EligibilityCode.values())
                                    .map(Enum::name)
                                    .toArray(String[]::new)))
                    .body("codes.find { it.code == 'DUPLICATE' }.effect", equalTo("REJECT"))
                    .body("codes.find { it.code == 'DEBTOR_NOT_APPROVED' }.effect", equalTo("NOT_FINANCED"))
                    .body("codes.find { it.code == 'RETENTION_5PCT' }.effect", equalTo("PARTLY_FINANCED"))
                    .body("codes.find { it.code == 'MISSING_PROOF' }.effect", equalTo("VERIFY"))
                    .body("codes.find { it.code == 'DISTINCT_CONFIRMED' }.effect", equalTo("INFO"))
                    .body(
                            "codes.find { it.code == 'PRO_FORMA' }.message",
                            equalTo("Une facture pro forma n'est pas une créance : elle ne peut pas être cédée."));
        }
        Api.get("", "/v1/eligibility-codes").then().statusCode(401);
    }

    private Response check(String token, String json) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(json)
                .post(contract.path("/eligibility-checks"));
    }

    private List<Long> everything() {
        return Stream.of("remittance", "assigned_invoice", "invoice_step", "ledger_entry", "posting")
                .map(table ->
                        TestDatabase.count("SELECT count(*) FROM " + table + " WHERE contract_id = ?", contract.id()))
                .toList();
    }
}
