package fr.insegur.platform.security;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads with a token, and how long they took. */
record Attempts(List<Attempt> all) {

    record Attempt(int status, String code, Duration took) {}

    static Attempt one(String token) {
        long start = System.nanoTime();
        Response answer = given().auth().oauth2(token).get("/v1/things");
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Attempt(answer.statusCode(), String.valueOf(answer.jsonPath().getString("code")), took);
    }

    static Attempts atOnce(List<String> tokens) throws Exception {
        List<Attempt> attempts = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(tokens.size())) {
            List<Future<Attempt>> running =
                    tokens.stream().map(token -> callers.submit(() -> one(token))).toList();
            for (Future<Attempt> attempt : running) {
                attempts.add(attempt.get());
            }
        }
        return new Attempts(attempts);
    }

    List<Integer> statuses() {
        return all.stream().map(Attempt::status).distinct().toList();
    }

    List<Attempt> with(int status) {
        return all.stream().filter(attempt -> attempt.status() == status).toList();
    }

    Duration slowest() {
        return all.stream().map(Attempt::took).max(Duration::compareTo).orElseThrow();
    }

    /** The same token, but it says that another key signed it. */
    static String underKey(String keyId, String token) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'));
    }
}
