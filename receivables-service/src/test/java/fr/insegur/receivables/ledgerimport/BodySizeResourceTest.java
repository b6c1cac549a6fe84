package fr.insegur.receivables.ledgerimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Only paths that need it take more than a megabyte, whether the length is announced or not. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class BodySizeResourceTest {
    private static final byte[] TWO_MEGABYTES = spaces(2_000_000);

    @TestHTTPResource
    URI service;

    @Test
    void twoMegabytesOfJsonAreAProblem() throws Exception {
        String path = "/v1/contracts/" + Ids.next() + "/debtors";
        for (BodyPublisher body : bodies(TWO_MEGABYTES)) {
            isTooLarge(post(path, "application/json", body));
        }
    }

    @Test
    void aRemittanceOfTenThousandLinesHasRoomAndNoMoreThanThat() throws Exception {
        String path = "/v1/contracts/" + Ids.next() + "/remittances";
        for (BodyPublisher body : bodies(TWO_MEGABYTES)) {
            assertEquals(400, post(path, "application/json", body).statusCode());
        }
        for (BodyPublisher body : bodies(spaces((4 << 20) + 1))) {
            isTooLarge(post(path, "application/json", body));
        }
    }

    private static void isTooLarge(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"code\":\"request-too-large\""), answer.body());
    }

    @Test
    void aFileOfTwoMegabytesIsTaken() throws Exception {
        for (BodyPublisher body : bodies(TWO_MEGABYTES)) {
            HttpResponse<String> answer = post("/v1/ledger-imports", "application/octet-stream", body);
            assertEquals(202, answer.statusCode(), answer.body());
        }
    }

    private static byte[] spaces(int count) {
        byte[] spaces = new byte[count];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    private static BodyPublisher[] bodies(byte[] body) {
        return new BodyPublisher[] {
            BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
        };
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.client(Ids.next()))
                .header("Idempotency-Key", Ids.next().toString())
                .header("Content-Type", type)
                .POST(body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
