package fr.insegur.receivables.statement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
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
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books of an invoice of 10 000.00 that is advanced, and paid in part. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class BooksResourceTest {
    private static final LocalDate TODAY = TestContracts.TODAY;

    @Inject
    TestContracts contracts;

    private InForce contract;

    @BeforeEach
    void anInvoiceThatIsPaidInPart() {
        contract = contracts.activate();
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        String invoice = Bordereau.of("FA-1", debtor, "10000.00").assign(contract);
        say(invoice, "ADVANCE_PAID", "9000.00", TODAY.minusDays(30));
        say(invoice, "DEBTOR_PAID", "6000.00", TODAY);
    }

    private static void say(String invoice, String kind, String amount, LocalDate on) {
        String json = "{\"kind\":\"" + kind + "\",\"valueDate\":\"" + on + "\",\"amount\":{\"amount\":\"" + amount
                + "\",\"currency\":\"EUR\"}}";
        Api.post(Tokens.broker(), "/v1/invoices/" + invoice + "/facts", json)
                .then()
                .statusCode(201);
    }

    @Test
    void theStatementRunsFromTheOpeningToTheClosingBalance() {
        Api.get(contract.client(), contract.path("/statement"))
                .then()
                .statusCode(200)
                .body("opening.amount", equalTo("0.00"))
                .body("closing.amount", equalTo("0.00"))
                .body("items.kind", equalTo(List.of("ASSIGNMENT", "RESERVE", "ADVANCE")))
                .body("items.amount.amount", equalTo(List.of("10000.00", "-1000.00", "-9000.00")))
                .body("items.balance.amount", equalTo(List.of("10000.00", "9000.00", "0.00")))
                .body("items[2].valueDate", equalTo(TODAY.minusDays(30).toString()))
                .body("items[2].number", equalTo("FA-1"));
    }

    @Test
    void aStatementGoesOnWhereAPageEnded() {
        String next = Api.get(contract.partner(), contract.path("/statement?limit=2"))
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        Api.get(contract.partner(), contract.path("/statement?limit=2&cursor=" + next))
                .then()
                .body("items.kind", equalTo(List.of("ADVANCE")))
                .body("next", nullValue());
    }

    @Test
    void daysBeforeAnythingHappenedAreEmptyAndWrongOnesRefused() {
        Api.get(contract.client(), contract.path("/statement?from=2020-01-01&to=2020-01-31"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("closing.amount", equalTo("0.00"));
        Api.get(contract.client(), contract.path("/statement?from=2020-02-30"))
                .then()
                .statusCode(400)
                .body("code", equalTo("date-invalid"));
        Api.get(contract.client(), contract.path("/ledger/journal?from=2026-02-02&to=2026-02-01"))
                .then()
                .statusCode(400)
                .body("code", equalTo("period-invalid"));
    }

    @Test
    void theJournalHasEveryLegInTheOrderOfBooking() {
        Api.get(contract.client(), contract.path("/ledger/journal"))
                .then()
                .statusCode(200)
                .body("items.position", equalTo(List.of(1, 2, 3, 4, 5, 6)))
                .body(
                        "items.kind",
                        equalTo(List.of(
                                "ASSIGNMENT", "RESERVE", "SERVICE_FEE", "ADVANCE", "INTEREST", "DEBTOR_PAYMENT")))
                .body("items[4].legs.account", equalTo(List.of("ICR", "PF")))
                .body("items[4].legs.amount.amount", equalTo(List.of("37.50", "-37.50")));
    }

    @Test
    void theTrialBalanceIsEvenOnEveryDayByValueAndByBooking() {
        Api.get(contract.client(), contract.path("/ledger/trial-balance"))
                .then()
                .statusCode(200)
                .body("debits.amount", equalTo("4157.50"))
                .body("credits.amount", equalTo("4157.50"))
                .body("accounts.account", equalTo(List.of("ENC", "CAR", "ICR", "BK", "RES", "PC", "PF", "TVA")));
        Api.get(contract.client(), contract.path("/ledger/trial-balance?on=" + TODAY.minusDays(1)))
                .then()
                .body("accounts.account", equalTo(List.of("BK", "CC")))
                .body("debits.amount", equalTo("9000.00"))
                .body("credits.amount", equalTo("9000.00"));
        Api.get(contract.client(), contract.path("/ledger/trial-balance?basis=BOOKED&on=" + TODAY.minusDays(1)))
                .then()
                .body("accounts", hasSize(0));
        Api.get(contract.client(), contract.path("/ledger/trial-balance?basis=OTHER"))
                .then()
                .statusCode(400)
                .body("code", equalTo("basis-invalid"));
    }

    @Test
    void tablesOpenInASpreadsheet() {
        assertEquals(
                List.of(
                        "\ufeffDate comptable;Date de valeur;Opération;Facture;Débit;Crédit;Solde;Devise",
                        TODAY + ";" + TODAY + ";Cession de facture;FA-1;\"\";10000,00;10000,00;EUR",
                        TODAY + ";" + TODAY + ";Réserve retenue;FA-1;1000,00;\"\";9000,00;EUR",
                        TODAY + ";" + TODAY.minusDays(30) + ";Avance versée;FA-1;9000,00;\"\";0,00;EUR"),
                lines(contract.client(), "/statement.csv"));
        assertEquals(14, lines(contract.client(), "/ledger/journal.csv").size());
        assertEquals(
                "ENC;4000,00;0,00;EUR",
                lines(contract.client(), "/ledger/trial-balance.csv").get(1));
    }

    @Test
    void theClientsOwnEntriesBalanceUnderTheFrenchChart() {
        List<String> lines = lines(contract.client(), "/accounting-entries.csv");
        assertEquals(
                "\ufeffJournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;CompAuxNum;CompAuxLib;PieceRef;PieceDate;"
                        + "EcritureLib;Debit;Credit;EcritureLet;DateLet;ValidDate;Montantdevise;Idevise",
                lines.getFirst());
        List<String> booked = lines.stream()
                .skip(1)
                .map(line -> line.split(";"))
                .map(cells -> cells[4] + " " + cells[11] + " " + cells[12])
                .toList();
        assertEquals(
                List.of(
                        "411000 0,00 10000,00",
                        "467000 10000,00 0,00",
                        "467000 0,00 1000,00",
                        "467010 1000,00 0,00",
                        "408100 0,00 120,00",
                        "622500 100,00 0,00",
                        "445660 20,00 0,00",
                        "467000 0,00 9000,00",
                        "512000 9000,00 0,00",
                        "408100 0,00 37,50",
                        "661600 37,50 0,00"),
                booked);
    }

    private List<String> lines(String token, String path) {
        return Api.get(token, contract.path(path))
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=utf-8")
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
