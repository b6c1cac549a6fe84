package fr.insegur.receivables.ledgerimport;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.audit.AuditSource;
import fr.insegur.receivables.ledgerfile.ReadingProgress.Phase;
import fr.insegur.receivables.ledgerfile.SampleFec;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a file once it is there: progress, issues, a second audit, an end before its time. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class ImportFollowUpResourceTest {
    private static final String PATH = "/v1/ledger-imports";

    private final UUID client = Ids.next();
    private final String token = Tokens.client(client);
    private final String stranger = Tokens.client(Ids.next());

    @Inject
    UploadFolder uploads;

    @Inject
    ReceiveLedger receiveLedger;

    @Inject
    CancelImport cancelImport;

    @Inject
    TellProgress tellProgress;

    @Inject
    Scopes scopes;

    /** The queue is everybody's, so that what is left in it would hold other tests up. */
    @AfterEach
    void leaveNothingInTheQueue() {
        TestDatabase.execute(
                "UPDATE ledger_import SET state = 'CANCELLED' WHERE client_id = ? AND state IN ('RECEIVED', 'PARSING')",
                client);
    }

    @Test
    void theSameFileSentAgainIsTheSameImportAndNothingIsKeptTwice() throws IOException {
        String first = audited(upload(sample(), "?fileName=FEC 2025.txt"));
        Response again = upload(sample(), "?fileName=other.txt&quoteRequestId=" + Ids.next());
        again.then()
                .statusCode(200)
                .header("Location", endsWith(PATH + "/" + first))
                .body("id", equalTo(first))
                .body("repeated", equalTo(true))
                .body("state", equalTo("AUDITED"))
                .body("fileName", equalTo("FEC 2025.txt"));
        assertEquals(1, imports("true"));
        assertEquals(List.of("ledger-audited.v1"), events());
        assertEquals(
                List.of("0,2"),
                TestDatabase.rows(
                        "SELECT count(*) FILTER (WHERE ended_at IS NULL), count(*) FROM ledger_upload WHERE client_id = ?",
                        client));
        assertNotEquals(first, upload(stranger, sample(), "").path("id"));
    }

    @Test
    void theSameFileIsReadAgainOnceItWasRefusedOrIsKeptNoLongerOrIsToBeReadInAnotherWay() throws IOException {
        byte[] none = "no ledger".getBytes(StandardCharsets.UTF_8);
        String refused = ended(upload(none, ""), "REFUSED");
        assertNotEquals(refused, ended(upload(none, ""), "REFUSED"));

        String first = audited(upload(sample(), ""));
        String lenient = audited(upload(sample(), "?lenientAmounts=true"));
        assertNotEquals(first, lenient);
        TestDatabase.execute(
                "UPDATE ledger_import SET uploaded_at = uploaded_at - interval '90 days' WHERE id = ?",
                UUID.fromString(first));
        assertNotEquals(first, audited(upload(sample(), "")));
    }

    @Test
    void aSecondAuditIsAnImportOfItsOwnOverTheKeptFile() throws IOException {
        UUID quote = Ids.next();
        String first = audited(upload(sample(), "?fileName=fec.txt&quoteRequestId=" + Ids.next()));
        String key = UUID.randomUUID().toString();
        Response again = audits(token, first, "{\"quoteRequestId\":\"" + quote + "\"}", key);
        String second = again.then()
                .statusCode(202)
                .body("fileOf", equalTo(first))
                .body("quoteRequestId", equalTo(quote.toString()))
                .body("fileName", equalTo("fec.txt"))
                .extract()
                .path("id");
        ended(second, "AUDITED");
        String firstAudit = Api.get(token, PATH + "/" + first).path("auditId");
        String secondAudit = Api.get(token, PATH + "/" + second).path("auditId");
        assertNotEquals(firstAudit, secondAudit);
        assertEquals(
                Api.get(token, "/v1/audits/" + firstAudit).<String>path("outstanding.amount"),
                Api.get(token, "/v1/audits/" + secondAudit).<String>path("outstanding.amount"));
        assertEquals(List.of("ledger-audited.v1", "ledger-audited.v1"), events());

        assertEquals(
                again.asString(),
                audits(token, first, "{\"quoteRequestId\":\"" + quote + "\"}", key)
                        .asString());
        assertEquals(2, imports("true"));
        assertEquals(second, upload(sample(), "?quoteRequestId=" + quote).path("id"));
        audits(token, second, "{}", UUID.randomUUID().toString())
                .then()
                .statusCode(202)
                .body("fileOf", equalTo(first))
                .body("quoteRequestId", equalTo(quote.toString()));
    }

    @Test
    void whoseFileIsGoneOrNotAuditedYetHasNoSecondAudit() throws IOException {
        String refused = ended(upload("no ledger".getBytes(StandardCharsets.UTF_8), ""), "REFUSED");
        isGone(refused);
        isGone(row("CANCELLED"));
        again(row("PARSING")).then().statusCode(409).body("code", equalTo("import-under-way"));
        TestDatabase.execute(
                "UPDATE ledger_import SET state = 'CANCELLED' WHERE client_id = ? AND state = 'PARSING'", client);

        String audited = audited(upload(sample(), ""));
        audits(stranger, audited, "{}", UUID.randomUUID().toString()).then().statusCode(404);
        TestDatabase.execute(
                "UPDATE ledger_import SET uploaded_at = uploaded_at - interval '90 days' WHERE id = ?",
                UUID.fromString(audited));
        isGone(audited);
        String lost = audited(upload(sample(), ""));
        uploads.delete(fileOf(lost));
        isGone(lost);
    }

    @Test
    void noMoreThanTwoFilesOfACompanyAreOnTheirWayHoweverTheyCameThere() throws IOException {
        String audited = audited(upload(sample(), ""));
        row("PARSING");
        row("PARSING");
        again(audited).then().statusCode(429).body("code", equalTo("uploads-running"));
        TestDatabase.execute(
                "UPDATE ledger_import SET state = 'CANCELLED' WHERE client_id = ? AND state = 'PARSING'", client);
        again(audited).then().statusCode(202);
    }

    @Test
    void whatWaitsIsCancelledAndItsFileGoes() {
        StoredUpload upload = uploads.store(new ByteArrayInputStream("a,b".getBytes(StandardCharsets.UTF_8)));
        // In one transaction, so that the worker does not see it before it is cancelled.
        LedgerImportView cancelled = scopes.call(
                Scope.client(client),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> cancelImport.cancel(
                                receiveLedger
                                        .receive(client, new UploadWish(null, null, false), upload, Ids.next())
                                        .id(),
                                client)));
        assertEquals(LedgerImport.State.CANCELLED, cancelled.state());
        await().atMost(Duration.ofSeconds(10)).until(() -> !uploads.holds(upload.fileName()));
        assertEquals(List.of(), events());
    }

    @Test
    void theReaderOfACancelledImportIsStoppedWithinTwoSecondsAndNothingStays() throws Exception {
        StoredUpload upload = uploads.store(new ByteArrayInputStream(sample()));
        String id = row("PARSING", upload.fileName());
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> readForEver(job(id)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.get(token, PATH + "/" + id)
                        .then()
                        .body("phase", equalTo("MATCHING"))
                        .body("bytesRead", equalTo(250))
                        .body("lines", equalTo(40)));
        cancel(stranger, id).then().statusCode(404);
        cancel(token, id)
                .then()
                .statusCode(201)
                .body("state", equalTo("CANCELLED"))
                .body("finishedAt", notNullValue())
                .body("phase", nullValue())
                .body("bytesRead", equalTo(0))
                .body("lines", equalTo(0))
                .body("fileKeptUntil", nullValue());
        Exception stopped = assertThrows(Exception.class, () -> reader.get(2, TimeUnit.SECONDS));
        assertEquals(ImportStopped.class, stopped.getCause().getClass());
        await().atMost(Duration.ofSeconds(10)).until(() -> !uploads.holds(upload.fileName()));
        cancel(token, id).then().statusCode(409).body("code", equalTo("import-over"));
    }

    @Test
    void anotherReadersImportIsNotTold() {
        String id = row("PARSING");
        TestDatabase.execute("UPDATE ledger_import SET attempts = 2 WHERE id = ?", UUID.fromString(id));
        assertFalse(tell(job(id)));
        TestDatabase.execute("UPDATE ledger_import SET attempts = 1 WHERE id = ?", UUID.fromString(id));
        assertTrue(tell(job(id)));
    }

    @Test
    void whatIsOverIsNotCancelled() throws IOException {
        String audited = audited(upload(sample(), ""));
        cancel(token, audited).then().statusCode(409).body("code", equalTo("import-over"));
        Api.get(token, PATH + "/" + audited).then().body("state", equalTo("AUDITED"));
        assertTrue(uploads.holds(fileOf(audited)));
    }

    @Test
    void aFileGoesOnlyWhenNoReadingOfItNeedsIt() throws IOException {
        String first = audited(upload(sample(), ""));
        String again = row("PARSING", fileOf(first));
        cancel(token, again).then().statusCode(201);
        String refusedAgain = row("PARSING", fileOf(first));
        cancel(token, refusedAgain).then().statusCode(201);
        await().during(Duration.ofMillis(500)).until(() -> uploads.holds(fileOf(first)));
    }

    @Test
    void theStatusTellsWhatTheFileWasFoundToBe() throws IOException {
        String id = audited(upload(sample(), "?fileName=/home/compta/FEC.txt"));
        Api.get(token, PATH + "/" + id)
                .then()
                .body("fileName", equalTo("FEC.txt"))
                .body("clientId", equalTo(client.toString()))
                .body("format.source", equalTo("FEC"))
                .body("format.charset", equalTo("UTF-8"))
                .body("format.separator", equalTo("\t"))
                .body("format.files", equalTo(1))
                .body("bytesRead", equalTo(sample().length))
                .body("startedAt", notNullValue())
                .body("fileKeptUntil", notNullValue())
                .body("repeated", equalTo(false));
    }

    @Test
    void issuesComeInPagesAndAreCountedBySeverity() {
        List<String> lines = new ArrayList<>(SampleFec.lines());
        for (int index = 1; index <= 30; index++) {
            String[] fields = lines.get(index).split("\t", -1);
            fields[9] = "20260231";
            lines.set(index, String.join("\t", fields));
        }
        String id = audited(upload(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), ""));
        Api.get(token, PATH + "/" + id)
                .then()
                .body("issueCount", equalTo(30))
                .body("issueCounts.warning", equalTo(30))
                .body("issues", hasSize(20));
        Response page = Api.get(token, PATH + "/" + id + "/issues?limit=25");
        page.then()
                .statusCode(200)
                .header("Link", notNullValue())
                .body("items", hasSize(25))
                .body("items[0].line", equalTo(2))
                .body("items[0].column", equalTo("PieceDate"))
                .body("items[0].severity", equalTo("WARNING"))
                .body(
                        "items[0].message",
                        equalTo("La date de pièce n'est pas lisible ; la date d'écriture est utilisée."))
                .body("counts.error", equalTo(0))
                .body("counts.warning", equalTo(30))
                .body("counts.info", equalTo(0));
        Api.get(token, PATH + "/" + id + "/issues?cursor=" + page.path("next"))
                .then()
                .body("items", hasSize(5))
                .body("items[0].line", equalTo(27))
                .body("next", nullValue());
        Api.get(stranger, PATH + "/" + id + "/issues").then().statusCode(404);
        Api.get(Tokens.broker(), PATH + "/" + id + "/issues").then().statusCode(200);
    }

    @Test
    void aCompanyListsItsOwnImportsWithoutTheirIssues() throws IOException {
        String first = ended(upload("no ledger".getBytes(StandardCharsets.UTF_8), ""), "REFUSED");
        String second = audited(upload(sample(), ""));
        audited(upload(stranger, sample(), ""));
        Response page = Api.get(token, PATH + "?limit=1");
        page.then().statusCode(200).body("items.id", equalTo(List.of(first))).body("items[0].issues", nullValue());
        Api.get(token, PATH + "?cursor=" + page.path("next")).then().body("items.id", equalTo(List.of(second)));
        Api.get(Tokens.broker(), PATH + "?limit=200").then().statusCode(200);
    }

    @Test
    void whatIsNeitherANameNorAYesIsRefused() {
        byte[] file = "a".getBytes(StandardCharsets.UTF_8);
        upload(file, "?fileName=" + "x".repeat(201)).then().statusCode(400).body("code", equalTo("validation-failed"));
        upload(file, "?lenientAmounts=oui").then().statusCode(400).body("code", equalTo("parameter-invalid"));
        upload(file, "?fileName=FR7630006000011234567890189.txt")
                .then()
                .statusCode(400)
                .body("code", equalTo("text-holds-iban"));
        assertEquals(0, imports("true"));
    }

    private void readForEver(ImportJob job) {
        ImportProgress progress = new ImportProgress(job, tellProgress, scopes, unpacked -> unpacked / 2);
        progress.phase(Phase.MATCHING);
        while (true) {
            progress.advanced(500, 40);
            Thread.onSpinWait();
        }
    }

    private boolean tell(ImportJob job) {
        return scopes.call(Scope.client(client), () -> tellProgress.tell(job, Phase.READING, 1, 1));
    }

    private ImportJob job(String id) {
        AuditSource source = new AuditSource(UUID.fromString(id), client, null, Currency.getInstance("EUR"));
        return new ImportJob(source, "none.fec", "", false, 1);
    }

    private String row(String state) {
        return row(state, Ids.next() + ".fec");
    }

    /** An import that the worker does not know. */
    private String row(String state, String fileName) {
        UUID id = Ids.next();
        TestDatabase.execute(
                "INSERT INTO ledger_import (id, version, client_id, state, file_name, bytes, sha256, attempts, uploaded_at,"
                        + " received_at, started_at) VALUES (?, 0, ?, ?, ?, 1, '00', 1, now(), now(), now())",
                id,
                client,
                state,
                fileName);
        return id.toString();
    }

    private static String fileOf(String id) {
        return TestDatabase.rows("SELECT file_name FROM ledger_import WHERE id = ?", UUID.fromString(id))
                .getFirst();
    }

    private long imports(String condition) {
        return TestDatabase.count(
                "SELECT count(*) FROM ledger_import WHERE " + condition + " AND client_id = ?", client);
    }

    private void isGone(String id) {
        again(id).then().statusCode(410).body("code", equalTo("file-gone"));
    }

    private Response again(String id) {
        return audits(token, id, "{}", UUID.randomUUID().toString());
    }

    private static Response audits(String token, String id, String body, String key) {
        return Api.post(token, PATH + "/" + id + "/audits", body, key);
    }

    private static Response cancel(String token, String id) {
        return Api.post(token, PATH + "/" + id + "/cancellations", "");
    }

    private Response upload(byte[] file, String query) {
        return upload(token, file, query);
    }

    private static Response upload(String token, byte[] file, String query) {
        return Api.upload(token, PATH + query, file, UUID.randomUUID().toString());
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(SampleFec.file());
    }

    private String audited(Response received) {
        return ended(received, "AUDITED");
    }

    private static String ended(Response received, String state) {
        return ended(received.then().statusCode(202).extract().<String>path("id"), state);
    }

    private static String ended(String id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        List.of(state),
                        TestDatabase.rows("SELECT state FROM ledger_import WHERE id = ?", UUID.fromString(id))));
        return id;
    }

    private List<String> events() {
        return TestDatabase.rows(
                "SELECT type FROM outbox_event WHERE topic = 'audits.v1' AND key = ? ORDER BY sequence", client);
    }
}
