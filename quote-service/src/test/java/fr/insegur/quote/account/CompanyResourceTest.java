package fr.insegur.quote.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.quote.Records;
import fr.insegur.quote.Sirens;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompanyResourceTest extends RealService {
    private final Login login = Login.ofAClient();

    @Test
    void aCompanyRegistersTheBrokerApprovesAndOnlyThenItAsksForAQuote() {
        String siren = Sirens.any();
        Response asked = login.post(
                "/v1/companies",
                "{\"siren\": \"" + siren + "\", \"vatNumber\": \"" + VatNumberRules.of(siren)
                        + "\", \"name\": \" Comptoir du Bessin \"}");
        asked.then()
                .statusCode(201)
                .body("siren", equalTo(siren))
                .body("vatNumber", equalTo(VatNumberRules.of(siren)))
                .body("name", equalTo("Comptoir du Bessin"))
                .body("state", equalTo("REQUESTED"))
                .body("adviser", nullValue());
        UUID company = UUID.fromString(asked.path("id"));
        assertTrue(asked.header("Location").endsWith("/v1/companies/" + company));
        login.calls().get("/v1/companies/" + company).then().statusCode(200).body("state", equalTo("REQUESTED"));
        login.post("/v1/quote-requests", QuoteStory.newQuoteRequest())
                .then()
                .statusCode(403)
                .body("code", equalTo("client-missing"));

        approve(company).statusCode(201).body("state", equalTo("APPROVED")).body("adviser", equalTo("adviser-1"));
        login.calls()
                .get("/v1/me")
                .then()
                .body("companies.id", equalTo(List.of(company.toString())))
                .body("companies.part", equalTo(List.of("MANAGER")));
        login.post("/v1/quote-requests", QuoteStory.newQuoteRequest())
                .then()
                .statusCode(201)
                .body("clientId", equalTo(company.toString()));

        assertEquals(
                List.of("company-registered.v1", "company-approved.v1", "member-added.v1"),
                records.typesUnder(company));
        for (Records.Published fact : records.under(company)) {
            assertEquals("accounts.v1", fact.topic());
            assertEquals(company, fact.clientId());
            assertFalse(fact.payload().contains("Bessin"), "the name stays here");
        }
        assertTrue(records.under(company).getLast().payload().contains("\"subject\":\"" + login.subject() + "\""));
    }

    @Test
    void whatIsDecidedIsDecided() {
        UUID company = login.approved();
        approve(company).statusCode(409).body("code", equalTo("company-state")).body("state", equalTo("APPROVED"));
        refuse(company).statusCode(409).body("code", equalTo("company-state"));
        UUID unknown = UUID.randomUUID();
        approve(unknown).statusCode(404).body("code", equalTo("company-unknown"));
        refuse(unknown).statusCode(404).body("code", equalTo("company-unknown"));
    }

    @Test
    void whoIsRefusedReadsWhyAndMayAskAgain() {
        String siren = Sirens.any();
        UUID company = UUID.fromString(
                login.post("/v1/companies", Login.newCompany(siren)).path("id"));
        taken(siren);
        refuse(company).statusCode(201).body("state", equalTo("REFUSED"));
        login.calls()
                .get("/v1/companies/" + company)
                .then()
                .body("refusalReason", equalTo("Premier exercice non clôturé."));
        login.post("/v1/companies", Login.newCompany(siren)).then().statusCode(201);
        taken(siren);
        assertEquals(List.of("company-registered.v1", "company-refused.v1"), records.typesUnder(company));
        assertFalse(records.under(company).getLast().payload().contains("exercice"));
    }

    @Test
    void aNumberThatDoesNotFitIsPointedAt() {
        String siren = Sirens.any();
        login.post("/v1/companies", "{\"siren\": \"732829321\", \"name\": \"Comptoir\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/siren"));
        login.post(
                        "/v1/companies",
                        "{\"siren\": \"" + siren + "\", \"vatNumber\": \"FR99" + siren + "\", \"name\": \"Comptoir\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("vat-number-invalid"))
                .body("errors[0].pointer", equalTo("/vatNumber"));
        login.calls().get("/v1/companies").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void ofTwoWhoRegisterACompanyAtOnceOneIsFirst() {
        String siren = Sirens.any();
        List<CompletableFuture<Integer>> both = IntStream.range(0, 2)
                .mapToObj(number -> Login.ofAClient())
                .map(one -> CompletableFuture.supplyAsync(
                        () -> one.post("/v1/companies", Login.newCompany(siren)).statusCode()))
                .toList();
        assertEquals(
                List.of(201, 409),
                both.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void nobodyReservesMoreThanTwentyCompanies() {
        for (int number = 0; number < 20; number++) {
            login.registers();
        }
        login.post("/v1/companies", Login.newCompany(Sirens.any()))
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-companies"));
    }

    @Test
    void aCompanyIsShownToItsPeopleAndTheBrokerAlone() {
        UUID company = login.registers();
        Login stranger = new Login("", Tokens.client(UUID.randomUUID()));
        stranger.calls()
                .get("/v1/companies/" + company)
                .then()
                .statusCode(404)
                .body("code", equalTo("company-unknown"));
        stranger.calls().get("/v1/companies").then().body("items", hasSize(0));
        login.calls().get("/v1/companies").then().body("items.id", equalTo(List.of(company.toString())));
        as(Tokens.broker()).get("/v1/companies/" + company).then().statusCode(200);
        as(Tokens.broker()).get("/v1/companies?limit=1").then().statusCode(200).body("items", hasSize(1));
        as(Tokens.ops()).get("/v1/companies/" + company).then().statusCode(403);
        as(Tokens.partner(UUID.randomUUID())).get("/v1/companies").then().statusCode(403);
        approve(company).statusCode(201);
        Login guest = Login.ofAClient();
        guest.redeems(login.invites(company, "MANAGER"));
        guest.calls().get("/v1/companies").then().body("items.id", hasItem(company.toString()));
        String path = "/v1/companies/" + company + "/members/";
        String own = login.calls().get(path).path("items.find { it.subject == '" + login.subject() + "' }.id");
        guest.calls().delete(path + own).then().statusCode(204);
        login.calls().get("/v1/companies").then().body("items.id", not(hasItem(company.toString())));
        login.calls().get("/v1/companies/" + company).then().statusCode(404);
    }

    @Test
    void theBrokerChangesTheAdviserOfAnApprovedCompany() {
        UUID company = login.registers();
        adviser(company, "adviser-2").statusCode(409).body("code", equalTo("company-state"));
        approve(company).statusCode(201);
        adviser(company, "adviser-2").statusCode(200).body("adviser", equalTo("adviser-2"));
        adviser(company, "adviser-2").statusCode(200);
        assertEquals(
                List.of("company-registered.v1", "company-approved.v1", "member-added.v1", "adviser-assigned.v1"),
                records.typesUnder(company));
        adviser(UUID.randomUUID(), "adviser-2").statusCode(404);
        login.calls()
                .body("{\"adviser\": \"me\"}")
                .put("/v1/companies/" + company + "/adviser")
                .then()
                .statusCode(403);
    }

    private static void taken(String siren) {
        Login.ofAClient()
                .post("/v1/companies", Login.newCompany(siren))
                .then()
                .statusCode(409)
                .body("code", equalTo("company-registered"));
    }

    private static ValidatableResponse approve(UUID company) {
        return command(Tokens.broker())
                .body("{\"adviser\": \"adviser-1\"}")
                .post("/v1/companies/" + company + "/approvals")
                .then();
    }

    private static ValidatableResponse refuse(UUID company) {
        return command(Tokens.broker())
                .body("{\"reason\": \"Premier exercice non clôturé.\"}")
                .post("/v1/companies/" + company + "/refusals")
                .then();
    }

    private static ValidatableResponse adviser(UUID company, String adviser) {
        return as(Tokens.broker())
                .body("{\"adviser\": \"" + adviser + "\"}")
                .put("/v1/companies/" + company + "/adviser")
                .then();
    }
}
