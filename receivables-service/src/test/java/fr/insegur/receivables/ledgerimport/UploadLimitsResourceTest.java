package fr.insegur.receivables.ledgerimport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** No company can fill the folder of uploads, or keep the reader of files to itself. */
@QuarkusTest
@TestProfile(UploadLimitsResourceTest.SmallVolume.class)
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class UploadLimitsResourceTest {
    private static final int AT_ONCE = 10;
    private static final int RUNNING = 2;
    private static final String PATH = "/v1/ledger-imports";
    private static final String LENGTH = "content-length:";
    private static final int HALF = 50;
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    /** So little that a test can use it up. */
    public static final class SmallVolume implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "insegur.ledger-imports.max-bytes-per-day", "3000000",
                    "insegur.ledger-imports.upload-lease", "40s");
        }
    }

    @TestHTTPResource
    URI service;

    private final UUID client = Ids.next();
    private final String token = Tokens.client(client);

    @Test
    void ofTenUploadsAtOnceExactlyTwoAreLetInAndNobodyElseIsHeldUp() throws Exception {
        List<Socket> all = beginTogether();
        // Those that were let in are still being received, so they have no answer yet.
        await().atMost(A_WHILE).until(() -> answered(all).size() == AT_ONCE - RUNNING);
        List<Socket> refused = answered(all);
        for (Socket upload : refused) {
            String answer = answerOf(upload);
            assertTrue(answer.startsWith("HTTP/1.1 429 "), answer);
            assertTrue(answer.contains("\"code\":\"uploads-running\""), answer);
            assertTrue(answer.contains("\nRetry-After: 10\n"), answer);
            upload.close();
        }
        List<Socket> letIn = new ArrayList<>(all);
        letIn.removeAll(refused);
        assertEquals(202, upload(Tokens.client(Ids.next()), 100).statusCode());

        for (Socket upload : letIn) {
            send(upload, text(HALF));
            String answer = answerOf(upload);
            assertTrue(answer.startsWith("HTTP/1.1 202 "), answer);
            upload.close();
        }
        assertEquals(RUNNING, TestDatabase.count("SELECT count(*) FROM ledger_import WHERE client_id = ?", client));
        await().atMost(A_WHILE).until(() -> upload(token, 100).statusCode() == 202);
    }

    @Test
    void whatCameWithinADayCountsAndWhatWasAnnouncedDoesToo() {
        assertEquals(202, upload(token, 1_900_000).statusCode());
        Response refusal = upload(token, 1_900_000);
        assertEquals(429, refusal.statusCode());
        assertEquals("upload-volume-used", refusal.jsonPath().getString("code"));
        long wait = Long.parseLong(refusal.header("Retry-After"));
        assertTrue(wait > 86_300 && wait <= 86_400, "told to wait for " + wait + " s");
        assertEquals(1, TestDatabase.count("SELECT count(*) FROM ledger_upload WHERE client_id = ?", client));

        assertEquals(202, upload(Tokens.client(Ids.next()), 1_900_000).statusCode());
        await().atMost(A_WHILE).until(() -> upload(token, 1_000_000).statusCode() == 202);

        TestDatabase.execute(
                "UPDATE ledger_upload SET begun_at = begun_at - interval '25 hours' WHERE client_id = ?", client);
        await().atMost(A_WHILE).until(() -> upload(token, 1_900_000).statusCode() == 202);
    }

    @Test
    void aRefusedFileGivesItsPlaceBackAndCountsWithWhatCame() {
        Response refusal = upload(token, 2_000_001);
        assertEquals(413, refusal.statusCode());
        assertEquals("file-too-large", refusal.jsonPath().getString("code"));
        assertEquals(
                List.of("2000001,t"),
                TestDatabase.rows("SELECT bytes, ended_at IS NOT NULL FROM ledger_upload WHERE client_id = ?", client));
        assertEquals(400, upload(token, 0).statusCode());
        assertEquals(
                List.of("0,t", "2000001,t"),
                TestDatabase.rows(
                        "SELECT bytes, ended_at IS NOT NULL FROM ledger_upload WHERE client_id = ? ORDER BY bytes",
                        client));
    }

    @Test
    void anUploadWhoseServiceDiedLosesItsPlaceWithItsLease() {
        for (int i = 0; i < RUNNING; i++) {
            TestDatabase.execute(
                    "INSERT INTO ledger_upload (id, client_id, begun_at, lease_until, bytes)"
                            + " VALUES (?, ?, now(), now() + interval '5 seconds', 100)",
                    Ids.next(),
                    client);
        }
        assertEquals("uploads-running", upload(token, 100).jsonPath().getString("code"));
        await().atMost(A_WHILE).until(() -> upload(token, 100).statusCode() == 202);
    }

    @Test
    void whoHangsUpGivesItsPlaceBack() throws Exception {
        List<Socket> begun = List.of(begin(), begin());
        // A connection that is closed before its request is taken up never gets a place.
        await().atMost(A_WHILE)
                .until(() -> TestDatabase.count("SELECT count(*) FROM ledger_upload WHERE client_id = ?", client)
                        == RUNNING);
        for (Socket upload : begun) {
            upload.close();
        }
        await().atMost(A_WHILE)
                .until(() -> TestDatabase.count(
                                "SELECT count(*) FROM ledger_upload WHERE client_id = ? AND ended_at IS NOT NULL",
                                client)
                        == RUNNING);
        assertEquals(0, TestDatabase.count("SELECT count(*) FROM ledger_import WHERE client_id = ?", client));
        assertEquals(202, upload(token, 100).statusCode());
    }

    private List<Socket> beginTogether() throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Callable<Socket> beginning = () -> {
                together.await();
                return begin();
            };
            List<Socket> begun = new ArrayList<>();
            for (Future<Socket> one : threads.invokeAll(Collections.nCopies(AT_ONCE, beginning))) {
                begun.add(one.get());
            }
            return begun;
        }
    }

    private static List<Socket> answered(List<Socket> uploads) throws IOException {
        List<Socket> answered = new ArrayList<>();
        for (Socket upload : uploads) {
            if (upload.getInputStream().available() > 0) {
                answered.add(upload);
            }
        }
        return answered;
    }

    /** Announces a hundred bytes and sends half of them. */
    private Socket begin() throws IOException {
        Socket socket = new Socket("127.0.0.1", service.getPort());
        socket.setSoTimeout((int) A_WHILE.toMillis());
        send(
                socket,
                "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 100\r\n\r\n" + text(HALF));
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Head and body, with plain line ends. */
    private static String answerOf(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder answer = new StringBuilder();
        int length = 0;
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            answer.append(line).append('\n');
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        char[] body = new char[length];
        int read = reader.read(body);
        return answer.append(body, 0, Math.max(read, 0)).toString();
    }

    private static Response upload(String token, int bytes) {
        return Api.upload(
                token,
                PATH,
                text(bytes).getBytes(StandardCharsets.US_ASCII),
                UUID.randomUUID().toString());
    }

    /** Never twice the same, since the same file is read once. */
    private static String text(int bytes) {
        String different = UUID.randomUUID().toString();
        return different.substring(0, Math.min(bytes, different.length()))
                + "x".repeat(Math.max(0, bytes - different.length()));
    }
}
