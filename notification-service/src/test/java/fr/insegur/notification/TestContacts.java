package fr.insegur.notification;

import static io.restassured.RestAssured.given;

import fr.insegur.testkit.Tokens;
import io.restassured.response.Response;
import java.util.UUID;

/** Contacts as a client company puts them. */
public final class TestContacts {
    private TestContacts() {}

    /** An address that no other test uses. */
    public static String email(UUID clientId) {
        return "camille." + clientId + "@grossiste.example";
    }

    public static String body(UUID clientId, String muted) {
        return "{\"name\":\"Camille Lemoine\",\"email\":\"%s\",\"channel\":\"EMAIL\",\"muted\":[%s]}"
                .formatted(email(clientId), muted);
    }

    public static Response put(String token, UUID contactId, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/v1/contacts/" + contactId);
    }

    public static UUID put(UUID clientId) {
        UUID contactId = UUID.randomUUID();
        put(Tokens.client(clientId), contactId, body(clientId, "")).then().statusCode(201);
        return contactId;
    }
}
