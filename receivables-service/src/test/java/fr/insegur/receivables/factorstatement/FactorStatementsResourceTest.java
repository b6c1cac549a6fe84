package fr.insegur.receivables.factorstatement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The factor's statement of an invoice of 10 000.00 that was assigned and advanced. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class FactorStatementsResourceTest {
    private static final LocalDate TODAY = TestContracts.TODAY;
    private static final String HEADER = "date;label;invoice;amount\n";

    @Inject
    TestContracts contracts;

    private InForce contract;

    @BeforeEach
    void anInvoiceThatIsAdvanced() {
        contract = contracts.activate();
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        String invoice = Bordereau.of("FA-1", debtor, "10000.00").assign(contract);
        String advance = "{\"kind\":\"ADVANCE_PAID\",\"valueDate\":\"" + TODAY
                + "\",\"amount\":{\"amount\":\"9000.00\",\"currency\":\"EUR\"}}";
        Api.post(Tokens.broker(), "/v1/invoices/" + invoice + "/facts", advance)
                .then()
                .statusCode(201);
    }

    @Test
    void aStatementThatSaysTheSameHasNoDifference() {
        send(
                        "0.00",
                        HEADER
                                + line("Cession", "FA-1", "10000,00")
                                + line("Réserve", "FA-1", "-1000,00")
                                + line("Financement", "FA-1", "-9000,00"))
                .then()
                .statusCode(201)
                .body("count", equalTo(3))
                .body("matched", equalTo(3))
                .body("lines.outcome", equalTo(List.of("MATCHED", "MATCHED", "MATCHED")));
        Api.get(contract.client(), contract.path("/discrepancies")).then().body("items", hasSize(0));
    }

    @Test
    void whatDiffersIsADiscrepancyUntilAnotherStatementOfTheSameDaysTies() {
        String id = send(
                        "-35.00",
                        HEADER
                                + line("Cession", "FA-1", "9000,00")
                                + line("Financement", "FA-1", "-9010,00")
                                + line("Frais de relance", "", "-25,00"))
                .then()
                .statusCode(201)
                .body("matched", equalTo(1))
                .body("lines.outcome", equalTo(List.of("MATCHED", "OTHER_AMOUNT", "NOT_IN_LEDGER")))
                .extract()
                .path("id");
        Api.get(contract.client(), contract.path("/discrepancies"))
                .then()
                .body("items.subject", equalTo(List.of("STATEMENT", "STATEMENT")))
                .body("items.difference.amount", equalTo(List.of("-10.00", "-25.00")))
                .body("items.status", equalTo(List.of("OPEN", "OPEN")))
                .body("items.ageDays", equalTo(List.of(0, 0)))
                .body("items[1].detail", equalTo("NOT_IN_LEDGER: Frais de relance"))
                .body("items[1].statementId", equalTo(id));
        assertEquals(
                List.of("discrepancy-found.v1", "discrepancy-found.v1"),
                TestDatabase.rows(
                        "SELECT type FROM outbox_event WHERE topic = 'follow-ups.v1' AND key = ? ORDER BY sequence",
                        contract.id()));
        aStatementThatSaysTheSame();
        Api.get(Tokens.broker(), contract.path("/discrepancies"))
                .then()
                .body("items.status", equalTo(List.of("CLOSED", "CLOSED")));
        Api.get(contract.client(), "/v1/factor-statements/" + id).then().body("lines", hasSize(3));
        Api.get(contract.client(), contract.path("/factor-statements")).then().body("items", hasSize(2));
    }

    private void aStatementThatSaysTheSame() {
        send("0.00", HEADER + line("Cession", "FA-1", "9000,00") + line("Financement", "FA-1", "-9000,00"))
                .then()
                .statusCode(201)
                .body("matched", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.00 | date;label;invoice;amount~{day};Cession;FA-1;2,00 | statement-does-not-tie",
                "0.00 | nothing | statement-invalid",
                "0.00 | date;label;invoice;amount~20260112;Cession;FA-1;0,00 | statement-invalid",
                "0.00 | date;label;invoice;amount~{day};Cession;FA-1;1e9 | statement-invalid",
                "0.00 | date;label;invoice;amount~{day};Cession;FA-1;0,001 | statement-invalid",
                "0.00 | date;label;invoice;amount~{day};Cession;FA-1 | statement-invalid"
            })
    void aStatementThatCannotBeIsRefusedWhole(String closing, String csv, String code) {
        send(closing, csv.replace('~', '\n').replace("{day}", TODAY.toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
        Api.get(contract.client(), contract.path("/factor-statements")).then().body("items", hasSize(0));
    }

    @Test
    void everyWrongCellIsNamedWithItsLine() {
        send("0.00", HEADER + TODAY + ";Cession;FA-1;1 234,56\n" + "2026-02-30;Frais;;-1,00\n")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("line 2, amount", "line 3, date")))
                .body("errors.code", equalTo(List.of("amount-invalid", "date-invalid")));
    }

    private Response send(String closing, String csv) {
        String query = "?from=" + TODAY + "&to=" + TODAY + "&opening=0.00&closing=" + closing;
        return Api.table(contract.client(), contract.path("/factor-statements" + query), csv);
    }

    private static String line(String label, String invoice, String amount) {
        return TODAY + ";" + label + ";" + invoice + ";" + amount + "\n";
    }
}
