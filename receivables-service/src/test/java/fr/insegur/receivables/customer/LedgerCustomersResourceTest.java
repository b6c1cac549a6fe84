package fr.insegur.receivables.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class LedgerCustomersResourceTest {
    private final UUID client = Ids.next();
    private final String token = Tokens.client(client);
    private final UUID id = UUID.randomUUID();

    private static String path(UUID id) {
        return "/v1/ledger-customers/" + id;
    }

    private ValidatableResponse put(UUID customer, String json) {
        return Api.put(token, path(customer), json).then();
    }

    @Test
    void aClientDescribesACustomerAndDescribesItAnew() {
        put(id, LedgerCustomerExamples.REQUEST)
                .statusCode(201)
                .header("Location", containsString(path(id)))
                .body("id", equalTo(id.toString()))
                .body("clientId", equalTo(client.toString()))
                .body("code", equalTo("411/BESSIN"))
                .body("term", equalTo("FDM+45J"))
                .body("kind", equalTo("COMPANY"))
                .body("email", equalTo("compta@bessin.example"))
                .body("phone", equalTo("+33231004217"));
        put(id, "{\"code\":\"411 BESSIN\",\"kind\":\"PUBLIC\"}")
                .statusCode(200)
                .body("code", equalTo("411 BESSIN"))
                .body("category", equalTo("PUBLIC"))
                .body("email", nullValue())
                .body("term", nullValue());
        Api.get(token, path(id))
                .then()
                .statusCode(200)
                .body("code", equalTo("411 BESSIN"))
                .body("siren", nullValue());
        assertEquals(
                List.of("ledger-customers.put,f", "ledger-customers.put,t"),
                TestDatabase.rows(
                        "SELECT action, before_hash IS NOT NULL FROM trail_entry WHERE object = ? ORDER BY recorded_at",
                        id.toString()));
    }

    @Test
    void contactsAreInTheDatabaseSealedAlone() {
        put(id, LedgerCustomerExamples.REQUEST).statusCode(201);
        String row = TestDatabase.rows(
                        "SELECT encode(email, 'escape'), encode(phone, 'escape') FROM ledger_customer WHERE id = ?", id)
                .getFirst();
        assertFalse(row.contains("bessin") || row.contains("4217"), row);
        assertTrue(row.length() > 60, row);
    }

    @Test
    void aCodeNamesOneCustomerOfAClient() {
        put(id, "{\"code\":\"A\"}").statusCode(201);
        put(UUID.randomUUID(), "{\"code\":\" A \"}")
                .statusCode(409)
                .body("code", equalTo("customer-code-taken"))
                .body("id", equalTo(id.toString()));
        Api.put(Tokens.client(Ids.next()), path(UUID.randomUUID()), "{\"code\":\"A\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void anothersCustomerIsNeitherFoundNorChangedNorListed() {
        put(id, LedgerCustomerExamples.REQUEST).statusCode(201);
        String other = Tokens.client(Ids.next());
        Api.get(other, path(id)).then().statusCode(404).body("code", equalTo("ledger-customer-unknown"));
        Api.put(other, path(id), "{\"code\":\"B\"}")
                .then()
                .statusCode(404)
                .body("code", equalTo("ledger-customer-unknown"));
        Api.delete(other, path(id)).then().statusCode(404);
        Api.get(other, "/v1/ledger-customers").then().statusCode(200).body("items", hasSize(0));
        Api.get(token, path(id)).then().body("code", equalTo("411/BESSIN"));
    }

    @Test
    void theBrokerReadsAndWritesNot() {
        put(id, LedgerCustomerExamples.REQUEST).statusCode(201);
        Api.get(Tokens.broker(), path(id)).then().statusCode(200).body("clientId", equalTo(client.toString()));
        Api.get(Tokens.broker(), "/v1/ledger-customers?limit=200").then().statusCode(200);
        Api.put(Tokens.broker(), path(id), "{\"code\":\"A\"}").then().statusCode(403);
        Api.delete(Tokens.broker(), path(id)).then().statusCode(403);
        Api.put("", path(id), "{\"code\":\"A\"}").then().statusCode(401);
        Api.get("", path(id)).then().statusCode(401);
        Api.delete("", path(id)).then().statusCode(401);
        Api.get(Tokens.partner(Ids.next()), "/v1/ledger-customers").then().statusCode(403);
    }

    @Test
    void whatIsForgottenIsGone() {
        put(id, LedgerCustomerExamples.REQUEST).statusCode(201);
        Api.delete(token, path(id)).then().statusCode(204);
        Api.get(token, path(id)).then().statusCode(404);
        Api.delete(token, path(id)).then().statusCode(404);
        assertEquals(0, TestDatabase.count("SELECT count(*) FROM ledger_customer WHERE id = ?", id));
        assertEquals(
                List.of("ledger-customers.erase"),
                TestDatabase.rows(
                        "SELECT action FROM trail_entry WHERE object = ? AND action LIKE '%erase'", id.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                         | 400 | validation-failed    | /code",
                "{\"code\":\" \"}                           | 400 | validation-failed    | /code",
                "{\"code\":\"A\",\"siren\":\"732829321\"}   | 400 | validation-failed    | /siren",
                "{\"code\":\"A\",\"groupSiren\":\"1\"}      | 400 | validation-failed    | /groupSiren",
                "{\"code\":\"A\",\"country\":\"fr\"}        | 400 | validation-failed    | /country",
                "{\"code\":\"A\",\"email\":\"no\"}          | 400 | validation-failed    | /email",
                "{\"code\":\"A\",\"phone\":\"0231004217\"}  | 400 | validation-failed    | /phone",
                "{\"code\":\"A\",\"term\":\"soon\"}         | 400 | term-unreadable      | /term",
                "{\"code\":\"A\",\"kind\":\"CASH\",\"siren\":\"732829320\"} | 422 | customer-has-no-siren | /siren",
            })
    void whatCannotBeIsRefusedWithItsPlace(String json, int status, String code, String pointer) {
        put(id, json).statusCode(status).body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
        Api.get(token, path(id)).then().statusCode(404);
    }

    @Test
    void listsArePagedAndSoughtByCodeOrName() {
        put(UUID.randomUUID(), "{\"code\":\"C 1\",\"name\":\"Émile\",\"siren\":\"732829320\"}")
                .statusCode(201);
        put(UUID.randomUUID(), "{\"code\":\"c/2\",\"name\":\"Bois\"}").statusCode(201);
        put(UUID.randomUUID(), "{\"code\":\"D%\",\"name\":\"Berlin AG\",\"country\":\"DE\"}")
                .statusCode(201);
        put(UUID.randomUUID(), "{\"code\":\"CB\",\"kind\":\"CASH\"}").statusCode(201);
        String next = Api.get(token, "/v1/ledger-customers?limit=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .path("next");
        Api.get(token, "/v1/ledger-customers?limit=3&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        Api.get(token, "/v1/ledger-customers?q=b").then().body("items.code", not(hasItem("CB")));
        Api.get(token, "/v1/ledger-customers?q=b").then().body("items", hasSize(2));
        Api.get(token, "/v1/ledger-customers?q=C 1").then().body("items.code", contains("C 1"));
        Api.get(token, "/v1/ledger-customers?q=c/").then().body("items.code", contains("c/2"));
        Api.get(token, "/v1/ledger-customers?q=%").then().body("items", hasSize(0));
        Api.get(token, "/v1/ledger-customers?incomplete=true").then().body("items.code", contains("c/2"));
        Api.get(token, "/v1/ledger-customers?incomplete=false").then().body("items", hasSize(4));
        Api.get(token, "/v1/ledger-customers?incomplete=maybe")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("incomplete"));
    }

    @Test
    void theUsualTermIsSaidAndTakenBack() {
        String defaults = "/v1/ledger-customer-defaults";
        Api.get(token, defaults).then().statusCode(200).body("term", nullValue());
        Api.put(token, defaults, "{\"term\":\"45 jours fin de mois\"}")
                .then()
                .statusCode(200)
                .body("term", equalTo("FDM+45J"));
        Api.put(token, defaults, "{\"term\":\"some day\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("term-unreadable"));
        Api.get(token, defaults).then().body("term", equalTo("FDM+45J"));
        Api.get(Tokens.client(Ids.next()), defaults).then().body("term", nullValue());
        Api.put(token, defaults, "{}").then().statusCode(200).body("term", nullValue());
        Api.get(token, defaults).then().body("term", nullValue());
        assertEquals(
                List.of("f", "t"),
                TestDatabase.rows(
                        "SELECT before_hash IS NOT NULL FROM trail_entry WHERE object = ? ORDER BY recorded_at",
                        client.toString()));
    }
}
