package fr.insegur.partner.account;

import static fr.insegur.partner.Api.as;
import static fr.insegur.partner.Api.broker;
import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Api.post;
import static fr.insegur.partner.Panel.EXPRESS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.insegur.embedded.TokenRequest;
import fr.insegur.partner.Db;
import fr.insegur.partner.OutboxFault;
import fr.insegur.partner.Panel;
import fr.insegur.partner.Published;
import fr.insegur.partner.Topics;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class PartnerUsersResourceTest {
    private final UUID partner = UUID.randomUUID();
    private final String path = "/v1/partners/" + partner;
    private final Login manager = Login.ofAPartner();
    private final Login guest = Login.ofAPartner();

    private record Login(String subject, String token) {
        static Login ofAPartner() {
            String subject = "login-" + UUID.randomUUID();
            return new Login(subject, Tokens.of(TokenRequest.role("partner").withSubject(subject)));
        }
    }

    @BeforeEach
    void register() {
        Panel.put(
                        partner,
                        "F-" + partner.toString().substring(24).toUpperCase(Locale.ROOT),
                        "\"SPOT\"",
                        "null",
                        "http://127.0.0.1:9/webhooks")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void remove() {
        Panel.remove(partner);
    }

    @Test
    void theBrokerInvitesTheFirstManagerWhoInvitesTheOthers() {
        redeem(manager, invite(broker(), "MANAGER")).then().statusCode(201).body("part", equalTo("MANAGER"));
        redeem(guest, invite(as(manager.token()), "READER")).then().statusCode(201);

        as(guest.token())
                .get(path + "/users")
                .then()
                .statusCode(200)
                .body("items.subject", equalTo(List.of(manager.subject(), guest.subject())))
                .body("items.part", equalTo(List.of("MANAGER", "READER")));
        as(guest.token()).get("/v1/me").then().body("partners.id", equalTo(List.of(partner.toString())));
        assertEquals(List.of("partner-user-added.v1", "partner-user-added.v1"), Published.types(partner));
        assertEquals(
                manager.subject(),
                Db.one("SELECT payload::json ->> 'subject' FROM outbox_event WHERE key = ? AND sequence = 1", partner));
    }

    @Test
    void theBrokerLetsAMachineInWithoutACode() {
        Response added = add(manager, "MANAGER");
        added.then().statusCode(201).body("subject", equalTo(manager.subject()));
        add(manager, "MANAGER").then().statusCode(409).body("code", equalTo("already-member"));
        as(manager.token()).get("/v1/invitations").then().statusCode(200);
        post(broker(), "/v1/partners/" + UUID.randomUUID() + "/users", "{\"subject\":\"x\",\"part\":\"READER\"}")
                .then()
                .statusCode(404)
                .body("code", equalTo("partner-unknown"));
        post(as(manager.token()), path + "/users", "{\"subject\":\"x\",\"part\":\"READER\"}")
                .then()
                .statusCode(403);
    }

    @Test
    void aCodeIsShownOnceStoredNowhereAndLetsOneIn() {
        var first = broker().header("Idempotency-Key", "invite-" + partner)
                .body("{\"part\":\"READER\"}")
                .post(path + "/invitations");
        String code = first.path("code");
        broker().header("Idempotency-Key", "invite-" + partner)
                .body("{\"part\":\"READER\"}")
                .post(path + "/invitations")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")))
                .body("code", nullValue());
        assertEquals("0", Db.one("SELECT count(*) FROM idempotent_answer t WHERE position(? IN t::text) > 0", code));
        redeem(guest, code).then().statusCode(201);
        redeem(guest, code).then().statusCode(201);
        redeem(manager, code).then().statusCode(404).body("code", equalTo("invitation-unknown"));

        Response revoked = post(broker(), path + "/invitations", "{\"part\":\"READER\"}");
        broker().delete(path + "/invitations/" + revoked.path("id")).then().statusCode(204);
        redeem(manager, revoked.path("code")).then().statusCode(404);
    }

    @Test
    void aPartBindsWhatAUserMayDo() {
        add(manager, "MANAGER");
        String user = add(guest, "READER").path("id");
        String decision = "/v1/limit-requests/" + UUID.randomUUID() + "/decisions";
        String offer = "/v1/invitations/" + UUID.randomUUID() + "/declines";
        as(guest.token()).get("/v1/limit-requests").then().statusCode(200);
        post(as(guest.token()), decision, "{}").then().statusCode(403).body("code", equalTo("scope-missing"));
        change(user, "OPERATOR").then().statusCode(200);
        post(as(guest.token()), decision, "{}").then().statusCode(400);
        post(as(guest.token()), offer, "{}").then().statusCode(403).body("code", equalTo("scope-missing"));
        change(user, "MANAGER").then().statusCode(200);
        post(as(guest.token()), offer, "{}").then().statusCode(400);
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndSoAreItsInvitations() {
        add(manager, "MANAGER");
        String user = add(guest, "MANAGER").path("id");
        String wayBack = invite(as(guest.token()), "MANAGER");
        as(guest.token()).get("/v1/invitations").then().statusCode(200);
        as(manager.token()).delete(path + "/users/" + user).then().statusCode(204);
        as(guest.token()).get("/v1/invitations").then().statusCode(403).body("code", equalTo("partner-missing"));
        redeem(guest, wayBack).then().statusCode(404);
        assertEquals("partner-user-removed.v1", Published.types(partner).getLast());
    }

    @Test
    void aPartnerKeepsAManager() {
        String user = add(manager, "MANAGER").path("id");
        change(user, "READER").then().statusCode(409).body("code", equalTo("last-manager"));
        as(manager.token()).delete(path + "/users/" + user).then().statusCode(409);
        broker().delete(path + "/users/" + user).then().statusCode(409).body("code", equalTo("last-manager"));
        add(guest, "MANAGER");
        broker().delete(path + "/users/" + user).then().statusCode(204);
    }

    @Test
    void theManagerOfAnotherPartnerFindsNothing() {
        String user = add(manager, "MANAGER").path("id");
        Panel.register();
        List.of(
                        factor(EXPRESS).get(path + "/users"),
                        post(factor(EXPRESS), path + "/invitations", "{\"part\":\"READER\"}"),
                        factor(EXPRESS).body("{\"part\":\"READER\"}").put(path + "/users/" + user),
                        factor(EXPRESS).delete(path + "/users/" + user),
                        factor(EXPRESS).delete(path + "/invitations/" + UUID.randomUUID()))
                .forEach(answer -> answer.then().statusCode(404).body("code", equalTo("partner-unknown")));
        as(Tokens.client(UUID.randomUUID())).get(path + "/users").then().statusCode(403);
        broker().get(path + "/users").then().statusCode(200).body("items.id", hasItems(user));
        assertFalse(Db.list("SELECT id FROM partner_user WHERE partner_id = ?", partner)
                .isEmpty());
    }

    @Test
    void aUserWhoseEventCannotBePublishedIsNeitherAddedNorChangedNorRemoved() {
        add(manager, "MANAGER").then().statusCode(201);
        OutboxFault.leavesNothing(partner, () -> works(add(guest, "READER"), 201));
        String user = Db.one("SELECT id FROM partner_user WHERE subject = ?", guest.subject());
        OutboxFault.leavesNothing(partner, () -> works(change(user, "OPERATOR"), 200));
        OutboxFault.leavesNothing(partner, () -> works(as(manager.token()).delete(path + "/users/" + user), 204));
        String code = invite(broker(), "READER");
        OutboxFault.leavesNothing(partner, () -> works(redeem(guest, code), 201));
    }

    private static void works(Response answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
    }

    private Response add(Login login, String part) {
        return post(broker(), path + "/users", "{\"subject\":\"" + login.subject() + "\",\"part\":\"" + part + "\"}");
    }

    private Response change(String user, String part) {
        return as(manager.token()).body("{\"part\":\"" + part + "\"}").put(path + "/users/" + user);
    }

    private String invite(RequestSpecification who, String part) {
        return post(who, path + "/invitations", "{\"part\":\"" + part + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static Response redeem(Login login, String code) {
        return post(as(login.token()), "/v1/memberships", "{\"code\":\"" + code + "\"}");
    }
}
