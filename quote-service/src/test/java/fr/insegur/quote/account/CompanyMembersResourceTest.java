package fr.insegur.quote.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.testkit.OwnersView;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompanyMembersResourceTest extends RealService {
    private final Login manager = Login.ofAClient();
    private final Login guest = Login.ofAClient();

    @Test
    void aCodeLetsOnePersonInOnce() {
        UUID company = manager.approved();
        String code = manager.invites(company, "ACCOUNTANT");
        UUID member = guest.redeems(code);

        manager.calls()
                .get("/v1/companies/" + company + "/members")
                .then()
                .body("items.subject", equalTo(List.of(manager.subject(), guest.subject())))
                .body("items.part", equalTo(List.of("MANAGER", "ACCOUNTANT")));
        assertEquals(member, guest.redeems(code), "bringing one's own again changes nothing");
        redeem(Login.ofAClient(), code).statusCode(404).body("code", equalTo("invitation-unknown"));
        String second = manager.invites(company, "MANAGER");
        redeem(guest, second).statusCode(409).body("code", equalTo("already-member"));
        Login.ofAClient().redeems(second);
        redeem(Login.ofAClient(), "no such code").statusCode(404).body("code", equalTo("invitation-unknown"));
        assertEquals(
                List.of(
                        "company-registered.v1",
                        "company-approved.v1",
                        "member-added.v1",
                        "member-added.v1",
                        "member-added.v1"),
                records.typesUnder(company));
    }

    @Test
    void ofTwoWhoBringACodeAtOnceOneIsLetIn() {
        String code = manager.invites(manager.approved(), "READER");
        List<Integer> statuses = Stream.of(guest, Login.ofAClient())
                .map(one -> CompletableFuture.supplyAsync(
                        () -> redeem(one, code).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(201, 404), statuses);
    }

    @Test
    void theCodeIsShownOnceAndStoredNowhere() throws SQLException {
        UUID company = manager.approved();
        String path = "/v1/companies/" + company + "/invitations";
        Response first = invite(path);
        String code = first.path("code");
        assertEquals(43, code.length());
        invite(path)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")))
                .body("code", nullValue());
        for (String table : List.of("company_invitation", "idempotent_answer", "outbox_event")) {
            assertFalse(holds(table, code), () -> table + " holds the code");
        }
        redeem(guest, code).statusCode(201);
    }

    @Test
    void anInvitationThatIsTakenBackOrTooOldIsWorthNothing() {
        UUID company = manager.approved();
        String path = "/v1/companies/" + company + "/invitations/";
        Response revoked = invite("/v1/companies/" + company + "/invitations");
        manager.calls().delete(path + revoked.path("id")).then().statusCode(204);
        manager.calls().delete(path + revoked.path("id")).then().statusCode(404);
        redeem(guest, revoked.path("code")).statusCode(404).body("code", equalTo("invitation-unknown"));

        String old = manager.invites(company, "READER");
        records.execute("UPDATE company_invitation SET expires_at = now() WHERE company_id = '" + company + "'");
        redeem(guest, old).statusCode(404).body("code", equalTo("invitation-unknown"));
    }

    @Test
    void aPartBindsWhatItsMemberMayDo() {
        UUID company = manager.approved();
        UUID member = guest.redeems(manager.invites(company, "READER"));
        guest.calls().get("/v1/quote-requests").then().statusCode(200);
        asksForAQuote().statusCode(403).body("code", equalTo("scope-missing"));
        guest.post("/v1/companies/" + company + "/invitations", "{\"part\": \"READER\"}")
                .then()
                .statusCode(403);
        change(company, member, "EXTERNAL_ACCOUNTANT").statusCode(200).body("part", equalTo("EXTERNAL_ACCOUNTANT"));
        asksForAQuote().statusCode(403).body("code", equalTo("scope-missing"));
        change(company, member, "MANAGER").statusCode(200);
        asksForAQuote().statusCode(201);
    }

    @Test
    void whoKeepsTheBooksOfTwoCompaniesNamesOne() {
        UUID one = manager.approved();
        UUID other = Login.ofAClient().approvedFor(guest, "MANAGER");
        guest.redeems(manager.invites(one, "READER"));

        asksForAQuote().statusCode(400).body("code", equalTo("company-unclear"));
        guest.calls()
                .header("Insegur-Company", other)
                .header("Idempotency-Key", "key-1")
                .body(QuoteStory.newQuoteRequest())
                .post("/v1/quote-requests")
                .then()
                .statusCode(201)
                .body("clientId", equalTo(other.toString()));
        guest.calls()
                .header("Insegur-Company", one)
                .header("Idempotency-Key", "key-2")
                .body(QuoteStory.newQuoteRequest())
                .post("/v1/quote-requests")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        guest.calls().get("/v1/companies").then().body("items", hasSize(2));
        manager.calls()
                .header("Insegur-Company", other)
                .get("/v1/quote-requests")
                .then()
                .statusCode(403)
                .body("code", equalTo("client-missing"));
    }

    @Test
    void aCompanyKeepsAManager() {
        UUID company = manager.approved();
        String members = "/v1/companies/" + company + "/members/";
        UUID own = UUID.fromString(manager.calls().get(members).path("items[0].id"));
        change(company, own, "READER").statusCode(409).body("code", equalTo("last-manager"));
        manager.calls().delete(members + own).then().statusCode(409).body("code", equalTo("last-manager"));
        change(company, own, "MANAGER").statusCode(200);

        guest.redeems(manager.invites(company, "MANAGER"));
        manager.calls().delete(members + own).then().statusCode(204);
        guest.calls().delete(members + own).then().statusCode(404).body("code", equalTo("member-unknown"));
    }

    @Test
    void ofTwoManagersWhoRemoveEachOtherOneStays() {
        UUID company = manager.approved();
        String members = "/v1/companies/" + company + "/members/";
        UUID own = UUID.fromString(manager.calls().get(members).path("items[0].id"));
        UUID theirs = guest.redeems(manager.invites(company, "MANAGER"));
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                () -> manager.calls().delete(members + theirs).statusCode());
        int second = guest.calls().delete(members + own).statusCode();
        assertEquals(
                1,
                Stream.of(first.join(), second).filter(status -> status == 204).count());
        records.execute(
                "SELECT 1 / count(*) FROM company_member WHERE part = 'MANAGER' AND company_id = '" + company + "'");
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndSoAreItsInvitations() {
        UUID company = manager.approved();
        UUID member = guest.redeems(manager.invites(company, "MANAGER"));
        String wayBack = guest.invites(company, "MANAGER");
        guest.calls().get("/v1/quote-requests").then().statusCode(200);

        manager.calls()
                .delete("/v1/companies/" + company + "/members/" + member)
                .then()
                .statusCode(204);

        guest.calls().get("/v1/quote-requests").then().statusCode(403).body("code", equalTo("client-missing"));
        redeem(guest, wayBack).statusCode(404);
        assertEquals("member-removed.v1", records.typesUnder(company).getLast());
    }

    @Test
    void theManagerOfAnotherCompanyFindsNothing() {
        UUID company = manager.approved();
        String path = "/v1/companies/" + company;
        UUID member = UUID.fromString(manager.calls().get(path + "/members").path("items[0].id"));
        Login stranger = Login.ofAClient();
        UUID theirs = stranger.approved();
        Stream.of(
                        stranger.calls().get(path + "/members"),
                        stranger.post(path + "/invitations", "{\"part\": \"READER\"}"),
                        stranger.calls().body("{\"part\": \"READER\"}").put(path + "/members/" + member),
                        stranger.calls().delete(path + "/members/" + member),
                        stranger.calls().delete(path + "/invitations/" + UUID.randomUUID()))
                .forEach(answer -> answer.then().statusCode(404).body("code", equalTo("company-unknown")));
        stranger.calls()
                .delete("/v1/companies/" + theirs + "/members/" + member)
                .then()
                .statusCode(404)
                .body("code", equalTo("member-unknown"));
    }

    private Response invite(String path) {
        return manager.calls()
                .header("Idempotency-Key", "invite-1")
                .body("{\"part\": \"READER\"}")
                .post(path);
    }

    private ValidatableResponse asksForAQuote() {
        return guest.post("/v1/quote-requests", QuoteStory.newQuoteRequest()).then();
    }

    private ValidatableResponse change(UUID company, UUID member, String part) {
        return manager.calls()
                .body("{\"part\": \"" + part + "\"}")
                .put("/v1/companies/" + company + "/members/" + member)
                .then();
    }

    private static ValidatableResponse redeem(Login who, String code) {
        return who.post("/v1/memberships", "{\"code\": \"" + code + "\"}").then();
    }

    private static boolean holds(String table, String text) throws SQLException {
        try (var connection = OwnersView.open();
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM " + table + " t WHERE position(? IN t::text) > 0")) {
            query.setString(1, text);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1) > 0;
            }
        }
    }
}
