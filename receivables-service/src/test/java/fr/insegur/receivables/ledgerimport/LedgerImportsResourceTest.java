package fr.insegur.receivables.ledgerimport;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.ledgerfile.SampleFec;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class LedgerImportsResourceTest {
    private final UUID client = Ids.next();
    private final String token = Tokens.client(client);

    @Inject
    UploadFolder uploads;

    @Inject
    BusinessClock clock;

    @Test
    void theSampleIsAuditedToTheCent() throws IOException {
        UUID quote = Ids.next();
        JsonPath audit = audited(upload(Files.readAllBytes(SampleFec.file()), "?quoteRequestId=" + quote));
        JsonNode truth = SampleFec.truth();
        assertEquals(truth.path("receivables").asText(), audit.getString("outstanding.amount"));
        assertEquals(truth.path("closing").asText(), audit.getString("asOf"));
        assertEquals("B", audit.getString("confidence"));
        assertEquals(quote.toString(), audit.getString("quoteRequestId"));
        Map<String, String> open = new TreeMap<>();
        Api.get(token, "/v1/audits/" + audit.getString("id") + "/debtors?limit=200")
                .jsonPath()
                .getList("items", Map.class)
                .forEach(debtor -> open.put(
                        String.valueOf(debtor.get("code")),
                        ((Map<?, ?>) debtor.get("open")).get("amount").toString()));
        truth.path("customers").forEach(customer -> {
            String code = customer.path("code").asText();
            if (open.containsKey(code)) {
                assertEquals(customer.path("open").asText(), open.get(code), code);
            }
        });
        List<String> months = new ArrayList<>();
        truth.path("monthlySales")
                .forEach(month -> months.add(month.path("invoiced").asText()));
        assertEquals(months, audit.getList("sales.inclTax.amount"));
        // Worked out apart from the platform, from the invoices, due dates and sales of the truth beside the sample.
        assertEquals("47735.97", audit.getString("overdue.amount"));
        assertEquals("144723.19", audit.getString("financeable.amount"));
        assertFigure("0.88", audit, "suggestedAdvanceRate");
        assertEquals("62.4", metric(audit, "DSO_COUNTBACK"));
        assertEquals("61.3", metric(audit, "DSO_12_MONTHS"));
        assertEquals("0.1914", metric(audit, "TOP1_OPEN"));
        assertEquals("0.5710", metric(audit, "TOP5_OPEN"));
        assertEquals("862", metric(audit, "HHI_OPEN"));
        assertEquals("0.2250", metric(audit, "LATE_SHARE"));
        assertEquals("0.0107", metric(audit, "DILUTION"));
        BigDecimal aged = sum(audit.getList("ageing.amount.amount"));
        assertEquals(audit.getString("outstanding.amount"), aged.toPlainString());
        assertEquals(List.of("ledger-audited.v1"), events());
    }

    @Test
    void changingOneLineChangesTheFigures() throws IOException {
        JsonPath before = audited(upload(Files.readAllBytes(SampleFec.file()), ""));
        List<String> lines = new ArrayList<>(SampleFec.lines());
        int open = lastOpenInvoice(lines);
        String[] fields = lines.get(open).split("\t", -1);
        fields[11] = new BigDecimal(fields[11].replace(',', '.'))
                .add(new BigDecimal("0.50"))
                .toString()
                .replace('.', ',');
        lines.set(open, String.join("\t", fields));
        JsonPath after = audited(upload(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), ""));
        assertEquals(
                new BigDecimal(before.getString("outstanding.amount"))
                        .add(new BigDecimal("0.50"))
                        .toPlainString(),
                after.getString("outstanding.amount"));
        assertNotEquals(before.getString("financeable.amount"), after.getString("financeable.amount"));
        Api.get(token, "/v1/ledger-imports/" + after.getString("importId"))
                .then()
                .body("issueCount", equalTo(1))
                .body("issues[0].code", equalTo("ENTRY_UNBALANCED"));
    }

    @Test
    void aFileOutOfBalanceIsRefusedWithTheReasonsInFrench() {
        List<String> lines = new ArrayList<>(SampleFec.lines());
        lines.remove(lastOpenInvoice(lines));
        String id = idOf(upload(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), ""));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> Api.get(token, "/v1/ledger-imports/" + id).then().body("state", equalTo("REFUSED")));
        Api.get(token, "/v1/ledger-imports/" + id)
                .then()
                .body("issues[0].code", equalTo("FILE_UNBALANCED"))
                .body(
                        "issues[0].message",
                        equalTo("Le total des débits diffère du total des crédits de plus d'un euro."))
                .body("issueCount", greaterThan(1));
        assertEquals(List.of("ledger-refused.v1"), events());
        Api.get(token, "/v1/audits").then().body("items", hasSize(0));
    }

    @Test
    void afterARefusalTheFileIsGone() {
        String id = idOf(upload("not a ledger".getBytes(StandardCharsets.UTF_8), ""));
        String name = TestDatabase.rows("SELECT file_name FROM ledger_import WHERE id = ?", UUID.fromString(id))
                .getFirst();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertFalse(Files.exists(uploads.path(name))));
    }

    @Test
    void aRepeatedUploadUnderTheSameKeyIsOneImportAndKeepsNoSecondFile() throws IOException {
        byte[] file = "not a ledger".getBytes(StandardCharsets.UTF_8);
        String key = "upload-" + client;
        Response first = Api.upload(token, "/v1/ledger-imports", file, key);
        Response second = Api.upload(token, "/v1/ledger-imports", file, key);
        first.then().statusCode(202).header("Location", notNullValue()).body("state", equalTo("RECEIVED"));
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotency-Replayed"));
        assertEquals(1, TestDatabase.count("SELECT count(*) FROM ledger_import WHERE client_id = ?", client));
        Api.upload(token, "/v1/ledger-imports", "another".getBytes(StandardCharsets.UTF_8), key)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        Api.upload(token, "/v1/ledger-imports", file, "")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        List.of(),
                        uploads.olderThan(clock.now().plusSeconds(60)).stream()
                                .filter(name -> !isNeeded(name))
                                .toList()));
    }

    @Test
    void anEmptyFileIsRefusedAndSoIsOneThatIsTooLarge() {
        Api.upload(token, "/v1/ledger-imports", new byte[0], "empty-" + client)
                .then()
                .statusCode(400)
                .body("code", equalTo("file-empty"));
        Api.upload(token, "/v1/ledger-imports", new byte[2_000_001], "large-" + client)
                .then()
                .statusCode(413)
                .body("code", equalTo("file-too-large"));
    }

    private static boolean isNeeded(String fileName) {
        return TestDatabase.count(
                        "SELECT count(*) FROM ledger_import WHERE file_name = ? AND state IN ('RECEIVED', 'PARSING', 'AUDITED')",
                        fileName)
                > 0;
    }

    private Response upload(byte[] file, String query) {
        return Api.upload(
                token, "/v1/ledger-imports" + query, file, UUID.randomUUID().toString());
    }

    private static String idOf(Response received) {
        return received.then().statusCode(202).extract().path("id");
    }

    private static String metric(JsonPath audit, String code) {
        return audit.getString("metrics.find { it.code == '" + code + "' }.value");
    }

    private JsonPath audited(Response received) {
        String id = idOf(received);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.get(token, "/v1/ledger-imports/" + id)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("AUDITED")));
        String audit = Api.get(token, "/v1/ledger-imports/" + id).path("auditId");
        return Api.get(token, "/v1/audits/" + audit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> events() {
        return TestDatabase.rows(
                "SELECT type FROM outbox_event WHERE topic = 'audits.v1' AND key = ? ORDER BY sequence", client);
    }

    /** The last customer line of the sales journal that has no letter. */
    private static int lastOpenInvoice(List<String> lines) {
        for (int index = lines.size() - 1; index > 0; index--) {
            String[] fields = lines.get(index).split("\t", -1);
            if (fields[0].equals("VE")
                    && fields[4].startsWith("411")
                    && fields[13].isEmpty()
                    && !fields[11].equals("0,00")) {
                return index;
            }
        }
        throw new AssertionError("the sample has no open invoice");
    }

    /** The same number, with however many zeros at its end. */
    private static void assertFigure(String expected, JsonPath audit, String path) {
        assertEquals(0, new BigDecimal(expected).compareTo(new BigDecimal(audit.getString(path))), path);
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
