package fr.insegur.receivables.ledgerimport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The limits as they are, with files that reach them. */
@QuarkusTest
@TestProfile(TrueSizesResourceTest.TrueLimits.class)
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
@EnabledIfSystemProperty(named = "insegur.full", matches = "true")
class TrueSizesResourceTest {
    private static final long TWO_GIGABYTES = 2L << 30;
    private static final int CHUNK = 1 << 16;

    /** As the service has them by default. */
    public static final class TrueLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "insegur.ledger-imports.max-bytes", "2147483648",
                    "insegur.ledger-imports.archive.max-unpacked-bytes", "4294967296",
                    "insegur.ledger-imports.archive.ratio-grace-bytes", "10485760");
        }
    }

    private final UUID client = Ids.next();

    @TestHTTPResource
    URI service;

    @Test
    void twoGigabytesAreTakenAndReadWithoutBeingHeld() throws Exception {
        long before = heldMegabytes();
        HttpResponse<String> answer = post(BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new Lines(TWO_GIGABYTES)), TWO_GIGABYTES));
        assertEquals(202, answer.statusCode(), answer.body());
        assertRefused("NOT_A_FEC");
        assertTrue(heldMegabytes() < before + 100, "the file is held in memory");
    }

    @Test
    void aByteMoreIsRefused() throws Exception {
        HttpResponse<String> answer = post(BodyPublishers.ofInputStream(() -> new Lines(TWO_GIGABYTES + 1)));
        assertEquals(413, answer.statusCode(), answer.body());
        assertEquals(0, TestDatabase.count("SELECT count(*) FROM ledger_import WHERE client_id = ?", client));
    }

    @Test
    void tenGigabytesInTenMegabytesAreRefusedOnTheWay() throws Exception {
        HttpResponse<String> answer = post(BodyPublishers.ofInputStream(() -> packed(10L << 30)));
        assertEquals(202, answer.statusCode(), answer.body());
        assertRefused("ARCHIVE_RATIO");
    }

    private void assertRefused(String code) {
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertEquals(
                        List.of("REFUSED," + code),
                        TestDatabase.rows(
                                "SELECT i.state, s.code FROM ledger_import i JOIN ledger_import_issue s ON s.import_id = i.id"
                                        + " WHERE i.client_id = ?",
                                client)));
    }

    private static long heldMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/ledger-imports"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.client(client))
                .header("Idempotency-Key", Ids.next().toString())
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static InputStream packed(long bytes) {
        try {
            PipedInputStream result = new PipedInputStream(CHUNK);
            PipedOutputStream end = new PipedOutputStream(result);
            Thread.ofVirtual().start(() -> {
                try (GZIPOutputStream gzip = new GZIPOutputStream(end)) {
                    new Lines(bytes).transferTo(gzip);
                } catch (IOException readerGone) {
                    throw new UncheckedIOException(readerGone);
                }
            });
            return result;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As many bytes of lines of blanks. */
    private static final class Lines extends InputStream {
        private long left;

        Lines(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? '\n' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, (byte) '\n');
            left -= count;
            return count;
        }
    }
}
