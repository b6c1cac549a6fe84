package fr.insegur.receivables;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of the story that this service plays, over its real topics and its API: two invoices to their last cent. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class StoryConsumerTest {
    private static final LocalDate DAY_0 = TestContracts.TODAY;
    private static final LocalDate DAY_60 = DAY_0.plusDays(60);

    private final UUID contract = Ids.next();
    private final UUID client = Ids.next();
    private final UUID partner = Ids.next();
    private final String token = Tokens.client(client);
    private final TestEvents contracts = new TestEvents("contracts.v1", contract, client, partner);
    private final TestEvents limits = new TestEvents("debtor-limits.v1", contract, client, partner);
    private final TestEvents reports = new TestEvents("payment-reports.v1", contract, client, partner);

    @Test
    void fromTheContractToTheSettledInvoices() {
        String clientSiren = Sirens.next();
        contracts.publish("contract-activated.v1", activated(clientSiren));
        eventually(() -> Api.get(token, path("/debtors")).then().statusCode(200));
        String dairy = debtorWithLimit("15000.00");
        String trader = debtorWithLimit("20000.00");
        List<String> ids = Api.post(
                        token,
                        path("/remittances"),
                        Bordereau.of("FA-2026-0101", dairy, "10000.00")
                                .and("FA-2026-0102", trader, "12000.00")
                                .json())
                .then()
                .statusCode(201)
                .body("lines.advance.amount", equalTo(List.of("9000.00", "10800.00")))
                .extract()
                .path("lines.invoiceId");
        settle(ids.get(0), "9000.00", "10000.00", "100.00", "20.00", "75.00", "805.00");
        settle(ids.get(1), "10800.00", "12000.00", "120.00", "24.00", "90.00", "966.00");
        for (String id : ids) {
            eventually(() -> Api.get(token, "/v1/invoices/" + id).then().body("state", equalTo("SETTLED")));
            Api.get(token, path("/ledger/balances?invoiceId=" + id))
                    .then()
                    .body("accounts.findAll { it.balance.amount != '0.00' }", hasSize(0));
        }
        Api.get(token, path("/ledger/balances"))
                .then()
                .statusCode(200)
                .body("accounts.find { it.account == 'PC' }.balance.amount", equalTo("-220.00"))
                .body("accounts.find { it.account == 'PF' }.balance.amount", equalTo("-165.00"))
                .body("accounts.find { it.account == 'TVA' }.balance.amount", equalTo("-44.00"))
                .body("accounts.find { it.account == 'BK' }.balance.amount", equalTo("429.00"));
        Api.get(token, path("/position"))
                .then()
                .body("outstanding.amount", equalTo("0.00"))
                .body("fundsUsed.amount", equalTo("0.00"));
        Api.get(token, path("/discrepancies")).then().body("items", hasSize(0));
    }

    @Test
    void anInvoiceThatIsReportedInPartsIsSettledByTheLastOne() {
        contracts.publish("contract-activated.v1", activated(Sirens.next()));
        eventually(() -> Api.get(token, path("/debtors")).then().statusCode(200));
        String siren = debtorWithLimit("15000.00");
        String invoice = Api.post(
                        token,
                        path("/remittances"),
                        Bordereau.of("FA-1", siren, "10000.00").json())
                .path("lines[0].invoiceId");
        String fees = "\"service\":%s,\"serviceVat\":%s,\"financing\":%s,\"financingVat\":%s";
        String none = money("0.00");
        reports.publish("advance-paid.v1", report(invoice, "\"amount\":" + money("5000.00"), DAY_0));
        reports.publish("advance-paid.v1", report(invoice, "\"amount\":" + money("4000.00"), DAY_0));
        reports.publish(
                "fees-charged.v1",
                report(invoice, fees.formatted(money("100.00"), money("20.00"), none, none), DAY_60));
        reports.publish("debtor-payment-received.v1", report(invoice, "\"amount\":" + money("10000.00"), DAY_60));
        reports.publish("fees-charged.v1", report(invoice, fees.formatted(none, none, money("75.00"), none), DAY_60));
        reports.publish("balance-paid.v1", report(invoice, "\"amount\":" + money("800.00"), DAY_60));
        reports.publish("balance-paid.v1", report(invoice, "\"amount\":" + money("5.00"), DAY_60));
        eventually(() -> Api.get(token, "/v1/invoices/" + invoice).then().body("state", equalTo("SETTLED")));
        Api.get(token, path("/ledger/balances?invoiceId=" + invoice))
                .then()
                .body("accounts.findAll { it.balance.amount != '0.00' }", hasSize(0));
        Api.get(token, path("/discrepancies")).then().body("items.findAll { it.closedAt == null }", hasSize(0));
    }

    @Test
    void aReportThatIsPublishedTwiceIsBookedOnce() {
        contracts.publish("contract-activated.v1", activated(Sirens.next()));
        eventually(() -> Api.get(token, path("/debtors")).then().statusCode(200));
        String siren = debtorWithLimit("15000.00");
        String invoice = Api.post(
                        token,
                        path("/remittances"),
                        Bordereau.of("FA-1", siren, "10000.00").json())
                .path("lines[0].invoiceId");
        UUID event = Ids.next();
        String report = report(invoice, "\"amount\":" + money("9000.00"), DAY_0);
        reports.publish("advance-paid.v1", report);
        reports.publish("advance-paid.v1", report, event);
        reports.publish("debtor-payment-received.v1", report(invoice, "\"amount\":" + money("10000.00"), DAY_60));
        eventually(() -> Api.get(token, "/v1/invoices/" + invoice).then().body("state", equalTo("PAID")));
        assertEquals(
                1,
                TestDatabase.count(
                        "SELECT count(*) FROM ledger_entry WHERE invoice_id = ? AND kind = 'ADVANCE'",
                        UUID.fromString(invoice)));
    }

    @Test
    void anUnreadableReportParksItsContractAndIsADeadLetter() {
        contracts.publish("contract-activated.v1", "{\"contractId\":\"none\"}");
        eventually(() -> assertEquals(
                List.of("INVALID"),
                TestDatabase.rows(
                        "SELECT park_cause FROM inbox_key WHERE consumer = 'contracts' AND key = ?", contract)));
        assertEquals(
                1,
                TestDatabase.count(
                        "SELECT count(*) FROM dead_letter WHERE consumer = 'contracts' AND key = ?",
                        contract.toString()));
    }

    @Test
    void aReportIsNotBookedOnAnInvoiceOfAnotherClientThanItsEventNames() {
        contracts.publish("contract-activated.v1", activated(Sirens.next()));
        eventually(() -> Api.get(token, path("/debtors")).then().statusCode(200));
        String siren = debtorWithLimit("15000.00");
        String invoice = Api.post(
                        token,
                        path("/remittances"),
                        Bordereau.of("FA-1", siren, "10000.00").json())
                .path("lines[0].invoiceId");
        new TestEvents("payment-reports.v1", contract, Ids.next(), partner)
                .publish("advance-paid.v1", report(invoice, "\"amount\":" + money("9000.00"), DAY_0));
        eventually(() -> assertEquals(
                List.of("NOT_YET,refused: invoice-unknown"),
                TestDatabase.rows(
                        "SELECT park_cause, park_reason FROM inbox_key WHERE consumer = 'payment-reports' AND key = ?",
                        contract)));
        assertEquals(
                0,
                TestDatabase.count(
                        "SELECT count(*) FROM factor_report WHERE invoice_id = ?", UUID.fromString(invoice)));
    }

    private String debtorWithLimit(String amount) {
        String siren = Sirens.next();
        String debtor = Api.post(token, path("/debtors"), """
                        {"siren":"%s","name":"Négoce","address":{"line":"1 quai","postalCode":"76600","city":"Le Havre",
                         "country":"FR"}}""".formatted(siren))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String request = Api.post(
                        token,
                        path("/limit-requests"),
                        "{\"debtorId\":\"%s\",\"amount\":%s}".formatted(debtor, money(amount)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        limits.publish("limit-granted.v1", """
                {"limitId":"%s","limitRequestId":"%s","contractId":"%s","clientId":"%s","partnerId":"%s","debtorId":"%s",
                 "amount":%s,"expiresOn":null}""".formatted(
                        Ids.next(), request, contract, client, partner, debtor, money(amount)));
        eventually(() -> Api.get(token, path("/limits"))
                .then()
                .body("items.find { it.id == '" + request + "' }.state", equalTo("GRANTED")));
        return siren;
    }

    private void settle(
            String invoice, String advance, String paid, String service, String vat, String interest, String balance) {
        reports.publish("advance-paid.v1", report(invoice, "\"amount\":" + money(advance), DAY_0));
        reports.publish("debtor-payment-received.v1", report(invoice, "\"amount\":" + money(paid), DAY_60));
        String fees = "\"service\":%s,\"serviceVat\":%s,\"financing\":%s,\"financingVat\":%s"
                .formatted(money(service), money(vat), money(interest), money("0.00"));
        reports.publish("fees-charged.v1", report(invoice, fees, DAY_60));
        reports.publish("balance-paid.v1", report(invoice, "\"amount\":" + money(balance), DAY_60));
    }

    private String report(String invoice, String amounts, LocalDate on) {
        return """
                {"reportId":"%s","contractId":"%s","clientId":"%s","partnerId":"%s","invoiceId":"%s",%s,"valueDate":"%s"}""".formatted(Ids.next(), contract, client, partner, invoice, amounts, on);
    }

    private String activated(String clientSiren) {
        return """
                {"contractId":"%s","quoteId":"%s","clientId":"%s","clientSiren":"%s","partnerId":"%s","offerId":"%s",
                 "offerVersion":3,"terms":{"product":"FULL","recourse":true,"advanceRate":"0.90","guaranteeFundRate":"0.00",
                 "ceiling":%s,"serviceRate":"0.0100","minimumPerInvoice":null,"minimumAnnual":null,
                 "financingIndex":"FIXED","financingRate":"0.0500","dayCount":"ACT_360","fileFee":null,"debtorFee":null,
                 "monthlyFee":null,"serviceVatRate":"0.20","financingVatRate":"0","feeTiming":"AT_SETTLEMENT",
                 "noticeMonths":3},"notificationMode":"NOTIFIED","vat":[{"fee":"SERVICE","rate":"0.20","from":"%s"}],
                 "startDate":"%s","added":"later"}""".formatted(
                contract, Ids.next(), client, clientSiren, partner, Ids.next(), money("300000.00"), DAY_0, DAY_0);
    }

    private static String money(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"EUR\"}".formatted(amount);
    }

    private String path(String rest) {
        return "/v1/contracts/" + contract + rest;
    }

    private static void eventually(Runnable check) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(check::run);
    }
}
