package fr.insegur.platform.paging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.sample.MakeThing;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class PagingResourceTest {
    @Inject
    MakeThing makeThing;

    @Inject
    Scopes scopes;

    @Test
    void everyRowIsShownOnceInOrderPageAfterPage() {
        UUID company = UUID.randomUUID();
        List<String> made = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            UUID thing = scopes.call(Scope.client(company), () -> makeThing.make(company, Money.eur("1.00")));
            made.add(thing.toString());
        }
        List<String> seen = new ArrayList<>();
        String path = "/v1/things?limit=2";
        while (path != null) {
            Response page = given().auth().oauth2(Tokens.client(company)).get(path);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.id"));
            String next = page.jsonPath().getString("next");
            path = next == null ? null : "/v1/things?limit=2&cursor=" + next;
            if (next != null) {
                assertEquals(true, page.header("Link").contains("cursor=" + next));
            }
        }
        assertEquals(made, seen);
    }

    @Test
    void anEmptyListIsAPageWithoutItems() {
        given().auth()
                .oauth2(Tokens.client(UUID.randomUUID()))
                .get("/v1/things")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void aLimitOutOfRangeAndACursorOfAnotherKindAreRefused() {
        String token = Tokens.client(UUID.randomUUID());
        for (String query : List.of("limit=0", "limit=201")) {
            given().auth()
                    .oauth2(token)
                    .get("/v1/things?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("limit-invalid"));
        }
        for (String cursor : List.of("abc", "%27%20OR%201=1", "AAAA")) {
            given().auth()
                    .oauth2(token)
                    .get("/v1/things?cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor-invalid"))
                    .body("errors[0].pointer", containsString("cursor"));
        }
    }

    @Test
    void aChangeSaysWhichVersionItSaw() {
        Etag.require("\"3\"", 3);
        Refused stale = assertThrows(Refused.class, () -> Etag.require("\"2\"", 3));
        assertEquals(Refused.Kind.STALE, stale.kind());
        Refused missing = assertThrows(Refused.class, () -> Etag.require(null, 3));
        assertEquals(Refused.Kind.PRECONDITION_MISSING, missing.kind());
    }
}
