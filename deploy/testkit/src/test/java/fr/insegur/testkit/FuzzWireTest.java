package fr.insegur.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that says what it is told to, octet by octet. */
class FuzzWireTest {
    private final Queue<String> answers = new ArrayDeque<>();
    private final StringBuffer received = new StringBuffer();
    private ServerSocket server;
    private FuzzWire wire;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        wire = new FuzzWire("127.0.0.1", server.getLocalPort(), Duration.ofMillis(400));
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        wire.close();
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                byte[] some = new byte[10_000];
                for (int read = socket.getInputStream().read(some);
                        read > 0;
                        read = socket.getInputStream().read(some)) {
                    received.append(new String(some, 0, read, UTF_8));
                    String answer = answers.poll();
                    if (answer != null) {
                        socket.getOutputStream().write(answer.getBytes(UTF_8));
                    }
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static FuzzCall call(Map.Entry<String, String> header) {
        FuzzOperation get = FuzzOperation.in(FuzzSample.DOCUMENT).getFirst();
        FuzzCall valid = FuzzSample.plan(1).valid(0, get, new SplittableRandom(1));
        return new FuzzCall(0, get, "", "", "GET", valid.target(), List.of(header), new byte[0], Set.of(), false);
    }

    @Test
    void answersOfBothFramingsAreReadOverOneConnection() throws IOException {
        answers.add("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Thing: a\r\n\r\n{}");
        answers.add(
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[1\r\n1\r\n]\r\n0\r\n\r\n");
        assertEquals(
                new FuzzAnswer(200, Map.of("content-length", "2", "x-thing", "a"), "{}"),
                wire.answer(call(Map.entry("Accept", "a"))));
        assertEquals("[1]", wire.answer(call(Map.entry("Accept", "b"))).body());
        assertTrue(
                received.toString().startsWith("GET /v1/things/" + FuzzSample.ID + " HTTP/1.1\r\n"),
                received::toString);
    }

    @Test
    void headersGoOutAsTheyAre() throws IOException {
        answers.add("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        wire.answer(call(Map.entry("X-Odd", "a\u0001é\r\nX-Injected: 1")));
        assertTrue(received.toString().contains("X-Odd: a\u0001é\r\nX-Injected: 1\r\n"), received::toString);
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotWaitedForLonger() {
        long began = System.nanoTime();
        assertThrows(IOException.class, () -> wire.answer(call(Map.entry("Accept", "a"))));
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(5).toNanos());
    }
}
