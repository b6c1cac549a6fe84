package fr.insegur.platform.limits;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service that cannot take on more says so at once, and takes on more as soon as it can. */
@QuarkusTest
@TestProfile(OverloadResourceTest.FewPlaces.class)
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class OverloadResourceTest {
    private static final int PLACES = 8;
    private static final int POOL = 4;
    private static final int TOO_MANY = 4;
    /** Far below the 30 s that a request waits for a connection here. */
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    private static final Duration A_WHILE = Duration.ofSeconds(20);
    /** The common pool has a thread or two, which the answers of the HTTP client need. */
    private static final Executor THREAD = Thread::startVirtualThread;

    /** So few places that a test can take them all. */
    public static final class FewPlaces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("insegur.overload.max-requests", Integer.toString(PLACES)),
                    Map.entry("insegur.overload.max-uploads", "1"),
                    Map.entry("insegur.http.body-timeout", "2s"),
                    Map.entry("insegur.http.min-body-bytes-per-second", "1000000"),
                    Map.entry("quarkus.datasource.jdbc.max-size", Integer.toString(POOL)),
                    Map.entry("quarkus.datasource.jdbc.acquisition-timeout", "30s"),
                    Map.entry("insegur.rate-limits.enabled", "true"),
                    Map.entry("insegur.rate-limits.anonymous-at-once", "1"),
                    Map.entry("insegur.rate-limits.anonymous-per-second", "1"),
                    Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                    Map.entry("quarkus.http.proxy.allow-x-forwarded", "true"),
                    Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.1"));
        }
    }

    @TestHTTPResource("/")
    URI root;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @Inject
    DataSource dataSource;

    private final List<Connection> held = new ArrayList<>();
    private @Nullable CompletableFuture<Connection> waiting;
    private final String token = Tokens.client(UUID.randomUUID());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Timed(HttpResponse<String> answer, Duration took) {}

    @AfterEach
    void giveBack() throws SQLException {
        giveBackConnections();
        client.close();
    }

    @Test
    void withThePoolExhaustedOneTooManyIsRefusedAtOnceAndThenEverythingGoesOn() throws Exception {
        exhaustPool();
        List<CompletableFuture<Timed>> all = new ArrayList<>();
        for (int i = 0; i < PLACES + TOO_MANY; i++) {
            all.add(read());
        }
        await().atMost(A_WHILE)
                .until(() -> all.stream().filter(CompletableFuture::isDone).count() == TOO_MANY);
        for (CompletableFuture<Timed> one : all) {
            if (one.isDone()) {
                isOverloaded(one.join());
            }
        }
        isOverloaded(read().join());
        assertEquals(200, given().get(live).statusCode());
        // An upload has a place of its own. Whose it would be takes a connection, so nobody's is tried.
        assertEquals(401, uploadOfNobody().statusCode());

        giveBackConnections();
        int served = 0;
        for (CompletableFuture<Timed> one : all) {
            served += one.join().answer().statusCode() == 200 ? 1 : 0;
        }
        assertEquals(PLACES, served);
        List<CompletableFuture<Timed>> again = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            again.add(read());
        }
        again.forEach(one -> assertEquals(200, one.join().answer().statusCode()));
    }

    @Test
    void aBodyThatTricklesIsGivenUpAndItsPlaceIsFree() throws Exception {
        try (Socket caller = send("POST /v1/things/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\n")) {
            LockSupport.parkNanos(AT_ONCE.toNanos());
            HttpResponse<String> second = upload("files", new byte[10]);
            assertEquals(503, second.statusCode());
            assertTrue(second.body().contains("\"code\":\"overloaded\""), second.body());
            assertEquals(404, upload(UUID.randomUUID() + "/files", new byte[10]).statusCode());

            long start = System.nanoTime();
            assertTrue(isClosedWhileTrickling(caller));
            assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
        }
        await().atMost(A_WHILE).until(() -> upload("files", new byte[10]).statusCode() == 200);
    }

    @Test
    void aTrustedProxySaysWhoTheCallerIs() {
        assertEquals(200, openFrom("192.0.2.1"));
        assertEquals(200, openFrom("192.0.2.2"));
        assertEquals(429, openFrom("192.0.2.2"));
    }

    private static int openFrom(String address) {
        return given().header("X-Forwarded-For", address).get("/v1/things/open").statusCode();
    }

    /** A byte now and then, as somebody sends who wants to hold the place. */
    private static boolean isClosedWhileTrickling(Socket caller) throws IOException {
        caller.setSoTimeout(100);
        for (int sent = 0; sent < 200; sent++) {
            try {
                caller.getOutputStream().write('x');
                if (caller.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException stillOpen) {
                continue;
            } catch (IOException closed) {
                return true;
            }
        }
        return false;
    }

    /** The service's own jobs have connections too; whichever they give back, the one who waits here takes. */
    private void exhaustPool() throws Exception {
        while (waiting == null) {
            CompletableFuture<Connection> next = CompletableFuture.supplyAsync(this::connection, THREAD);
            try {
                held.add(next.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException exhausted) {
                waiting = next;
            }
        }
    }

    private Connection connection() {
        try {
            return dataSource.getConnection();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void giveBackConnections() throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
        held.clear();
        if (waiting != null) {
            waiting.join().close();
            waiting = null;
        }
    }

    private CompletableFuture<Timed> read() {
        long start = System.nanoTime();
        return client.sendAsync(request("/v1/things").GET().build(), BodyHandlers.ofString())
                .thenApply(answer -> new Timed(answer, Duration.ofNanos(System.nanoTime() - start)));
    }

    private HttpResponse<String> upload(String path, byte[] body) throws Exception {
        return client.send(
                request("/v1/things/" + path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> uploadOfNobody() throws Exception {
        return client.send(
                HttpRequest.newBuilder(root.resolve("/v1/things/files"))
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(new byte[10]))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private Socket send(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", root.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void isOverloaded(Timed timed) {
        HttpResponse<String> answer = timed.answer();
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("\"code\":\"overloaded\""), answer.body());
        assertTrue(timed.took().compareTo(AT_ONCE) < 0, () -> "answered after " + timed.took());
    }
}
