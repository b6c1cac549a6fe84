package fr.insegur.receivables.remittance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A remittance as a file, beside the same one as JSON. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class RemittanceFilesResourceTest {
    private static final String HEADER = "number;debtorSiren;issueDate;dueDate;amount\n";

    private static final RestAssuredConfig PATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 120_000));

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
    void aFileIsAssignedAsTheSameLinesAreAsJson() {
        String file = HEADER + row("FA-1", "10000,00") + row("FA-2", "8 000,00") + row("FA-1", "10000");
        send(file, "3", "28000.00")
                .then()
                .statusCode(201)
                .body("reference", equalTo("BORD-1"))
                .body("count", equalTo(3))
                .body("total.amount", equalTo("28000.00"))
                .body("acceptedCount", equalTo(2))
                .body("lines.outcome", contains("ACCEPTED", "REDUCED", "REJECTED"))
                .body("lines.financeable.amount", contains("10000.00", "5000.00", "0.00"))
                .body("lines[1].codes[0].blocked.amount", equalTo("3000.00"));
        InForce other = contracts.activate();
        String same = contracts.debtorWithLimit(other, "15000.00");
        Api.post(
                        other.client(),
                        other.path("/remittances"),
                        Bordereau.of("FA-1", same, "10000.00")
                                .and("FA-2", same, "8000.00")
                                .and("FA-1", same, "10000.00")
                                .json())
                .then()
                .statusCode(201)
                .body("lines.outcome", contains("ACCEPTED", "REDUCED", "REJECTED"))
                .body("lines.financeable.amount", contains("10000.00", "5000.00", "0.00"));
    }

    @Test
    void ofAFileWithOneBadLineNothingIsTaken() {
        String file = HEADER + row("FA-1", "1000") + row("FA-2", "a lot") + row("FA-3", "3000");
        send(file, "3", "6000.00")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("remittance-file-refused"))
                .body("issueCount", equalTo(1))
                .body("issues.line", contains(3))
                .body("issues.column", contains("amount"))
                .body("issues.code", contains("AMOUNT_INVALID"));
        assertNothingIsBooked();
    }

    @Test
    void countTotalAndHashMustTieAndElseNothingIsTaken() {
        String file = HEADER + row("FA-1", "1000");
        send(file, "2", "1000.00").then().statusCode(422).body("code", equalTo("totals-do-not-tie"));
        send(file, "1", "1000.01")
                .then()
                .statusCode(422)
                .body("code", equalTo("totals-do-not-tie"))
                .body("total.amount", equalTo("1000.00"));
        String hash = sha256("FA-1|" + debtor + "|" + TestContracts.TODAY + "|" + TestContracts.TODAY.plusDays(60)
                + "|1000.00 EUR\n");
        send(Map.of("reference", "B", "count", "1", "total", "1000.00", "hash", "0".repeat(64)), file)
                .then()
                .statusCode(422)
                .body("code", equalTo("hash-does-not-tie"))
                .body("hash", equalTo(hash));
        assertNothingIsBooked();
        send(Map.of("reference", "B", "count", "1", "total", "1000.00", "hash", hash), file)
                .then()
                .statusCode(201);
    }

    @Test
    void theHashTiesAsJsonToo() {
        String json = Bordereau.of("FA-1", debtor, "1000.00").json();
        String row = "FA-1|" + debtor + "|" + TestContracts.TODAY + "|" + TestContracts.TODAY.plusDays(60);
        assign(json.replaceFirst("\\{", "{\"hash\":\"" + sha256(row + "|1000.01 EUR\n") + "\","))
                .then()
                .statusCode(422)
                .body("code", equalTo("hash-does-not-tie"))
                .body("errors[0].pointer", equalTo("/hash"));
        assertNothingIsBooked();
        assign(json.replaceFirst("\\{", "{\"hash\":\"" + sha256(row + "|1000.00 EUR\n") + "\","))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "reference, '', reference, validation-failed",
        "count, '', count, validation-failed",
        "total, '', total, validation-failed",
        "total, '10,00', total, validation-failed",
        "total, 10.001, total, amount-too-precise",
        "total, 999999999999999, , totals-do-not-tie",
        "currency, euro, currency, validation-failed",
        "currency, ZZZ, currency, currency-unknown",
        "hash, abc, hash, validation-failed",
        "reference, FR7630006000011234567890189, reference, text-holds-iban"
    })
    void whatStandsInTheAddressIsHeldToWhatJsonIs(String parameter, String value, String pointer, String code) {
        Map<String, String> query = new java.util.HashMap<>(Map.of("reference", "B", "count", "1", "total", "1000.00"));
        query.put(parameter, value);
        if (value.isEmpty()) {
            query.remove(parameter);
        }
        Response answer = send(query, HEADER + row("FA-1", "1000"));
        answer.then().statusCode(pointer == null ? 422 : 400).body("code", equalTo(code));
        if (pointer != null) {
            answer.then().body("errors.pointer", contains(pointer));
        }
        assertNothingIsBooked();
    }

    @Test
    void tenThousandLinesAreTakenAndNotOneMoreInEitherForm() {
        StringBuilder rows = new StringBuilder(HEADER);
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= 10_001; number++) {
            String amount = number + ".00";
            rows.append(row("FA-" + number, amount));
            lines.append(number == 1 ? "" : ",").append("""
                    {"number":"FA-%d","debtorSiren":"%s","issueDate":"%s","dueDate":"%s","amount":{"amount":"%s","currency":"EUR"}}\
                    """.formatted(
                            number, debtor, TestContracts.TODAY, TestContracts.TODAY.plusDays(60), amount));
        }
        send(rows.toString(), "10001", "50015001.00")
                .then()
                .statusCode(422)
                .body("code", equalTo("remittance-file-refused"))
                .body("issues.code", contains("TOO_MANY_LINES"))
                .body("issues.line", contains(10_002));
        assign(
                        "{\"reference\":\"B\",\"count\":10001,\"total\":{\"amount\":\"50015001.00\",\"currency\":\"EUR\"},\"lines\":["
                                + lines + "]}")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", equalTo("/lines"));
        assertNothingIsBooked();
        String tenThousand = rows.substring(0, rows.lastIndexOf("FA-10001"));
        send(tenThousand, "10000", "50005000.00")
                .then()
                .statusCode(201)
                .body("acceptedCount", equalTo(10_000))
                .body("lines", hasSize(10_000));
    }

    @Test
    void aRepeatUnderItsKeyIsOneRemittanceInWhicheverForm() {
        String key = "file-" + contract.id();
        Map<String, String> query = Map.of("reference", "BORD-1", "count", "1", "total", "1000.00");
        Response first = send(contract.client(), key, query, HEADER + row("FA-1", "1000"), "/remittances");
        Response second = send(contract.client(), key, query, HEADER + row("FA-1", "1000,00"), "/remittances");
        Response asJson = Api.post(
                contract.client(),
                contract.path("/remittances"),
                Bordereau.of("FA-1", debtor, "1000.00").json(),
                key);
        assertEquals(201, first.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.asString(), asJson.asString());
        assertEquals("true", second.header("Idempotency-Replayed"));
    }

    @Test
    void aContentTypeThatCannotBeReadIsNoneThatIsTaken() {
        for (String type : List.of("text", "x".repeat(2_000), "text/csv/json", ";")) {
            given().header("Authorization", "Bearer " + contract.client())
                    .header("Content-Type", "application/json")
                    .header("Content-Type", type)
                    .body("{}".getBytes(StandardCharsets.UTF_8))
                    .post(contract.path("/eligibility-checks"))
                    .then()
                    .statusCode(415)
                    .body("code", equalTo("media-type-unsupported"));
        }
    }

    @Test
    void onlyTheContractsClientSendsFilesAndOnlyInFormsThatAreRead() {
        Map<String, String> query = Map.of("reference", "BORD-1", "count", "1", "total", "1000.00");
        String file = HEADER + row("FA-1", "1000");
        String stranger = Tokens.client(Ids.next());
        send("", "a", query, file, "/remittances").then().statusCode(401);
        send(Tokens.broker(), "a", query, file, "/remittances").then().statusCode(403);
        send(contract.partner(), "a", query, file, "/remittances").then().statusCode(403);
        send(stranger, "a", query, file, "/remittances")
                .then()
                .statusCode(404)
                .body("code", equalTo("contract-unknown"));
        given().header("Authorization", "Bearer " + contract.client())
                .header("Idempotency-Key", "a")
                .contentType("application/xml")
                .body("<lines/>")
                .post(contract.path("/remittances"))
                .then()
                .statusCode(415);
        assertNothingIsBooked();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        send(HEADER + "x".repeat(4 * 1024 * 1024), "1", "1.00").then().statusCode(413);
    }

    private String row(String number, String amount) {
        return "%s;%s;%s;%s;%s%n"
                .formatted(number, debtor, TestContracts.TODAY, TestContracts.TODAY.plusDays(60), amount);
    }

    private Response assign(String json) {
        return Api.post(contract.client(), contract.path("/remittances"), json);
    }

    private Response send(String file, String count, String total) {
        return send(Map.of("reference", "BORD-1", "count", count, "total", total), file);
    }

    private Response send(Map<String, String> query, String file) {
        return send(contract.client(), UUID.randomUUID().toString(), query, file, "/remittances");
    }

    /** With patience: on a machine that is busy with other builds, ten thousand invoices are not booked in the usual half a minute. */
    private Response send(String token, String key, Map<String, String> query, String file, String path) {
        var request = given().config(PATIENT).header("Idempotency-Key", key).queryParams(query);
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(contract.path(path));
    }

    private void assertNothingIsBooked() {
        for (String table : List.of("remittance", "assigned_invoice", "ledger_entry", "posting")) {
            assertEquals(
                    0,
                    TestDatabase.count("SELECT count(*) FROM " + table + " WHERE contract_id = ?", contract.id()),
                    table);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
