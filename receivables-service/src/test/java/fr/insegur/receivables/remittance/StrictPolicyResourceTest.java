package fr.insegur.receivables.remittance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that are off unless the broker turns them on, turned on. */
@QuarkusTest
@TestProfile(StrictPolicyResourceTest.AllRulesOn.class)
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class StrictPolicyResourceTest {
    private static final String PROVEN = ",\"proofs\":[\"DELIVERY_NOTE\"]";

    /** As a broker sets them for factors that ask for it. */
    public static final class AllRulesOn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "insegur.eligibility.proof.first-invoice", "true",
                    "insegur.eligibility.proof.above", "50000",
                    "insegur.eligibility.min-amount", "100",
                    "insegur.eligibility.max-age-days", "15",
                    "insegur.eligibility.max-term-days", "45",
                    "insegur.eligibility.countries", "FR,BE",
                    "insegur.eligibility.likeness-days", "0",
                    "insegur.eligibility.concentration.share", "0.40");
        }
    }

    @Inject
    TestContracts contracts;

    private InForce contract;
    private String debtor;

    @BeforeEach
    void aContract() {
        contract = contracts.activate();
        debtor = contracts.debtorWithLimit(contract, "90000.00");
    }

    @Test
    void theFirstInvoiceOfADebtorIsSentAgainWithItsProof() {
        assign("1000.00", line("FA-1", debtor, 0, 30, "1000.00", ""))
                .then()
                .statusCode(422)
                .body("lines[0].outcome", equalTo("TO_VERIFY"))
                .body("lines[0].codes.code", contains("FIRST_INVOICE", "MISSING_PROOF"));
        assign("1000.00", line("FA-1", debtor, 0, 30, "1000.00", PROVEN))
                .then()
                .statusCode(201)
                .body("lines[0].outcome", equalTo("ACCEPTED"))
                .body("lines[0].codes.code", contains("FIRST_INVOICE"));
        assign("1100.00", line("FA-2", debtor, 0, 30, "1100.00", "")).then().statusCode(201);
    }

    @Test
    void whoIsToldOfARefusalIsToldWhatRefusesAndNothingElse() {
        String known = contracts.debtorWithLimit(contract, "90000.00");
        assign("1300.00", line("FA-1", debtor, 0, 30, "1000.00", ""), line("FA-2", known, 0, 30, "300.00", PROVEN))
                .then()
                .statusCode(201)
                .body("lines.outcome", contains("TO_VERIFY", "ACCEPTED"));
        assertEquals(
                List.of("invoice-rejected.v1,[\"MISSING_PROOF\"]", "invoice-assigned.v1,[\"FIRST_INVOICE\"]"),
                TestDatabase.rows(
                        "SELECT type, payload::jsonb -> 'codes' FROM outbox_event WHERE topic = 'assignments.v1' AND key = ?"
                                + " AND type <> 'remittance-accepted.v1' ORDER BY sequence",
                        contract.id()));
    }

    @Test
    void ageTermSizeAndCountryAreThoseOfTheConfiguration() {
        assign(
                        "50550.00",
                        line("FA-1", debtor, -16, 20, "100.00", PROVEN),
                        line("FA-2", debtor, 0, 46, "200.00", PROVEN),
                        line("FA-3", debtor, 0, 45, "99.99", PROVEN),
                        line("FA-4", debtor, 0, 45, "150.00", PROVEN + ",\"country\":\"MC\""),
                        line("FA-5", debtor, 0, 45, "50000.01", PROVEN))
                .then()
                .statusCode(201)
                .body("lines[0].codes.code", contains("FIRST_INVOICE", "TOO_OLD"))
                .body("lines[1].codes.code", contains("FIRST_INVOICE", "TERM_ABOVE_CONTRACT"))
                .body("lines[2].codes.code", contains("FIRST_INVOICE", "AMOUNT_BELOW_MIN"))
                .body("lines[3].codes.code", contains("FIRST_INVOICE", "COUNTRY"))
                .body("lines[4].codes.code", contains("FIRST_INVOICE", "LARGE_AMOUNT"))
                .body("lines.financeable.amount", contains("0.00", "0.00", "0.00", "0.00", "50000.01"));
    }

    @Test
    void onceThereIsABookNoDebtorHasMoreThanItsShareOfIt() {
        String second = contracts.debtorWithLimit(contract, "90000.00");
        String third = contracts.debtorWithLimit(contract, "90000.00");
        assign(
                        "10000.00",
                        line("A-1", debtor, 0, 30, "1000.00", PROVEN),
                        line("A-2", debtor, 0, 30, "1500.00", PROVEN),
                        line("B-1", second, 0, 30, "2000.00", PROVEN),
                        line("B-2", second, 0, 30, "2500.00", PROVEN),
                        line("C-1", third, 0, 30, "3000.00", PROVEN))
                .then()
                .statusCode(201)
                .body("lines.financeable.amount", contains("1000.00", "1500.00", "2000.00", "2500.00", "3000.00"));
        // 40 % of 10 000.00 + 5 000.00 is 6 000.00, of which 2 500.00 are financed already.
        assign("5000.00", line("A-3", debtor, 0, 30, "5000.00", ""))
                .then()
                .statusCode(201)
                .body("lines[0].outcome", equalTo("REDUCED"))
                .body("lines[0].codes.code", contains("CONCENTRATION_EXCEEDED"))
                .body("lines[0].codes[0].blocked.amount", equalTo("1500.00"))
                .body("lines[0].financeable.amount", equalTo("3500.00"))
                .body("lines[0].advance.amount", equalTo("3150.00"));
    }

    private Response assign(String total, String... lines) {
        return Api.post(contract.client(), contract.path("/remittances"), """
                {"reference":"B","count":%d,"total":{"amount":"%s","currency":"EUR"},"lines":[%s]}""".formatted(
                        lines.length, total, String.join(",", lines)));
    }

    private static String line(String number, String siren, int issued, int due, String amount, String more) {
        return """
                {"number":"%s","debtorSiren":"%s","issueDate":"%s","dueDate":"%s","amount":{"amount":"%s","currency":"EUR"}%s}""".formatted(
                number, siren, TestContracts.TODAY.plusDays(issued), TestContracts.TODAY.plusDays(due), amount, more);
    }
}
