package fr.insegur.receivables.ledgerimport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever hangs up in the middle has sent nothing. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class CutUploadResourceTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final String CHUNK = "x".repeat(100_000);

    private final UUID client = Ids.next();

    @TestHTTPResource
    URI service;

    @Inject
    UploadFolder uploads;

    @Inject
    BusinessClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1900000", "Transfer-Encoding: chunked"})
    void nothingIsKeptOfAnUploadThatIsCut(String length) throws Exception {
        Set<String> before = stored();
        try (Socket socket = new Socket("127.0.0.1", service.getPort())) {
            send(
                    socket,
                    "POST /v1/ledger-imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Tokens.client(client)
                            + "\r\nIdempotency-Key: " + UUID.randomUUID()
                            + "\r\nContent-Type: text/plain\r\n" + length + "\r\n\r\n");
            String head = length.endsWith("chunked") ? Integer.toHexString(CHUNK.length()) + "\r\n" : "";
            for (int part = 0; part < 5; part++) {
                send(socket, head + CHUNK + (head.isEmpty() ? "" : "\r\n"));
            }
            await().atMost(A_WHILE).until(() -> !added(before).isEmpty());
        }
        await().atMost(A_WHILE).until(() -> added(before).isEmpty());
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertEquals(
                        List.of("t,t"),
                        TestDatabase.rows(
                                "SELECT ended_at IS NOT NULL, bytes <= 500000 FROM ledger_upload WHERE client_id = ?",
                                client)));
        assertEquals(0, TestDatabase.count("SELECT count(*) FROM ledger_import WHERE client_id = ?", client));
    }

    private Set<String> added(Set<String> before) {
        Set<String> added = new HashSet<>(stored());
        added.removeAll(before);
        return added;
    }

    private Set<String> stored() {
        return Set.copyOf(uploads.olderThan(clock.now().plusSeconds(60)));
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
