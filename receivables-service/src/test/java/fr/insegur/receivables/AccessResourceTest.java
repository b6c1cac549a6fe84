package fr.insegur.receivables;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what: every operation with its own caller, without one, with the wrong role and with a foreign one. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessResourceTest {
    @Inject
    TestContracts contracts;

    private InForce contract;
    private Map<String, String> ids = Map.of();

    /** An operation, who may call it, and whether it names something that a foreign caller must not find. */
    enum Operation {
        NAME_DEBTOR("POST", "/v1/contracts/{contract}/debtors", "client"),
        LIST_DEBTORS("GET", "/v1/contracts/{contract}/debtors", "client broker"),
        REQUEST_LIMIT("POST", "/v1/contracts/{contract}/limit-requests", "client"),
        LIST_LIMITS("GET", "/v1/contracts/{contract}/limits", "client partner broker"),
        ASSIGN("POST", "/v1/contracts/{contract}/remittances", "client"),
        LIST_REMITTANCES("GET", "/v1/contracts/{contract}/remittances", "client broker"),
        READ_REMITTANCE("GET", "/v1/remittances/{remittance}", "client broker"),
        LIST_INVOICES("GET", "/v1/contracts/{contract}/invoices", "client broker"),
        READ_INVOICE("GET", "/v1/invoices/{invoice}", "client broker"),
        POSITION("GET", "/v1/contracts/{contract}/position", "client partner broker"),
        BALANCES("GET", "/v1/contracts/{contract}/ledger/balances", "client partner broker"),
        DISCREPANCIES("GET", "/v1/contracts/{contract}/discrepancies", "client broker"),
        READ_IMPORT("GET", "/v1/ledger-imports/{import}", "client broker"),
        LIST_AUDITS("GET", "/v1/audits", "client broker"),
        READ_AUDIT("GET", "/v1/audits/{audit}", "client broker"),
        AUDIT_DEBTORS("GET", "/v1/audits/{audit}/debtors", "client broker"),
        AUDIT_ITEMS("GET", "/v1/audits/{audit}/items", "client broker"),
        AUDIT_MONTHS("GET", "/v1/audits/{audit}/months", "client broker"),
        AGED_BALANCE("GET", "/v1/audits/{audit}/aged-balance", "client broker"),
        AUDIT_TABLE("GET", "/v1/audits/{audit}.csv", "client broker"),
        AUDIT_DOCUMENT("GET", "/v1/audits/{audit}.pdf", "client broker");

        private final String method;
        private final String path;
        private final List<String> roles;

        Operation(String method, String path, String roles) {
            this.method = method;
            this.path = path;
            this.roles = List.of(roles.split(" "));
        }
    }

    @BeforeEach
    void oneOfEverything() {
        if (contract != null) {
            return;
        }
        OneOfEverything one = OneOfEverything.of(contracts);
        contract = one.contract();
        ids = Map.of(
                "{contract}", contract.id().toString(),
                "{remittance}", one.remittance().toString(),
                "{invoice}", one.invoice().toString(),
                "{import}", one.ledgerImport().toString(),
                "{audit}", one.audit().toString());
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnCallersReadIt(Operation operation) {
        if (operation.method.equals("GET")) {
            for (String role : operation.roles) {
                assertEquals(200, call(operation, tokenOf(role)).statusCode(), role);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutAValidTokenNobodyIsLetIn(Operation operation) {
        for (String token : List.of(
                "",
                "no-token",
                Tokens.expired(Tokens.asClient(contract.clientId())),
                Tokens.otherIssuer(Tokens.asClient(contract.clientId())),
                Tokens.otherAudience(Tokens.asClient(contract.clientId())))) {
            call(operation, token)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", notNullValue())
                    .contentType("application/problem+json")
                    .body("code", equalTo("token-invalid"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherRolesAreForbidden(Operation operation) {
        Stream.of("client", "partner", "broker", "ops")
                .filter(role -> !operation.roles.contains(role))
                .forEach(role ->
                        call(operation, tokenOf(role)).then().statusCode(403).body("status", equalTo(403)));
    }

    @ParameterizedTest
    @EnumSource
    void aForeignCallerFindsNothing(Operation operation) {
        for (String role : operation.roles) {
            if (!role.equals("broker") && operation.path.contains("{")) {
                String foreign = role.equals("client") ? Tokens.client(Ids.next()) : Tokens.partner(Ids.next());
                call(operation, foreign).then().statusCode(404);
            }
        }
    }

    @Test
    void aClientWithoutAuditsListsNone() {
        Api.get(Tokens.client(Ids.next()), "/v1/audits").then().statusCode(200).body("items", hasSize(0));
        Api.get(contract.client(), "/v1/audits").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void anUploadNeedsAClient() {
        byte[] file = "x".getBytes(StandardCharsets.UTF_8);
        Api.upload("", "/v1/ledger-imports", file, "a").then().statusCode(401);
        Api.upload(Tokens.broker(), "/v1/ledger-imports", file, "a").then().statusCode(403);
        Api.upload(contract.partner(), "/v1/ledger-imports", file, "a").then().statusCode(403);
    }

    @Test
    void balancesOfAnInvoiceOfAnotherContractAreEmpty() {
        InForce other = contracts.activate();
        Api.get(other.client(), other.path("/ledger/balances?invoiceId=" + ids.get("{invoice}")))
                .then()
                .statusCode(200)
                .body("accounts", hasSize(0));
    }

    private Response call(Operation operation, String token) {
        String path = operation.path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        return operation.method.equals("GET") ? Api.get(token, path) : Api.post(token, path, body(operation));
    }

    private static String body(Operation operation) {
        return switch (operation) {
            case NAME_DEBTOR -> """
                {"siren":"732829320","name":"N","address":{"line":"1","postalCode":"1","city":"C","country":"FR"}}""";
            case REQUEST_LIMIT ->
                "{\"debtorId\":\"%s\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}".formatted(Ids.next());
            default -> Bordereau.of("FA-9", "732829320", "10.00").json();
        };
    }

    private String tokenOf(String role) {
        return switch (role) {
            case "client" -> contract.client();
            case "partner" -> contract.partner();
            case "broker" -> Tokens.broker();
            default -> Tokens.ops();
        };
    }
}
