package fr.insegur.partner;

import static io.restassured.RestAssured.given;

import fr.insegur.testkit.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The public API as the different people call it. */
public final class Api {
    private Api() {}

    public static RequestSpecification broker() {
        return as(Tokens.broker());
    }

    public static RequestSpecification ops() {
        return as(Tokens.ops());
    }

    public static RequestSpecification factor(UUID partnerId) {
        return as(Tokens.partner(partnerId));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** A command under a key of its own. */
    public static Response post(RequestSpecification caller, String path, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }
}
