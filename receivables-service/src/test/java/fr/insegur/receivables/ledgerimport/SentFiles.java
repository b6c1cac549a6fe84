package fr.insegur.receivables.ledgerimport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.audit.AuditSource;
import fr.insegur.receivables.ledgerfile.SampleFec;
import fr.insegur.testkit.Tokens;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A client company that nobody else is, and what it does with its files. */
final class SentFiles {
    static final String PATH = "/v1/ledger-imports";
    static final byte[] NO_LEDGER = "no ledger".getBytes(StandardCharsets.UTF_8);

    private final UUID client = Ids.next();
    private final String token = Tokens.client(client);

    UUID client() {
        return client;
    }

    String token() {
        return token;
    }

    Response upload(byte[] file, String query) {
        return Api.upload(token, PATH + query, file, UUID.randomUUID().toString());
    }

    Response read(String id) {
        return Api.get(token, PATH + "/" + id);
    }

    Response audits(String id, String body, String key) {
        return Api.post(token, PATH + "/" + id + "/audits", body, key);
    }

    Response again(String id) {
        return audits(id, "{}", UUID.randomUUID().toString());
    }

    Response cancel(String id) {
        return Api.post(token, PATH + "/" + id + "/cancellations", "");
    }

    /** @return the import's identifier */
    static String audited(Response received) {
        return ended(received, "AUDITED");
    }

    static String refused(Response received) {
        return ended(received, "REFUSED");
    }

    private static String ended(Response received, String state) {
        return ended(received.then().statusCode(202).extract().<String>path("id"), state);
    }

    static String ended(String id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        List.of(state),
                        TestDatabase.rows("SELECT state FROM ledger_import WHERE id = ?", UUID.fromString(id))));
        return id;
    }

    /** An import that the worker does not know. */
    String row(String state) {
        return row(state, Ids.next() + ".fec");
    }

    String row(String state, String fileName) {
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

    /** What the reader of such an import has in hand. */
    ImportJob job(String id) {
        AuditSource source = new AuditSource(UUID.fromString(id), client, null, Currency.getInstance("EUR"));
        return new ImportJob(source, "none.fec", "", false, 1);
    }

    static String fileOf(String id) {
        return TestDatabase.rows("SELECT file_name FROM ledger_import WHERE id = ?", UUID.fromString(id))
                .getFirst();
    }

    /** As if the file had come so long ago. */
    static void age(String id, String interval) {
        TestDatabase.execute(
                "UPDATE ledger_import SET uploaded_at = uploaded_at - CAST(? AS interval) WHERE id = ?",
                interval,
                UUID.fromString(id));
    }

    long imports() {
        return TestDatabase.count("SELECT count(*) FROM ledger_import WHERE client_id = ?", client);
    }

    List<String> events() {
        return TestDatabase.rows(
                "SELECT type FROM outbox_event WHERE topic = 'audits.v1' AND key = ? ORDER BY sequence", client);
    }

    /** The queue is everybody's, so that what is left in it would hold other tests up. */
    void leaveNothingInTheQueue() {
        TestDatabase.execute(
                "UPDATE ledger_import SET state = 'CANCELLED' WHERE client_id = ? AND state IN ('RECEIVED', 'PARSING')",
                client);
    }

    static byte[] sample() {
        try {
            return Files.readAllBytes(SampleFec.file());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
