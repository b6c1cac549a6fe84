package fr.insegur.receivables;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Requests as a caller sends them. */
public final class Api {
    private Api() {}

    public static Response get(String token, String path) {
        return as(token).get(path);
    }

    /** With a key of its own. */
    public static Response post(String token, String path, String json) {
        return post(token, path, json, UUID.randomUUID().toString());
    }

    public static Response post(String token, String path, String json, String key) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(json)
                .post(path);
    }

    public static Response put(String token, String path, String json) {
        return as(token).contentType(ContentType.JSON).body(json).put(path);
    }

    public static Response delete(String token, String path) {
        return as(token).delete(path);
    }

    public static Response upload(String token, String path, byte[] file, String key) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .body(file)
                .post(path);
    }

    /** A table as text/csv. */
    public static Response table(String token, String path, String csv) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    private static RequestSpecification as(String token) {
        return token.isEmpty() ? given() : given().header("Authorization", "Bearer " + token);
    }
}
