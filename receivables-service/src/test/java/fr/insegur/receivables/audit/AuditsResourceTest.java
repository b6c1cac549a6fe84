package fr.insegur.receivables.audit;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.ledgerfile.SampleFec;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The parts of an audit, over HTTP, for each kind of file. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class AuditsResourceTest {
    private static final String AGED = """
            Code client;Nom client;SIREN;N° facture;Date facture;Échéance;Montant TTC;Reste dû
            C1;Crèmerie du Port;732829320;F-1;10/01/2025;11/03/2025;1 200,00;1 200,00
            C1;Crèmerie du Port;732829320;F-2;01/02/2025;15/02/2025;1 300,50;300,50
            C2;Hôtel d'Angleterre;732829321;F-3;20/02/2025;16/04/2025;900,00;900,00
            """;
    private static final String PAID = """
            client;numero;date;echeance;montant;date de reglement
            Dupont SAS;1;10/01/2025;09/02/2025;1200,00;19/02/2025
            Dupont SAS;2;10/02/2025;12/03/2025;600,00;
            Martin SA;3;15/02/2025;17/03/2025;300,00;10/03/2025
            """;

    private final UUID client = Ids.next();
    private final String token = Tokens.client(client);

    @Test
    void openItemsAreReadPageByPageAndSumUpToTheBalance() throws IOException {
        JsonPath audit = audited(Files.readAllBytes(SampleFec.file()));
        List<String> open = new ArrayList<>();
        String path = items(audit) + "?limit=50";
        while (path != null) {
            Response page =
                    Api.get(token, path).then().statusCode(200).extract().response();
            open.addAll(page.jsonPath().getList("items.open.amount"));
            String next = page.path("next");
            path = next == null ? null : items(audit) + "?limit=50&cursor=" + next;
        }
        assertEquals(audit.getInt("openItemCount"), open.size());
        assertEquals(SampleFec.truth().path("receivables").asText(), sum(open));
        Api.get(token, items(audit) + "?debtor=C00001&limit=200")
                .then()
                .body("items.findAll { it.debtor != 'C00001' }", hasSize(0));
        Api.get(token, items(audit) + "?debtor=nobody").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void theAgedBalanceAndTheAccountsTie() throws IOException {
        JsonPath audit = audited(Files.readAllBytes(SampleFec.file()));
        JsonPath aged = Api.get(token, audits(audit) + "/aged-balance").jsonPath();
        assertEquals(aged.getString("total.amount"), sum(aged.getList("ageing.amount.amount")));
        assertEquals(aged.getString("total.amount"), sum(aged.getList("ageing.byInvoiceDate.amount")));
        assertEquals(audit.getString("outstanding.amount"), aged.getString("balance.amount"));
        List<String> parts = audit.getList(
                "reconciliation.findAll { it.part.startsWith('EXCLUDED') || it.part == 'TOTAL' }.amount.amount");
        assertEquals(audit.getString("outstanding.amount"), sum(parts));
        JsonPath debtors = Api.get(token, audits(audit) + "/debtors?limit=200").jsonPath();
        assertEquals(audit.getInt("debtorCount"), debtors.getList("items").size());
        assertEquals(
                audit.getString("outstanding.amount"),
                sum(debtors.getList("items.findAll { !it.setAside }.balance.amount")));
        Api.get(token, audits(audit) + "/months").then().statusCode(200).body("items", hasSize(12));
    }

    @Test
    void theTableOfOpenItemsIsSafeToOpen() throws IOException {
        List<String> lines = new ArrayList<>(SampleFec.lines());
        for (int index = 1; index < lines.size(); index++) {
            String[] fields = lines.get(index).split("\t", -1);
            if (fields[4].startsWith("411") && fields[13].isEmpty()) {
                fields[10] = "=cmd|' /C calc'!A0 " + fields[10];
                lines.set(index, String.join("\t", fields));
            }
        }
        JsonPath audit = audited(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        Response table = Api.get(token, audits(audit) + ".csv");
        table.then().statusCode(200);
        assertEquals(
                "text/csv;charset=utf-8", table.contentType().replace(" ", "").toLowerCase());
        String[] rows = new String(table.asByteArray(), StandardCharsets.UTF_8).split("\r\n");
        assertEquals(audit.getInt("openItemCount") + 1, rows.length);
        assertTrue(rows[0].startsWith("\ufeffCode client;Client;Pièce;"), rows[0]);
        assertTrue(rows[1].contains(";'=cmd|"), rows[1]);
        assertFalse(rows[1].contains(";=cmd|"), rows[1]);
    }

    @Test
    void aTableOfMoreThanOnePartHasEveryItemOnce() {
        StringBuilder list = new StringBuilder("client;numero;date;solde\n");
        for (int number = 1; number <= 4_500; number++) {
            list.append("Client SA;N").append(number).append(";10/01/2025;1,00\n");
        }
        JsonPath audit = audited(list.toString().getBytes(StandardCharsets.UTF_8));
        String table = new String(Api.get(token, audits(audit) + ".csv").asByteArray(), StandardCharsets.UTF_8);
        assertEquals(4_501, table.lines().count());
        assertEquals(
                4_500,
                table.lines().skip(1).map(row -> row.split(";")[2]).distinct().count());
    }

    @Test
    void anAgedBalanceHasDueDatesAndNoSales() throws JsonProcessingException {
        UUID quote = Ids.next();
        JsonPath audit = audited(AGED.getBytes(StandardCharsets.UTF_8), "?quoteRequestId=" + quote);
        assertEquals("AGED_BALANCE", audit.getString("source"));
        assertEquals("2025-02-20", audit.getString("asOf"));
        assertEquals("2400.50", audit.getString("outstanding.amount"));
        assertEquals("300.50", audit.getString("overdue.amount"));
        assertEquals("A", audit.getString("confidence"));
        assertEquals("0.6251", metric(audit, "TOP1_OPEN.value"));
        assertEquals("RED", metric(audit, "TOP1_OPEN.rating"));
        assertEquals("1", metric(audit, "INVALID_SIREN.value"));
        assertEquals(
                "Une balance âgée ne donne pas les ventes : déposez un FEC ou une liste de factures.",
                metric(audit, "DSO_12_MONTHS.unavailable"));
        JsonNode event = event();
        assertEquals("AGED_BALANCE", event.path("source").asText());
        assertTrue(event.path("dsoDays").isNull());
        assertEquals(quote.toString(), event.path("quoteRequestId").asText());
    }

    @Test
    void aListOfInvoicesHasDelaysAndSales() {
        JsonPath audit = audited(PAID.getBytes(StandardCharsets.UTF_8));
        assertEquals("INVOICE_LIST", audit.getString("source"));
        assertEquals("600.00", audit.getString("outstanding.amount"));
        assertEquals("2100.00", metric(audit, "SALES_12_MONTHS.value"));
        // 1 200.00 ten days late and 300.00 seven days early, weighted.
        assertEquals("6.6", metric(audit, "DELAY_DAYS_MEAN.value"));
        assertEquals("0.5000", metric(audit, "LATE_PAYMENTS_COUNT.value"));
        Api.get(token, audits(audit) + "/items")
                .then()
                .body("items.number", contains("2"))
                .body("items[0].dueSource", equalTo("LIST"))
                .body("items[0].paidBy", nullValue());
    }

    @Test
    void whatTheClientSaysOfACustomerCountsInTheNextAudit() {
        JsonPath before = audited(PAID.getBytes(StandardCharsets.UTF_8));
        assertEquals("0.0000", metric(before, "NOT_COMPANIES.value"));
        Api.put(token, "/v1/ledger-customers/" + Ids.next(), "{\"code\":\"Martin SA\",\"kind\":\"INDIVIDUAL\"}")
                .then()
                .statusCode(201);
        JsonPath after = audited((PAID + "\n").getBytes(StandardCharsets.UTF_8));
        assertEquals("0.1429", metric(after, "NOT_COMPANIES.value"));
    }

    private static String metric(JsonPath audit, String codeAndField) {
        String[] parts = codeAndField.split("\\.");
        return audit.getString("metrics.find { it.code == '" + parts[0] + "' }." + parts[1]);
    }

    private static String audits(JsonPath audit) {
        return "/v1/audits/" + audit.getString("id");
    }

    private static String items(JsonPath audit) {
        return audits(audit) + "/items";
    }

    private JsonPath audited(byte[] file) {
        return audited(file, "");
    }

    private JsonPath audited(byte[] file, String query) {
        String id = Api.upload(
                        token,
                        "/v1/ledger-imports" + query,
                        file,
                        UUID.randomUUID().toString())
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> Api.get(token, "/v1/ledger-imports/" + id).then().body("state", equalTo("AUDITED")));
        String audit = Api.get(token, "/v1/ledger-imports/" + id).path("auditId");
        return Api.get(token, "/v1/audits/" + audit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonNode event() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(TestDatabase.rows(
                                "SELECT payload FROM outbox_event WHERE topic = 'audits.v1' AND key = ?", client)
                        .getFirst());
    }

    private static String sum(List<String> amounts) {
        return amounts.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }
}
