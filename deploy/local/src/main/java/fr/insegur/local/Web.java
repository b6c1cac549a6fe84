package fr.insegur.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** HTTP as a caller outside the platform speaks it: no retries here, an answer or an {@link IOException}. */
public final class Web {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** An answer; the body is a missing node when it is not JSON. */
    public record Answer(int status, JsonNode body, Map<String, String> headers) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** Headers by name, whatever its case. */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** The problem's code, or an empty text. */
        public String code() {
            return body.path("code").asText("");
        }

        /** Status and, for a refusal, why: for a person. */
        public String summary() {
            if (isSuccess()) {
                return Integer.toString(status);
            }
            StringBuilder text = new StringBuilder().append(status).append(' ').append(code());
            String detail = body.path("detail").asText("");
            if (!detail.isEmpty()) {
                text.append(": ").append(detail);
            }
            for (JsonNode error : body.path("errors")) {
                text.append("; ")
                        .append(error.path("pointer").asText())
                        .append(' ')
                        .append(error.path("message").asText());
            }
            return text.toString();
        }
    }

    /** What is sent; nobody compares two of them, so the body may be an array. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Call(String method, String url, Map<String, String> headers, byte @Nullable [] body) {

        /** A plain GET. */
        public static Call get(String url) {
            return new Call("GET", url, Map.of(), null);
        }
    }

    /** Sends it once. */
    public Answer send(Call call) throws IOException, InterruptedException {
        byte[] bytes = call.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(call.url()))
                .timeout(ANSWER)
                .method(
                        call.method(),
                        bytes == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes));
        call.headers().forEach(request::header);
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Answer(response.statusCode(), parsed(response.body()), headers);
    }

    /** Whether a GET answers 200. */
    public boolean answers(String url) {
        try {
            return send(Call.get(url)).status() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A JSON body. */
    public static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parsed(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree == null ? JSON.missingNode() : tree;
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }
}
