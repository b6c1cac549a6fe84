package fr.insegur.receivables.ledgerimport;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.ledgerfile.ReadingProgress.Phase;
import fr.insegur.testkit.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An import that its client ends before its time. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class CancelledImportsResourceTest {
    private final SentFiles files = new SentFiles();
    private final SentFiles stranger = new SentFiles();

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

    @AfterEach
    void leaveNothingInTheQueue() {
        files.leaveNothingInTheQueue();
        stranger.leaveNothingInTheQueue();
    }

    @Test
    void whatWaitsIsCancelledAndItsFileGoes() {
        StoredUpload upload = uploads.store(new ByteArrayInputStream("a,b".getBytes(StandardCharsets.UTF_8)));
        // In one transaction, so that the worker does not see it before it is cancelled.
        LedgerImportView cancelled = scopes.call(
                Scope.client(files.client()),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> cancelImport.cancel(
                                receiveLedger
                                        .receive(files.client(), new UploadWish(null, null, false), upload, Ids.next())
                                        .id(),
                                files.client())));
        assertEquals(LedgerImport.State.CANCELLED, cancelled.state());
        await().atMost(Duration.ofSeconds(10)).until(() -> !uploads.holds(upload.fileName()));
        assertEquals(List.of(), files.events());
    }

    @Test
    void theReaderOfACancelledImportIsStoppedWithinTwoSecondsAndNothingStays() throws Exception {
        StoredUpload upload = uploads.store(new ByteArrayInputStream(SentFiles.sample()));
        String id = files.row("PARSING", upload.fileName());
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> readForEver(files.job(id)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> files.read(id)
                        .then()
                        .body("phase", equalTo("MATCHING"))
                        .body("bytesRead", equalTo(250))
                        .body("lines", equalTo(40)));
        stranger.cancel(id).then().statusCode(404);
        files.cancel(id)
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
        files.cancel(id).then().statusCode(409).body("code", equalTo("import-over"));
    }

    @Test
    void anotherReadersImportIsNotTold() {
        String id = files.row("PARSING");
        TestDatabase.execute("UPDATE ledger_import SET attempts = 2 WHERE id = ?", UUID.fromString(id));
        assertFalse(tell(files.job(id)));
        TestDatabase.execute("UPDATE ledger_import SET attempts = 1 WHERE id = ?", UUID.fromString(id));
        assertTrue(tell(files.job(id)));
    }

    @Test
    void whatIsOverIsNotCancelled() {
        String audited = SentFiles.audited(files.upload(SentFiles.sample(), ""));
        files.cancel(audited).then().statusCode(409).body("code", equalTo("import-over"));
        files.read(audited).then().body("state", equalTo("AUDITED"));
        assertTrue(uploads.holds(SentFiles.fileOf(audited)));
    }

    @Test
    void aFileGoesOnlyWhenNoReadingOfItNeedsIt() {
        String first = SentFiles.audited(files.upload(SentFiles.sample(), ""));
        String again = files.row("PARSING", SentFiles.fileOf(first));
        files.cancel(again).then().statusCode(201);
        await().during(Duration.ofMillis(500)).until(() -> uploads.holds(SentFiles.fileOf(first)));
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
        return scopes.call(Scope.client(files.client()), () -> tellProgress.tell(job, Phase.READING, 1, 1));
    }
}
