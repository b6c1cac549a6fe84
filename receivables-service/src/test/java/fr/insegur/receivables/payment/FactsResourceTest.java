package fr.insegur.receivables.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.BrokenOutbox;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients and the broker say happened to an invoice. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class FactsResourceTest extends ReportedInvoice {

    @Test
    void aCreditNoteIsBookedWithItsShareOfTheReserveAndTold() {
        advance("9000.00");
        sayAs(contract.client(), "CREDIT_NOTE", "500.00")
                .then()
                .statusCode(201)
                .body("state", equalTo("PARTIALLY_PAID"))
                .body("entries.kind", equalTo(List.of("CREDIT_NOTE", "CREDIT_NOTE_SHARE")))
                .body("entries[0].legs.account", equalTo(List.of("CC", "ENC")))
                .body("entries[0].legs.amount.amount", equalTo(List.of("500.00", "-500.00")))
                .body("entries[1].legs.amount.amount", equalTo(List.of("50.00", "-50.00")));
        Api.get(contract.client(), "/v1/invoices/" + invoice)
                .then()
                .body("story.kind", equalTo(List.of("ASSIGNED", "ADVANCE_PAID", "CREDIT_NOTE")))
                .body("story[2].amount.amount", equalTo("500.00"))
                .body("story[2].reason", equalTo("essai"))
                .body("balances.find { it.account == 'CC' }.balance.amount", equalTo("450.00"));
        assertEquals("credit-note-assigned.v1", events("assignments.v1").getLast());
    }

    @Test
    void aDisputeIsASideStateUntilItEnds() {
        advance("9000.00");
        sayAs(contract.client(), "DISPUTED", null).then().statusCode(201).body("sides", equalTo(List.of("DISPUTED")));
        sayAs(contract.client(), "DISPUTED", null).then().statusCode(409).body("code", equalTo("move-not-allowed"));
        sayAs(contract.client(), "DISPUTE_RESOLVED", null)
                .then()
                .statusCode(201)
                .body("sides", equalTo(List.of()))
                .body("state", equalTo("ADVANCED"));
        assertEquals(
                List.of("invoice-disputed.v1", "dispute-resolved.v1"),
                events("assignments.v1").subList(3, 5));
    }

    @Test
    void aPaymentThatBouncesIsTakenBackOnceAndTheInvoiceIsOpenAgain() {
        advance("9000.00");
        String step = sayAs(Tokens.broker(), "DEBTOR_PAID", "10000.00")
                .then()
                .statusCode(201)
                .body("state", equalTo("PAID"))
                .extract()
                .path("id");
        String reversal = "{\"kind\":\"REVERSED\",\"valueDate\":\"" + DAY_0 + "\",\"reverses\":\"" + step + "\"}";
        Api.post(Tokens.broker(), facts(), reversal).then().statusCode(201).body("state", equalTo("ADVANCED"));
        Api.post(Tokens.broker(), facts(), reversal).then().statusCode(409).body("code", equalTo("reversed-already"));
        assertEquals(
                List.of("BK,-900000", "CAR,12000", "ENC,1000000", "PC,-10000", "RES,-100000", "TVA,-2000"),
                nonZeroBalances());
        assertEquals("payment-corrected.v1", events("assignments.v1").getLast());
    }

    @Test
    void theFactorTakesAReportBackByItsIdentifier() {
        FactorReport.AdvancePaid wrong = new FactorReport.AdvancePaid(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur("8000.00"), DAY_0);
        book(wrong);
        assertEquals(List.of("ADVANCE,null,900000,800000"), standing());
        book(new FactorReport.PaymentReversed(
                Ids.next(), contract.id(), contract.partnerId(), invoice, wrong.reportId(), DAY_0));
        advance("9000.00");
        assertEquals(List.of(), standing());
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("state", equalTo("ADVANCED"));
    }

    @Test
    void aReceiptIsKeptAsideAndFindsItsInvoiceLater() {
        String path = contract.path("/facts");
        String receipt = "{\"kind\":\"RECEIPT_UNIDENTIFIED\",\"valueDate\":\"" + DAY_0
                + "\",\"amount\":{\"amount\":\"4000.00\",\"currency\":\"EUR\"}}";
        Api.post(Tokens.broker(), path, receipt)
                .then()
                .statusCode(201)
                .body("entries[0].legs.account", equalTo(List.of("BK", "ENA")));
        sayAs(Tokens.broker(), "RECEIPT_ALLOCATED", "4000.01")
                .then()
                .statusCode(422)
                .body("code", equalTo("more-than-unidentified"));
        sayAs(Tokens.broker(), "RECEIPT_ALLOCATED", "4000.00")
                .then()
                .statusCode(201)
                .body("state", equalTo("PARTIALLY_PAID"));
        assertEquals(
                List.of("BK,400000", "CAR,12000", "CC,-900000", "ENC,600000", "PC,-10000", "RES,-100000", "TVA,-2000"),
                nonZeroBalances());
    }

    @ParameterizedTest
    @CsvSource({
        "client, SET_OFF, 1.00, EUR, 0, 403, fact-not-yours",
        "client, DEBTOR_PAID, 1.00, EUR, 0, 403, fact-not-yours",
        "broker, MONTH_ENDED, , , 0, 403, fact-not-yours",
        "broker, ASSIGNED, , , 0, 403, fact-not-yours",
        "broker, DEBTOR_PAID, 1.00, EUR, 1, 422, value-date-in-future",
        "broker, DEBTOR_PAID, 1.00, EUR, -400, 422, before-contract-start",
        "broker, DEBTOR_PAID, , , 0, 422, amount-missing",
        "broker, OVERDUE, 1.00, EUR, 0, 422, amount-not-expected",
        "broker, DEBTOR_PAID, 1.00, USD, 0, 422, currency-other",
        "broker, DEBTOR_PAID, 0.00, EUR, 0, 422, amount-not-positive",
        "broker, DEBTOR_PAID, -1.00, EUR, 0, 422, amount-not-positive",
        "client, DIRECT_PAYMENT, 10000.01, EUR, 0, 422, more-than-open",
        "client, CREDIT_NOTE, 10000.01, EUR, 0, 422, more-than-open",
        "broker, DIRECT_PAYMENT_RETURNED, 1.00, EUR, 0, 422, more-than-direct-payment",
        "broker, CLIENT_REPAID, 1.00, EUR, 0, 422, more-than-owed",
        "broker, OVERDUE, , , 0, 422, not-due-yet",
        "broker, DEFINANCED, , , 0, 409, move-not-allowed",
        "broker, GUARANTEE_EFFECTIVE, , , 0, 409, move-not-allowed",
        "broker, SHORT_PAYMENT, , , 0, 422, short-by-too-much",
        "broker, REVERSED, , , 0, 422, reverses-invalid"
    })
    void whatCannotBeIsRefusedAndNothingIsBooked(
            String who, String kind, String amount, String currency, int days, int status, String code) {
        long before = entries();
        String token = who.equals("client") ? contract.client() : Tokens.broker();
        Api.post(token, facts(), json(kind, amount, currency, DAY_0.plusDays(days)))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        assertEquals(before, entries());
    }

    @Test
    void theSameKeyBooksOnce() {
        String key = Ids.next().toString();
        String json = json("DEBTOR_PAID", "1000.00", "EUR", DAY_0);
        String first = Api.post(Tokens.broker(), facts(), json, key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String second = Api.post(Tokens.broker(), facts(), json, key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(first, second);
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("story", hasSize(2));
    }

    @Test
    void whenItsEventsCannotBeKeptNothingOfAFactRemains() {
        BrokenOutbox.assertLeavesNothing(
                () -> {
                    sayAs(Tokens.broker(), "DEBTOR_PAID", "1000.00").then().statusCode(500);
                    throw new IllegalStateException("as the caller was told");
                },
                "invoice_step",
                "ledger_entry",
                "posting");
    }

    private Response sayAs(String token, String kind, String amount) {
        return Api.post(token, facts(), json(kind, amount, "EUR", DAY_0));
    }

    private String facts() {
        return "/v1/invoices/" + invoice + "/facts";
    }

    private static String json(String kind, String amount, String currency, LocalDate on) {
        String money =
                amount == null ? "" : ",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}";
        return "{\"kind\":\"" + kind + "\",\"valueDate\":\"" + on + "\",\"reason\":\"essai\"" + money + "}";
    }

    private long entries() {
        return TestDatabase.count("SELECT count(*) FROM ledger_entry WHERE contract_id = ?", contract.id());
    }
}
