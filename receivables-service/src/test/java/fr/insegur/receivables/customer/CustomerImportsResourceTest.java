package fr.insegur.receivables.customer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import fr.insegur.receivables.terms.TermSettings;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class CustomerImportsResourceTest {
    private static final String IMPORTS = "/v1/ledger-customers/imports";

    private final UUID client = Ids.next();
    private final String token = Tokens.client(client);

    @Inject
    KnownCustomers knownCustomers;

    @Inject
    Scopes scopes;

    @Inject
    TermSettings terms;

    private Response send(String csv) {
        return send(token, csv, UUID.randomUUID().toString());
    }

    private static Response send(String token, String csv, String key) {
        var request = given().header("Idempotency-Key", key);
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    @Test
    void aFileCreatesChangesAndLeavesCustomers() {
        send(LedgerCustomerExamples.CSV)
                .then()
                .statusCode(200)
                .body("lines", equalTo(2))
                .body("created", equalTo(2))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(0))
                .body("ignoredColumns", hasSize(0));
        send("code;délai;Commentaire\n411/BESSIN;60J;x\nCAISSE;;y\nNEW;comptant;z\n")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("ignoredColumns", contains("Commentaire"));
        Api.get(token, "/v1/ledger-customers?q=411")
                .then()
                .body("items[0].term", equalTo("60J"))
                .body("items[0].email", equalTo("compta@bessin.example"))
                .body("items[0].siren", equalTo("732829320"));
        send("code;email\n411/BESSIN;\n").then().statusCode(200).body("changed", equalTo(1));
        Api.get(token, "/v1/ledger-customers?q=411").then().body("items[0].email", nullValue());
    }

    @Test
    void ofAFileWithOneBadLineNothingIsTaken() {
        send("code;siren;nom\nA;732829320;B\nC;732829321;D\nA;;E\n")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("customers-file-refused"))
                .body("issueCount", equalTo(2))
                .body("issues.line", contains(3, 4))
                .body("issues.column", contains("siren", "code"))
                .body("issues.code", contains("SIREN_INVALID", "CODE_TWICE"))
                .body(
                        "issues[0].message",
                        equalTo("Le SIREN doit comporter neuf chiffres dont la clé de contrôle est exacte."));
        Api.get(token, "/v1/ledger-customers").then().body("items", hasSize(0));
    }

    @Test
    void aRepeatUnderItsKeyIsOneImport() {
        String key = "customers-" + client;
        Response first = send(token, "code\nA\n", key);
        Response second = send(token, "code\nA\n", key);
        assertEquals(200, first.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotency-Replayed"));
        send(token, "code\nB\n", key).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertEquals(
                List.of(client.toString()),
                TestDatabase.rows(
                        "SELECT object FROM trail_entry WHERE action = 'ledger-customers.import' AND object = ?",
                        client.toString()));
    }

    @Test
    void onlyAClientSendsFilesAndOnlyCsv() {
        send("", "code\nA\n", "a").then().statusCode(401);
        send(Tokens.broker(), "code\nA\n", "a").then().statusCode(403);
        send(Tokens.partner(Ids.next()), "code\nA\n", "a").then().statusCode(403);
        Api.post(token, IMPORTS, "{}").then().statusCode(415);
    }

    @Test
    void twentyThousandLinesAreTakenAndNotOneMore() {
        StringBuilder csv = new StringBuilder("code;nom;siren;email\n");
        for (int line = 1; line <= 20_000; line++) {
            csv.append("C").append(line).append(";Client ").append(line).append(";732829320;c@client.example\n");
        }
        send(csv.toString()).then().statusCode(200).body("created", equalTo(20_000));
        send(csv.toString()).then().statusCode(200).body("unchanged", equalTo(20_000));
        send(csv + "D;;;\n")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("TOO_MANY_LINES"))
                .body("issues[0].line", equalTo(20_002));
    }

    @Test
    void aFileOfMoreThanFourMegabytesIsRefused() {
        send("code\n" + "x".repeat(4 * 1024 * 1024)).then().statusCode(413);
    }

    @Test
    void theAuditKnowsWhatWasSaidWithoutContacts() {
        send("code;nom;siren;pays;délai;catégorie;type;siren groupe;email\n"
                        + "A 1;Alpha;732829320;BE;45J+FDM;transport;groupe;428701981;a@alpha.example\nB;;;;;;caisse;;\n")
                .then()
                .statusCode(200);
        Api.put(token, "/v1/ledger-customer-defaults", "{\"term\":\"30J\"}")
                .then()
                .statusCode(200);
        Map<String, KnownCustomer> known = inScope(() -> knownCustomers.of(client));
        assertEquals(
                Map.of(
                        "A 1",
                                new KnownCustomer(
                                        "A 1",
                                        "Alpha",
                                        "732829320",
                                        "BE",
                                        CustomerKind.GROUP,
                                        PaymentTerm.parse("45J+FDM").orElseThrow(),
                                        TermCategory.TRANSPORT,
                                        "428701981"),
                        "B",
                                new KnownCustomer(
                                        "B", null, null, null, CustomerKind.CASH, null, TermCategory.GENERAL, null)),
                known);
        assertEquals(Optional.of(new PaymentTerm.Days(30)), inScope(() -> knownCustomers.defaultTerm(client)));
        UUID other = Ids.next();
        assertEquals(Map.of(), inScope(() -> knownCustomers.of(other)));
        assertEquals(Optional.empty(), inScope(() -> knownCustomers.defaultTerm(other)));
    }

    private <T> T inScope(Callable<T> work) {
        return scopes.call(
                Scope.client(client), () -> QuarkusTransaction.requiringNew().call(work));
    }

    @Test
    void theReferenceRatesOfTheConfigurationGiveTheRateOfTheVector() {
        assertEquals(
                new BigDecimal("0.1215"),
                terms.rates().on(LocalDate.of(2026, 3, 31), false).rate());
    }
}
