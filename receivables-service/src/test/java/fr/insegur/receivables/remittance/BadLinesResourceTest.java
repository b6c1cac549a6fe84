package fr.insegur.receivables.remittance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are not as they should be, among good ones and alone; a bad line never takes a good one along, nor leaves half of itself. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class BadLinesResourceTest {
    private static final LocalDate TODAY = TestContracts.TODAY;

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
    void badLinesAreRejectedAndTheGoodOneAmongThemIsAssigned() {
        String json = remittance(
                "1990.00",
                line("GOOD", debtor, 0, 60, "1000.00", ""),
                line("ZERO", debtor, 0, 60, "0.00", ""),
                line("NEGATIVE", debtor, 0, 60, "-10.00", ""),
                line("BACKWARDS", debtor, 0, -1, "200.00", ""),
                line("TOMORROW", debtor, 1, 60, "300.00", ""),
                line("NAMELESS", "", 0, 60, "400.00", ""),
                line("MISSPELT", "732829321", 0, 60, "50.00", ""),
                line("OTHERS", debtor, 0, 60, "50.00", ",\"supplierSiren\":\"732829320\""),
                line("DOLLARS", debtor, 0, 60, "70.00", "").replace("EUR", "USD"));
        assign(json)
                .then()
                .statusCode(201)
                .body("acceptedCount", equalTo(1))
                .body("acceptedTotal.amount", equalTo("1000.00"))
                .body("lines[0].codes", empty())
                .body("lines[1].codes.code", contains("AMOUNT_NOT_POSITIVE"))
                .body("lines[2].codes.code", contains("AMOUNT_NOT_POSITIVE"))
                .body("lines[3].codes.code", contains("DUE_BEFORE_ISSUE"))
                .body("lines[4].codes.code", contains("NOT_YET_ISSUED"))
                .body("lines[5].codes.code", contains("DEBTOR_ID_INVALID"))
                .body("lines[6].codes.code", contains("DEBTOR_ID_INVALID"))
                .body("lines[7].codes.code", contains("SUPPLIER_OTHER"))
                .body("lines[8].codes.code", contains("CURRENCY"));
        assertEquals(
                List.of("ENC,100000"),
                TestDatabase.rows(
                        "SELECT account, sum(amount_minor) FROM posting WHERE contract_id = ? AND account = 'ENC' GROUP BY account",
                        contract.id()));
        assertEquals(
                9, count("outbox_event WHERE topic = 'assignments.v1' AND type <> 'remittance-accepted.v1' AND key"));
    }

    @Test
    void aloneEachOfThemIsRefusedWithItsReasonAndLeavesNothing() {
        List<String> lines = List.of(
                line("ZERO", debtor, 0, 60, "0.00", ""),
                line("NEGATIVE", debtor, 0, 60, "-10.00", ""),
                line("BACKWARDS", debtor, 0, -1, "200.00", ""),
                line("NAMELESS", "", 0, 60, "400.00", ""));
        List<String> totals = List.of("0.00", "-10.00", "200.00", "400.00");
        for (int index = 0; index < lines.size(); index++) {
            assign(remittance(totals.get(index), lines.get(index)))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("no-line-accepted"));
        }
        assertEquals(0, count("remittance WHERE contract_id"));
        assertEquals(0, count("outbox_event WHERE topic = 'assignments.v1' AND key"));
    }

    @Test
    void aLineThatIsNoLineRefusesTheWholeWithItsPlace() {
        String good = line("GOOD", debtor, 0, 60, "1000.00", "");
        String unknown = line("FA-2", debtor, 0, 60, "1000.00", "").replace("EUR", "ZZZ");
        assign(remittance("2000.00", good, unknown)).then().statusCode(400).body("code", equalTo("currency-unknown"));
        String nobody = good.replace("\"debtorSiren\":\"" + debtor + "\",", "");
        assign(remittance("2000.00", good, nobody))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1/debtorSiren"));
        assign(remittance("2000.00", good, line("FA-2", debtor, 0, 60, "1000.00", ",\"retentionRate\":\"0.51\"")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1/retentionRate"));
        assign(remittance("2000.00", good, line("FA-2", debtor, 0, 60, "1000.00", ",\"kind\":\"FACTURE\"")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1/kind"));
        assertEquals(0, count("remittance WHERE contract_id"));
    }

    @Test
    void anotherClientsContractAndDebtorsAreNotThereForThisOne() {
        InForce others = contracts.activate();
        String theirs = contracts.debtorWithLimit(others, "15000.00");
        Api.post(
                        contract.client(),
                        others.path("/remittances"),
                        Bordereau.of("FA-1", theirs, "1000.00").json())
                .then()
                .statusCode(404)
                .body("code", equalTo("contract-unknown"));
        assign(Bordereau.of("FA-1", theirs, "1000.00").json())
                .then()
                .statusCode(422)
                .body("lines[0].codes.code", contains("DEBTOR_UNKNOWN"));
        assertEquals(0, count("remittance WHERE contract_id"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"kind\":\"PRO_FORMA\"', PRO_FORMA, REJECTED",
        "'\"assignmentBan\":true,\"country\":\"BE\"', ASSIGNMENT_BAN_FOREIGN_LAW, TO_VERIFY",
        "'\"subrogationMention\":false', MISSING_SUBROGATION_MENTION, TO_VERIFY"
    })
    void whatTheClientSaysKeepsALineFromBeingAssigned(String said, String code, String outcome) {
        assign(remittance("1000.00", line("FA-1", debtor, 0, 60, "1000.00", "," + said)))
                .then()
                .statusCode(422)
                .body("lines[0].outcome", equalTo(outcome))
                .body("lines[0].codes.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"kind\":\"DEPOSIT\"', DEPOSIT_INVOICE, 0.00, 0.00",
        "'\"kind\":\"STAGE_BILLING\"', STAGE_BILLING, 0.00, 0.00",
        "'\"country\":\"BE\"', COUNTRY, 0.00, 0.00",
        "'\"retentionRate\":\"0.05\"', RETENTION_5PCT, 950.00, 855.00",
        "'\"assignmentBan\":true', ASSIGNMENT_BAN_CLAUSE, 1000.00, 900.00"
    })
    void whatTheClientSaysDecidesWhatIsFinancedAndIsKept(String said, String code, String financeable, String advance) {
        String location = assign(remittance("1000.00", line("FA-1", debtor, 0, 60, "1000.00", "," + said)))
                .then()
                .statusCode(201)
                .body("lines[0].codes.code", contains(code))
                .body("lines[0].financeable.amount", equalTo(financeable))
                .body("lines[0].advance.amount", equalTo(advance))
                .extract()
                .header("Location");
        String[] pair = said.split(",")[0].replace("\"", "").split(":");
        Api.get(contract.client(), location)
                .then()
                .statusCode(200)
                .body("eligibilityVersion", equalTo(3))
                .body("lines[0].codes.code", contains(code))
                .body("lines[0].stated." + pair[0] + ".toString()", equalTo(pair[1]))
                .body(
                        "lines[0].codes[0].blocked",
                        code.equals("RETENTION_5PCT")
                                ? equalTo(java.util.Map.of("amount", "50.00", "currency", "EUR"))
                                : nullValue());
    }

    @Test
    void aLineAlikeAnotherIsAssignedOnceItIsConfirmedToBeAnotherInvoice() {
        assign(remittance("1000.00", line("FA-1", debtor, -3, 50, "1000.00", "")))
                .then()
                .statusCode(201);
        assign(remittance("1000.00", line("FA-2", debtor, 0, 60, "1000.00", "")))
                .then()
                .statusCode(422)
                .body("code", equalTo("no-line-accepted"))
                .body("lines[0].outcome", equalTo("TO_VERIFY"))
                .body("lines[0].codes.code", contains("DUPLICATE_SUSPECTED"));
        assign(remittance("1000.00", line("FA-2", debtor, 0, 60, "1000.00", ",\"confirmedDistinct\":true")))
                .then()
                .statusCode(201)
                .body("lines[0].outcome", equalTo("ACCEPTED"))
                .body("lines[0].codes.code", contains("DISTINCT_CONFIRMED"));
        assign(remittance("1000.00", line("FA-3", debtor, -7, 50, "1000.00", "")))
                .then()
                .statusCode(201);
    }

    @Test
    void whatTheClientSaidOfItsCustomersIsHeeded() {
        String token = contract.client();
        String mine = contracts.debtorWithLimit(contract, "15000.00");
        put(token, "{\"code\":\"411MARTIN\",\"kind\":\"INDIVIDUAL\"}");
        put(token, "{\"code\":\"411GROUPE\",\"siren\":\"" + mine + "\",\"kind\":\"GROUP\"}");
        put(token, "{\"code\":\"411ROUTE\",\"siren\":\"" + debtor + "\",\"category\":\"TRANSPORT\"}");
        assign(remittance(
                        "600.00",
                        line("FA-1", "", 0, 60, "100.00", ",\"customerCode\":\"411MARTIN\""),
                        line("FA-2", mine, 0, 60, "200.00", ""),
                        line("FA-3", debtor, 0, 31, "300.00", "")))
                .then()
                .statusCode(201)
                .body("lines[0].codes.code", contains("DEBTOR_ID_INVALID", "NOT_B2B"))
                .body("lines[1].codes.code", contains("INTERCOMPANY"))
                .body("lines[2].codes.code", contains("TERM_ABOVE_LEGAL"))
                .body("lines.financeable.amount", contains("0.00", "0.00", "0.00"));
    }

    @Test
    void whatTheBrokerSaysOfADebtorHoldsFromThenOn() {
        String siren = Sirens.next();
        UUID id = contracts.debtor(contract, siren);
        String flags = contract.path("/debtors/" + id + "/flags");
        assign(Bordereau.of("FA-1", siren, "100.00").json()).then().statusCode(201);
        Api.put(Tokens.broker(), flags, "{\"flags\":[\"INSOLVENT\"],\"reason\":\"BODACC du 12 janvier 2026\"}")
                .then()
                .statusCode(200)
                .body("flags", contains("INSOLVENT"))
                .body("reason", equalTo("BODACC du 12 janvier 2026"));
        assign(Bordereau.of("FA-2", siren, "200.00").json())
                .then()
                .statusCode(422)
                .body("lines[0].codes.code", contains("INSOLVENT_DEBTOR"));
        Api.put(Tokens.broker(), flags, "{\"flags\":[],\"reason\":\"Plan de continuation adopté\"}")
                .then()
                .statusCode(200)
                .body("flags", empty());
        Api.get(Tokens.broker(), flags).then().body("reason", equalTo("Plan de continuation adopté"));
        assign(Bordereau.of("FA-2", siren, "200.00").json()).then().statusCode(201);
        assertEquals(
                List.of("BODACC du 12 janvier 2026", "Plan de continuation adopté"),
                TestDatabase.rows(
                        "SELECT reason FROM trail_entry WHERE action = 'debtors.flag' AND object = ? ORDER BY id",
                        contract.id() + "/" + id));
        Api.put(Tokens.broker(), contract.path("/debtors/" + Ids.next() + "/flags"), "{\"flags\":[],\"reason\":\"x\"}")
                .then()
                .statusCode(404)
                .body("code", equalTo("debtor-unknown"));
        Api.put(contract.client(), flags, "{\"flags\":[],\"reason\":\"x\"}")
                .then()
                .statusCode(403);
    }

    private static void put(String token, String json) {
        Api.put(token, "/v1/ledger-customers/" + Ids.next(), json).then().statusCode(201);
    }

    private Response assign(String json) {
        return Api.post(contract.client(), contract.path("/remittances"), json);
    }

    private static String remittance(String total, String... lines) {
        return """
                {"reference":"B","count":%d,"total":{"amount":"%s","currency":"EUR"},"lines":[%s]}""".formatted(lines.length, total, String.join(",", lines));
    }

    private static String line(String number, String siren, int issued, int due, String amount, String more) {
        return """
                {"number":"%s","debtorSiren":"%s","issueDate":"%s","dueDate":"%s","amount":{"amount":"%s","currency":"EUR"}%s}""".formatted(number, siren, TODAY.plusDays(issued), TODAY.plusDays(due), amount, more);
    }

    private long count(String where) {
        return TestDatabase.count("SELECT count(*) FROM " + where + " = ?", contract.id());
    }
}
