package fr.insegur.platform.membership;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.embedded.Scopes;
import fr.insegur.embedded.TokenRequest;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** For whom a login acts, seen through an endpoint that answers with the id of the caller's company. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class MembershipsResourceTest {
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String person = "person-" + UUID.randomUUID();
    private final String token = Tokens.of(TokenRequest.role("client").withSubject(person));

    @Inject
    Memberships memberships;

    @Test
    void theOnlyCompanyNeedsNoName() {
        member(one, "READER");
        company(null).statusCode(200).body("id", equalTo(one.toString()));
        company(one.toString()).statusCode(200).body("id", equalTo(one.toString()));
    }

    @Test
    void whoActsForSeveralNamesOne() {
        member(one, "READER");
        member(other, "MANAGER");
        company(null).statusCode(400).body("code", equalTo("company-unclear"));
        company(one.toString()).statusCode(200).body("id", equalTo(one.toString()));
        company(other.toString()).statusCode(200).body("id", equalTo(other.toString()));
    }

    @Test
    void whoActsForNobodyOrNamesAnothersCompanyIsToldTheSame() {
        company(null).statusCode(403).body("code", equalTo("client-missing"));
        company(one.toString()).statusCode(403).body("code", equalTo("client-missing"));
        member(one, "READER");
        company(other.toString()).statusCode(403).body("code", equalTo("client-missing"));
        company("not an id").statusCode(403).body("code", equalTo("client-missing"));
    }

    @Test
    void aPartnersUserIsNoClient() {
        QuarkusTransaction.requiringNew()
                .run(() -> memberships.put(new Membership(person, Membership.Kind.PARTNER, one, "MANAGER", Set.of())));
        company(null).statusCode(403).body("code", equalTo("client-missing"));
    }

    @Test
    void whoIsRemovedIsOutWithTheNextRequest() {
        member(one, "READER");
        company(null).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> memberships.remove(person, Membership.Kind.CLIENT, one));
        company(null).statusCode(403);
        member(one, "READER");
        company(null).statusCode(200);
    }

    @Test
    void whatIsRolledBackChangesNothing() {
        member(one, "READER");
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    memberships.remove(person, Membership.Kind.CLIENT, one);
                    throw new IllegalStateException("afterwards");
                }));
        company(null).statusCode(200);
    }

    @Test
    void aPartIsChangedAndKeepsItsScopes() {
        member(one, "READER");
        QuarkusTransaction.requiringNew()
                .run(() -> memberships.put(new Membership(
                        person, Membership.Kind.CLIENT, one, "MANAGER", Set.of("things:read", "things:write"))));
        assertEquals(
                List.of(new Membership(
                        person, Membership.Kind.CLIENT, one, "MANAGER", Set.of("things:read", "things:write"))),
                memberships.of(person));
    }

    @Test
    void aPartLeavesOfATokenOnlyTheScopesThatItHas() {
        member(one, "READER", Set.of("contacts:read", "ops:write"));
        company(null).statusCode(403).body("code", equalTo("scope-missing"));
        member(one, "MANAGER", Set.of("contacts:read", "contacts:write", "ops:write"));
        company(null).statusCode(200);
        member(other, "READER", Set.of("contacts:read"));
        company(one.toString()).statusCode(200);
        company(other.toString()).statusCode(403).body("code", equalTo("scope-missing"));
        String narrow =
                Tokens.of(TokenRequest.role("client").withSubject(person).withScopes(Set.of("contacts:read")));
        company(narrow, one.toString()).statusCode(403).body("code", equalTo("scope-missing"));
    }

    @Test
    void everybodySeesWhatTheServiceTakesThemFor() {
        member(one, "READER");
        given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo(person))
                .body("roles", equalTo(List.of("client")))
                .body("companies.id", equalTo(List.of(one.toString())))
                .body("companies.part", equalTo(List.of("READER")))
                .body("partners", empty());
        given().get("/v1/me").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(TokenRequest.role("stranger")))
                .get("/v1/me")
                .then()
                .statusCode(403);
    }

    private void member(UUID company, String part) {
        member(company, part, Scopes.of("client"));
    }

    private void member(UUID company, String part, Set<String> scopes) {
        QuarkusTransaction.requiringNew()
                .run(() -> memberships.put(new Membership(person, Membership.Kind.CLIENT, company, part, scopes)));
    }

    private ValidatableResponse company(String header) {
        return company(token, header);
    }

    private static ValidatableResponse company(String token, String header) {
        var request = given().auth().oauth2(token).contentType("application/json");
        if (header != null) {
            request = request.header("Insegur-Company", header);
        }
        return request.body("{\"name\":\"any\"}").post("/v1/things/names").then();
    }
}
