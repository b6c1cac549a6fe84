package fr.insegur.notification.contact;

import static fr.insegur.notification.TestContacts.body;
import static fr.insegur.notification.TestContacts.email;
import static fr.insegur.notification.TestContacts.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.notification.TestDatabase;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class ContactsResourceTest {
    private final UUID company = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();

    @Test
    void aClientMakesAContactAndDescribesItAnew() {
        put(Tokens.client(company), contact, body(company, ""))
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/contacts/" + contact))
                .body("id", equalTo(contact.toString()))
                .body("clientId", equalTo(company.toString()))
                .body("email", equalTo(email(company)))
                .body("phone", nullValue())
                .body("muted", equalTo(List.of()));
        put(Tokens.client(company), contact, body(company, "\"REMITTANCE_RECORDED\",\"AUDIT_READY\""))
                .then()
                .statusCode(200)
                .body("muted", contains("AUDIT_READY", "REMITTANCE_RECORDED"));
    }

    @Test
    void theBrokerPutsAContactForACompanyThatItNames() {
        put(
                        Tokens.broker(),
                        contact,
                        "{\"clientId\":\"" + company + "\"," + body(company, "").substring(1))
                .then()
                .statusCode(201)
                .body("clientId", equalTo(company.toString()));
        put(Tokens.broker(), contact, body(company, ""))
                .then()
                .statusCode(400)
                .body("code", equalTo("client-id-missing"))
                .body("errors[0].pointer", equalTo("/clientId"));
    }

    @Test
    void aContactOfAnotherCompanyIsNotFoundAndStaysAsItWas() {
        put(Tokens.client(company), contact, body(company, "")).then().statusCode(201);
        UUID other = UUID.randomUUID();
        put(Tokens.client(other), contact, body(other, ""))
                .then()
                .statusCode(404)
                .body("code", equalTo("contact-unknown"));
        list(Tokens.client(company)).body("items.email", contains(email(company)));
        list(Tokens.client(other)).body("items.size()", equalTo(0));
    }

    @Test
    void aClientCannotPutAContactForAnotherCompany() {
        put(
                        Tokens.client(company),
                        contact,
                        "{\"clientId\":\"" + UUID.randomUUID() + "\","
                                + body(company, "").substring(1))
                .then()
                .statusCode(400)
                .body("code", equalTo("client-id-foreign"));
    }

    @Test
    void withoutATokenOrWithAnExpiredOneNothingIsPutOrListed() {
        given().contentType("application/json")
                .body(body(company, ""))
                .put("/v1/contacts/" + contact)
                .then()
                .statusCode(401)
                .body("code", equalTo("token-invalid"));
        put(Tokens.expired(Tokens.asClient(company)), contact, body(company, ""))
                .then()
                .statusCode(401);
        given().get("/v1/contacts").then().statusCode(401);
    }

    @Test
    void aPartnerAndOpsNeitherPutNorList() {
        put(Tokens.partner(UUID.randomUUID()), contact, body(company, ""))
                .then()
                .statusCode(403);
        put(Tokens.ops(), contact, body(company, "")).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.partner(UUID.randomUUID()))
                .get("/v1/contacts")
                .then()
                .statusCode(403);
    }

    @Test
    void aClientListsItsOwnContactsPageByPageAndTheBrokerSeesThem() {
        UUID second = UUID.randomUUID();
        put(Tokens.client(company), contact, body(company, "")).then().statusCode(201);
        put(Tokens.client(company), second, body(company, "")).then().statusCode(201);
        UUID other = UUID.randomUUID();
        put(Tokens.client(other), UUID.randomUUID(), body(other, "")).then().statusCode(201);
        String next = given().auth()
                .oauth2(Tokens.client(company))
                .queryParam("limit", 1)
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.clientId", contains(company.toString()))
                .extract()
                .path("next");
        given().auth()
                .oauth2(Tokens.client(company))
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/v1/contacts")
                .then()
                .body("items.clientId", contains(company.toString()))
                .body("next", nullValue());
        given().auth()
                .oauth2(Tokens.broker())
                .queryParam("limit", 200)
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .body("items.clientId", hasItem(company.toString()));
        list(Tokens.client(company)).body("items.clientId", not(hasItem(other.toString())));
    }

    @Test
    void aClientErasesItsContactAndTheBrokerAnybodys() {
        UUID second = UUID.randomUUID();
        put(Tokens.client(company), contact, body(company, "")).then().statusCode(201);
        put(Tokens.client(company), second, body(company, "")).then().statusCode(201);
        erase(Tokens.client(company), contact).then().statusCode(204);
        erase(Tokens.client(company), contact).then().statusCode(404).body("code", equalTo("contact-unknown"));
        list(Tokens.client(company)).body("items.id", contains(second.toString()));
        assertEquals(List.of(), TestDatabase.rows("SELECT id FROM contact WHERE id = ?", contact));
        erase(Tokens.broker(), second).then().statusCode(204);
        list(Tokens.client(company)).body("items.size()", equalTo(0));
    }

    @Test
    void nobodyElseErasesAContact() {
        put(Tokens.client(company), contact, body(company, "")).then().statusCode(201);
        erase(Tokens.client(UUID.randomUUID()), contact)
                .then()
                .statusCode(404)
                .body("code", equalTo("contact-unknown"));
        erase(Tokens.partner(UUID.randomUUID()), contact).then().statusCode(403);
        erase(Tokens.ops(), contact).then().statusCode(403);
        given().delete("/v1/contacts/" + contact).then().statusCode(401);
        list(Tokens.client(company)).body("items.id", contains(contact.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email|camille|validation-failed|/email",
                "email|a@b.example, c@d.example|validation-failed|/email",
                "name|Camille\\nBcc: x@y.example|validation-failed|/name",
                "name||validation-failed|/name",
                "phone|0231000000|validation-failed|/phone",
                "channel|PIGEON|field-invalid|/channel",
                "muted|EVERYTHING|field-invalid|/muted",
                "surname|Lemoine|unknown-field|/surname"
            })
    void aBadFieldIsRefusedWithItsPlace(String field, String value, String code, String pointer) {
        String written = value == null ? "\"\"" : "\"" + value + "\"";
        String good = "\"name\":\"Camille\",\"email\":\"camille@grossiste.example\",\"channel\":\"EMAIL\"";
        String bad = good.replaceAll("\"" + field + "\":\"[^\"]*\",?", "") + (good.endsWith(",") ? "" : ",");
        put(Tokens.client(company), contact, "{" + bad.replaceAll(",+", ",") + "\"" + field + "\":" + written + "}")
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static io.restassured.response.ValidatableResponse list(String token) {
        return given().auth().oauth2(token).get("/v1/contacts").then().statusCode(200);
    }

    private static io.restassured.response.Response erase(String token, UUID contact) {
        return given().auth().oauth2(token).delete("/v1/contacts/" + contact);
    }
}
