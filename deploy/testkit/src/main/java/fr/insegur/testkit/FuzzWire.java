package fr.insegur.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over a socket. A real client would refuse to send most of what is worth trying: control characters in headers,
 * paths that are no URIs, bodies that contradict their headers.
 */
final class FuzzWire implements FuzzService, AutoCloseable {
    private final InetSocketAddress address;
    private final int patienceMillis;

    @Nullable
    private Socket socket;

    FuzzWire(String host, int port, Duration patience) {
        this.address = new InetSocketAddress(host, port);
        this.patienceMillis = (int) patience.toMillis();
    }

    @Override
    public FuzzAnswer answer(FuzzCall call) throws IOException {
        boolean reused = socket != null && !call.broken();
        try {
            return exchange(call);
        } catch (IOException failure) {
            close();
            // A kept connection may have been closed by the service meanwhile, which says nothing about this request.
            if (!reused || failure instanceof java.net.SocketTimeoutException) {
                throw failure;
            }
            return exchange(call);
        }
    }

    private FuzzAnswer exchange(FuzzCall call) throws IOException {
        if (call.broken()) {
            close();
        }
        Socket open = connected();
        send(open, call);
        InputStream in = new BufferedInputStream(open.getInputStream());
        String statusLine = line(in);
        Map<String, String> headers = headers(in);
        while (status(statusLine) < 200) {
            statusLine = line(in);
            headers = headers(in);
        }
        int status = status(statusLine);
        boolean bodiless = call.method().equals("HEAD") || status == 204 || status == 304;
        byte[] body = bodiless ? new byte[0] : body(in, headers);
        if (call.broken() || "close".equalsIgnoreCase(headers.get("connection")) || !isFramed(headers, bodiless)) {
            close();
        }
        return new FuzzAnswer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static void send(Socket open, FuzzCall call) throws IOException {
        OutputStream out = open.getOutputStream();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(call.head("localhost:" + open.getPort()));
        request.write(call.body());
        try {
            request.writeTo(out);
            out.flush();
        } catch (IOException refusedWhileSending) {
            // The answer may be there all the same; when it is not, reading says so.
            if (open.isClosed()) {
                throw refusedWhileSending;
            }
        }
    }

    private Socket connected() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket();
            open.setTcpNoDelay(true);
            open.setSoTimeout(patienceMillis);
            open.connect(address, patienceMillis);
            socket = open;
        }
        return open;
    }

    private static boolean isFramed(Map<String, String> headers, boolean bodiless) {
        return bodiless || headers.containsKey("content-length") || headers.containsKey("transfer-encoding");
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks(in);
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}.*")) {
            throw new IOException("no status line: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the connection was closed without an answer");
            }
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // Nothing is left to close.
            }
        }
    }
}
