package fr.insegur.quote.account;

import static io.restassured.RestAssured.given;

import fr.insegur.embedded.TokenRequest;
import fr.insegur.quote.Sirens;
import fr.insegur.testkit.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody with a login of whom the platform knows nothing yet. */
public record Login(String subject, String token) {

    public static Login ofAClient() {
        String subject = "login-" + UUID.randomUUID();
        return new Login(subject, Tokens.of(TokenRequest.role("client").withSubject(subject)));
    }

    public static String newCompany(String siren) {
        return "{\"siren\": \"" + siren + "\", \"name\": \"Comptoir du Bessin\"}";
    }

    /** The id of a company that this login asked an account for. */
    public UUID registers() {
        return id(post("/v1/companies", newCompany(Sirens.any())));
    }

    /** The id of a company that this login manages. */
    public UUID approved() {
        UUID company = registers();
        id(post(Tokens.broker(), "/v1/companies/" + company + "/approvals", "{\"adviser\": \"adviser-1\"}"));
        return company;
    }

    /** The id of a company that this login manages and into which the other one was let. */
    public UUID approvedFor(Login other, String part) {
        UUID company = approved();
        other.redeems(invites(company, part));
        return company;
    }

    /** The code of an invitation into the company. */
    public String invites(UUID company, String part) {
        return post("/v1/companies/" + company + "/invitations", "{\"part\": \"" + part + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** The id as a member. */
    public UUID redeems(String code) {
        return id(post("/v1/memberships", "{\"code\": \"" + code + "\"}"));
    }

    Response post(String path, String body) {
        return post(token, path, body);
    }

    RequestSpecification calls() {
        return given().auth().oauth2(token).contentType("application/json");
    }

    static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    private static UUID id(Response created) {
        return UUID.fromString(created.then().statusCode(201).extract().path("id"));
    }
}
