package fr.insegur.receivables.ledgerimport;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.BrokenOutbox;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.audit.AuditSource;
import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.ledgerfile.FileIssueCode;
import fr.insegur.receivables.ledgerfile.FileIssues;
import fr.insegur.receivables.ledgerfile.FileRefused;
import fr.insegur.receivables.ledgerfile.SampleFec;
import fr.insegur.receivables.ledgerfile.TestLedgers;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of an import when something fails on the way. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class LedgerImportRepositoryTest {
    private final UUID client = Ids.next();
    private final String token = Tokens.client(client);

    @Inject
    UploadFolder uploads;

    @Inject
    ReceiveLedger receiveLedger;

    @Inject
    BeginImport beginImport;

    @Inject
    AcceptLedger acceptLedger;

    @Inject
    RefuseLedger refuseLedger;

    @Inject
    PutBackImport putBackImport;

    @Inject
    ImportWorker worker;

    @Inject
    SweepUploads sweepUploads;

    @Inject
    BusinessClock clock;

    @Inject
    Scopes scopes;

    @Test
    void whatWasUnderWayWhenTheServiceDiedIsTakenUpAgainAtStart() throws IOException {
        StoredUpload upload = uploads.store(new ByteArrayInputStream(Files.readAllBytes(SampleFec.file())));
        UUID id = Ids.next();
        TestDatabase.execute(
                "INSERT INTO ledger_import (id, version, client_id, state, file_name, bytes, sha256, attempts, uploaded_at, received_at,"
                        + " started_at) VALUES (?, 0, ?, 'PARSING', ?, ?, ?, 1, now(), now(), now())",
                id,
                client,
                upload.fileName(),
                upload.bytes(),
                upload.sha256());
        worker.onStart(new StartupEvent());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.get(token, "/v1/ledger-imports/" + id)
                        .then()
                        .body("state", equalTo("AUDITED"))
                        .body("lines", equalTo(SampleFec.truth().path("lines").asInt())));
    }

    @Test
    void anImportWhoseReaderIsGoneIsTakenUpWithoutARestartWhenItsLeaseEnds() throws IOException {
        UUID young = abandoned("29 minutes", 1);
        UUID old = abandoned("31 minutes", 1);
        worker.wake();
        awaitState(old, "AUDITED");
        assertEquals("PARSING,1", stateOf(young));
        assertEquals("AUDITED,2", stateOf(old));
        TestDatabase.execute("UPDATE ledger_import SET state = 'RECEIVED' WHERE id = ?", young);
    }

    @Test
    void aFileWhoseReadersDieOneAfterTheOtherIsGivenUp() throws IOException {
        UUID id = abandoned("31 minutes", 3);
        worker.wake();
        awaitState(id, "REFUSED");
        Api.get(token, "/v1/ledger-imports/" + id).then().body("issues.code", equalTo(List.of("PROCESSING_FAILED")));
        assertEquals(List.of("ledger-refused.v1"), events());
    }

    @Test
    void aRefusalCarriesTheFirstTwentyReasonsAndHowManyThereAre() {
        FileIssues issues = new FileIssues(10);
        for (long line = 2; line <= 31; line++) {
            issues.add(FileIssueCode.AMOUNT_INVALID, line, "Debit");
            issues.add(FileIssueCode.PIECE_DATE_INVALID, line, "PieceDate");
        }
        refuse(began(), new FileRefused(FileIssueCode.TOO_MANY_BAD_LINES, null, null), issues);
        assertEquals(
                List.of("6,31"),
                TestDatabase.rows(
                        "SELECT json_array_length(payload::json -> 'reasons'), payload::json ->> 'errors'"
                                + " FROM outbox_event WHERE topic = 'audits.v1' AND key = ?",
                        client));
    }

    @Test
    void aReaderThatOutlivedItsLeasePutsNothingBack() {
        ImportJob late = began();
        TestDatabase.execute(
                "UPDATE ledger_import SET attempts = 2 WHERE id = ?",
                late.source().importId());
        putBack(late, true);
        assertTrue(isUnderWay(late));
    }

    @Test
    void anAttemptThatFailedForAPassingFaultDoesNotCount() {
        ImportJob job = began();
        TestDatabase.execute(
                "UPDATE ledger_import SET started_at = now(), file_name = 'gone.fec' WHERE id = ?",
                job.source().importId());
        putBack(job, false);
        assertEquals(
                List.of("0"),
                TestDatabase.rows(
                        "SELECT attempts - (state = 'PARSING')::int FROM ledger_import WHERE id = ?",
                        job.source().importId()));
    }

    @Test
    void aFileThatCannotBeReadForReasonsOfOursIsGivenUpAfterThreeAttempts() {
        StoredUpload lost = new StoredUpload(Ids.next() + ".fec", 10, "00");
        UUID id = scopes.call(
                        Scope.client(client),
                        () -> receiveLedger.receive(client, new UploadWish(null, null, false), lost, Ids.next()))
                .id();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    worker.wake();
                    Api.get(token, "/v1/ledger-imports/" + id)
                            .then()
                            .body("state", equalTo("REFUSED"))
                            .body("issues.code", hasItem("PROCESSING_FAILED"));
                });
        assertEquals(
                "3",
                TestDatabase.rows("SELECT attempts FROM ledger_import WHERE id = ?", id)
                        .getFirst());
    }

    @Test
    void whenItsEventCannotBeKeptNothingOfAnAuditRemains() throws IOException {
        ImportJob job = began();
        BrokenOutbox.assertLeavesNothing(
                () -> accept(job), "audit", "audit_debtor", "audit_item", "audit_metric", "ledger_import_issue");
        assertTrue(isUnderWay(job));
        accept(job);
        assertFalse(isUnderWay(job));
    }

    @Test
    void whenItsEventCannotBeKeptNothingOfARefusalRemains() {
        ImportJob job = began();
        FileRefused cause = new FileRefused(FileIssueCode.NOT_A_FEC, 1L, null);
        BrokenOutbox.assertLeavesNothing(() -> refuse(job, cause, new FileIssues(10)), "ledger_import_issue");
        assertTrue(isUnderWay(job));
        refuse(job, cause, new FileIssues(10));
    }

    @Test
    void uploadsThatNobodyWaitsForAreSweptAfterAnHour() throws IOException {
        StoredUpload left = uploads.store(new ByteArrayInputStream(new byte[] {1}));
        StoredUpload fresh = uploads.store(new ByteArrayInputStream(new byte[] {1}));
        StoredUpload awaited = uploads.store(new ByteArrayInputStream(new byte[] {1}));
        began(awaited.fileName());
        for (StoredUpload old : List.of(left, awaited)) {
            Files.setLastModifiedTime(
                    uploads.path(old.fileName()), FileTime.from(clock.now().minus(Duration.ofMinutes(61))));
        }
        sweepUploads.sweep();
        assertFalse(Files.exists(uploads.path(left.fileName())));
        assertTrue(Files.exists(uploads.path(fresh.fileName())));
        assertTrue(Files.exists(uploads.path(awaited.fileName())));
        uploads.delete(fresh.fileName());
        uploads.delete(awaited.fileName());
    }

    @Test
    void anImportIsFinishedOnce() throws IOException {
        ImportJob job = began();
        accept(job);
        assertThrows(ImportStopped.class, () -> accept(job));
        assertEquals(List.of("ledger-audited.v1"), events());
    }

    // As the worker does it, for the client whose import it is.
    private void accept(ImportJob job) {
        CustomerLedger ledger = TestLedgers.read(new FileIssues(10), SampleFec.file());
        scopes.run(Scope.client(client), () -> acceptLedger.accept(job, ledger, Optional.empty(), new FileIssues(10)));
    }

    private void refuse(ImportJob job, FileRefused cause, FileIssues issues) {
        scopes.run(Scope.client(client), () -> refuseLedger.refuse(job, cause, Optional.empty(), issues));
    }

    private void putBack(ImportJob job, boolean counted) {
        scopes.run(Scope.client(client), () -> putBackImport.putBack(job, counted));
    }

    /** An import that is under way without the worker knowing. */
    private ImportJob began() {
        return began("none.fec");
    }

    private ImportJob began(String fileName) {
        UUID id = Ids.next();
        TestDatabase.execute(
                "INSERT INTO ledger_import (id, version, client_id, state, file_name, bytes, sha256, attempts, uploaded_at, received_at,"
                        + " started_at) VALUES (?, 0, ?, 'PARSING', ?, 1, '00', 1, now(), now(), now())",
                id,
                client,
                fileName);
        return new ImportJob(new AuditSource(id, client, null, Currency.getInstance("EUR")), fileName, "", false, 1);
    }

    /** An import that began so long ago, and that nobody reads any more. */
    private UUID abandoned(String age, int attempts) throws IOException {
        StoredUpload upload = uploads.store(new ByteArrayInputStream(Files.readAllBytes(SampleFec.file())));
        UUID id = Ids.next();
        TestDatabase.execute(
                "INSERT INTO ledger_import (id, version, client_id, state, file_name, bytes, sha256, attempts, uploaded_at, received_at,"
                        + " started_at) VALUES (?, 0, ?, 'PARSING', ?, ?, ?, ?, now(), now(), now() - CAST(? AS interval))",
                id,
                client,
                upload.fileName(),
                upload.bytes(),
                upload.sha256(),
                attempts,
                age);
        return id;
    }

    private void awaitState(UUID id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> Api.get(token, "/v1/ledger-imports/" + id).then().body("state", equalTo(state)));
    }

    private static String stateOf(UUID id) {
        return TestDatabase.rows("SELECT state, attempts FROM ledger_import WHERE id = ?", id)
                .getFirst();
    }

    private static boolean isUnderWay(ImportJob job) {
        return TestDatabase.count(
                        "SELECT count(*) FROM ledger_import WHERE id = ? AND state = 'PARSING'",
                        job.source().importId())
                == 1;
    }

    private List<String> events() {
        return TestDatabase.rows(
                "SELECT type FROM outbox_event WHERE topic = 'audits.v1' AND key = ? ORDER BY sequence", client);
    }
}
