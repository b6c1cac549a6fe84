package fr.insegur.receivables.remittance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the broker finds out about an invoice decides on it when it is presented next. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class VerificationsResourceTest {
    @Inject
    TestContracts contracts;

    private InForce contract;
    private String debtor;

    @BeforeEach
    void anInvoiceThatAnotherOneIsAlike() {
        contract = contracts.activate();
        debtor = contracts.debtorWithLimit(contract, "15000.00");
        assign("FA-1").statusCode(201);
        assign("FA-2")
                .statusCode(422)
                .body("lines[0].outcome", equalTo("TO_VERIFY"))
                .body("lines[0].codes.code", contains("DUPLICATE_SUSPECTED"));
    }

    @Test
    void aConfirmedInvoiceIsAssignedWhenItComesAgain() {
        verify("fa 2", "CONFIRMED", "\"means\":\"DEBTOR_CONFIRMATION\",\"comment\":\"Confirmée par téléphone\"")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("number", equalTo("fa 2"))
                .body("result", equalTo("CONFIRMED"))
                .body("means", equalTo("DEBTOR_CONFIRMATION"));
        assign("FA-2")
                .statusCode(201)
                .body("lines[0].outcome", equalTo("ACCEPTED"))
                .body("lines[0].codes.code", contains("DISTINCT_CONFIRMED", "VERIFIED"))
                .body("lines[0].stated", nullValue());
    }

    @Test
    void aConfirmationIsOfTheAmountThatWasVerifiedAndOfNoOther() {
        verify("FA-2", "100.00", "CONFIRMED", "\"means\":\"DELIVERY_NOTE\"")
                .then()
                .statusCode(201);
        assign("FA-2").statusCode(422).body("lines[0].codes.code", contains("DUPLICATE_SUSPECTED"));
    }

    @Test
    void anInvoiceThatIsNotOwedIsRejectedUntilAnotherVerificationSaysOtherwise() {
        verify("FA-3", "DISCREPANCY", "\"comment\":\"Marchandise refusée\"")
                .then()
                .statusCode(201);
        assign("FA-3", "2000.00")
                .statusCode(422)
                .body("lines[0].outcome", equalTo("REJECTED"))
                .body("lines[0].codes.code", contains("VERIFICATION_FAILED"));
        verify("FA-3", "2000.00", "CONFIRMED", "\"means\":\"DELIVERY_NOTE\"")
                .then()
                .statusCode(201)
                .body("amount.amount", equalTo("2000.00"));
        assign("FA-3", "2000.00")
                .statusCode(201)
                .body("lines[0].outcome", equalTo("ACCEPTED"))
                .body("lines[0].codes.code", contains("VERIFIED"));
    }

    @Test
    void whatNobodyAnswersForIsAssignedAndNotFinanced() {
        verify("FA-4", "NO_ANSWER", "\"comment\":\"Trois appels\"").then().statusCode(201);
        assign("FA-4", "3000.00")
                .statusCode(201)
                .body("lines[0].outcome", equalTo("REDUCED"))
                .body("lines[0].financeable.amount", equalTo("0.00"))
                .body("lines[0].codes.code", contains("VERIFICATION_UNANSWERED"));
    }

    @Test
    void theInvoiceOfAnotherDebtorOrOfAnotherYearIsAnother() {
        String other = contracts.debtorWithLimit(contract, "15000.00");
        verify("FA-5", "DISCREPANCY", "\"comment\":\"Non due\"").then().statusCode(201);
        Bordereau.of("FA-5", other, "4000.00").assign(contract);
        verifyOf(TestContracts.TODAY.minusYears(1), "FA-6", "5000.00", "DISCREPANCY", "\"comment\":\"Non due\"")
                .then()
                .statusCode(201);
        assign("FA-6", "5000.00").statusCode(201).body("lines[0].codes", hasSize(0));
    }

    @Test
    void aContractThatIsNotHereOrForeignIsUnknown() {
        String body = body(TestContracts.TODAY, "FA-2", "1000.00", "NO_ANSWER", "\"comment\":\"Non\"");
        String missing = "/v1/contracts/" + Ids.next() + "/verifications";
        Api.post(Tokens.broker(), missing, body).then().statusCode(404).body("code", equalTo("contract-unknown"));
        Api.post("", contract.path("/verifications"), body).then().statusCode(401);
        Api.post(contract.client(), contract.path("/verifications"), body)
                .then()
                .statusCode(403);
        Api.get(Tokens.client(Ids.next()), contract.path("/verifications"))
                .then()
                .statusCode(404)
                .body("code", equalTo("contract-unknown"));
        Api.get(contract.partner(), contract.path("/verifications")).then().statusCode(403);
    }

    @Test
    void clientAndBrokerReadWhatWasFoundOutPageByPage() {
        Api.get(contract.client(), contract.path("/verifications")).then().body("items", hasSize(0));
        verify("FA-2", "NO_ANSWER", "\"comment\":\"Un appel\"").then().statusCode(201);
        verify("FA-2", "DISCREPANCY", "\"comment\":\"Non due\"").then().statusCode(201);
        String next = Api.get(contract.client(), contract.path("/verifications?limit=1"))
                .then()
                .statusCode(200)
                .body("items.result", contains("NO_ANSWER"))
                .extract()
                .path("next");
        Api.get(Tokens.broker(), contract.path("/verifications?limit=1&cursor=" + next))
                .then()
                .body("items.comment", contains("Non due"))
                .body("next", nullValue());
    }

    @Test
    void aConfirmationByNothingAndANumberWithoutDigitsAreRefusedByTheirFields() {
        verify("FA-2", "CONFIRMED", "\"comment\":\"Oui\"")
                .then()
                .statusCode(422)
                .body("code", equalTo("means-missing"))
                .body("errors.pointer", contains("/means"));
        verify("---", "NO_ANSWER", "\"comment\":\"Non\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/number"));
        Api.get(contract.client(), contract.path("/verifications")).then().body("items", hasSize(0));
    }

    private Response verify(String number, String result, String rest) {
        return verify(number, "1000.00", result, rest);
    }

    private Response verify(String number, String amount, String result, String rest) {
        return verifyOf(TestContracts.TODAY, number, amount, result, rest);
    }

    private Response verifyOf(LocalDate issued, String number, String amount, String result, String rest) {
        return Api.post(Tokens.broker(), contract.path("/verifications"), body(issued, number, amount, result, rest));
    }

    private String body(LocalDate issued, String number, String amount, String result, String rest) {
        return "{\"number\":\"" + number + "\",\"debtorSiren\":\"" + debtor + "\",\"issueDate\":\"" + issued
                + "\",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"},\"result\":\"" + result + "\","
                + rest + "}";
    }

    private ValidatableResponse assign(String number) {
        return assign(number, "1000.00");
    }

    private ValidatableResponse assign(String number, String amount) {
        return Api.post(
                        contract.client(),
                        contract.path("/remittances"),
                        Bordereau.of(number, debtor, amount).json())
                .then();
    }
}
