package fr.insegur.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class BodyLimitResourceTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String THING =
            "{\"siren\":\"732829320\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}";

    @TestHTTPResource("/v1/things")
    URI things;

    @TestHTTPResource("/v1/things/files")
    URI files;

    @Test
    void aJsonBodyOfAMegabyteIsTakenAndOneByteMoreIsAProblem() throws Exception {
        assertEquals(201, announced(things, thing(MEGABYTE)).statusCode());
        assertEquals(201, chunked(things, thing(MEGABYTE)).statusCode());
        isTooLarge(announced(things, thing(MEGABYTE + 1)));
        isTooLarge(chunked(things, thing(MEGABYTE + 1)));
    }

    @Test
    void twoMegabytesOfJsonAreAProblemWhetherTheirLengthIsAnnouncedOrNot() throws Exception {
        isTooLarge(announced(things, thing(2 * MEGABYTE)));
        isTooLarge(chunked(things, thing(2 * MEGABYTE)));
        byte[] text = new byte[2 * MEGABYTE];
        Arrays.fill(text, (byte) ' ');
        text[0] = '{';
        isTooLarge(chunked(things, text));
    }

    @Test
    void anUploadPathTakesWhatItIsAllowedAndNoMore() throws Exception {
        assertEquals("3145728", announced(files, new byte[3 * MEGABYTE]).body());
        assertEquals("3145728", chunked(files, new byte[3 * MEGABYTE]).body());
        isTooLarge(announced(files, new byte[3 * MEGABYTE + 1]));
        isTooLarge(chunked(files, new byte[3 * MEGABYTE + 1]));
    }

    @Test
    void aPathThatOnlyLooksLikeAnUploadPathIsNone() throws Exception {
        isTooLarge(announced(URI.create(files + "/../"), new byte[2 * MEGABYTE]));
        isTooLarge(announced(URI.create(files + ";a=b"), new byte[2 * MEGABYTE]));
    }

    @Test
    void anUploadPathMayHoldAnIdInItsMiddle() throws Exception {
        URI ofOne = things.resolve("things/" + UUID.randomUUID() + "/files");
        assertEquals(404, announced(ofOne, new byte[2 * MEGABYTE]).statusCode());
        isTooLarge(announced(ofOne, new byte[3 * MEGABYTE + 1]));
        isTooLarge(announced(things.resolve("things/a/b/files"), new byte[2 * MEGABYTE]));
    }

    private static byte[] thing(int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) ' ');
        byte[] thing = THING.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(thing, 0, body, 0, thing.length);
        return body;
    }

    private HttpResponse<String> announced(URI uri, byte[] body) throws IOException, InterruptedException {
        return post(uri, BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> chunked(URI uri, byte[] body) throws IOException, InterruptedException {
        return post(uri, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private HttpResponse<String> post(URI uri, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.client(UUID.randomUUID()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", uri.equals(things) ? "application/json" : "application/octet-stream")
                .POST(body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void isTooLarge(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"code\":\"request-too-large\""), answer.body());
    }
}
