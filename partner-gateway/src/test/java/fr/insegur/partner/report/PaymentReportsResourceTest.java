package fr.insegur.partner.report;

import static fr.insegur.partner.Api.broker;
import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Api.post;
import static fr.insegur.partner.Panel.EXPRESS;
import static fr.insegur.partner.Panel.LITTORAL;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.partner.Db;
import fr.insegur.partner.OutboxFault;
import fr.insegur.partner.Published;
import fr.insegur.partner.Quotes;
import fr.insegur.partner.Topics;
import fr.insegur.partner.negotiation.Negotiations;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class PaymentReportsResourceTest extends ReportedAssignment {
    @Inject
    ReportPayment reportPayment;

    @Inject
    ReportFees reportFees;

    @Inject
    Scopes scopes;

    @ParameterizedTest
    @CsvSource({
        "advance-reports, ADVANCE, 9000.00, advance-paid.v1",
        "debtor-payment-reports, DEBTOR_PAYMENT, 10000.00, debtor-payment-received.v1",
        "balance-reports, BALANCE, 805.00, balance-paid.v1",
        "direct-payment-reports, DIRECT_PAYMENT_RETURN, 10000.00, direct-payment-returned.v1",
        "indemnity-reports, INDEMNITY, 7200.00, indemnity-paid.v1"
    })
    void aReportedAmountIsPublishedForTheContract(String path, String kind, String amount, String type) {
        String id = report(LITTORAL, path, amount(amount))
                .then()
                .statusCode(201)
                .body("kind", equalTo(kind))
                .body("amount.amount", equalTo(amount))
                .extract()
                .path("id");
        JsonPath event = Published.last(signed.contractId(), type);
        assertEquals(id, event.getString("reportId"));
        assertEquals(invoice.toString(), event.getString("invoiceId"));
        assertEquals(amount, event.getString("amount.amount"));
        assertEquals(signed.quote().clientId().toString(), event.getString("clientId"));
        assertEquals(Quotes.today().toString(), event.getString("valueDate"));
        factor(LITTORAL).get("/v1/payment-reports/" + id).then().statusCode(200).body("kind", equalTo(kind));
    }

    @Test
    void reportedFeesArePublishedOneByOne() {
        Response response = report(LITTORAL, "fee-reports", fees("100.00", "20.00", "75.00"));
        response.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/payment-reports/" + response.path("id")))
                .body("kind", equalTo("FEES"))
                .body("service.amount", equalTo("100.00"));
        JsonPath event = Published.last(signed.contractId(), "fees-charged.v1");
        assertEquals("100.00", event.getString("service.amount"));
        assertEquals("20.00", event.getString("serviceVat.amount"));
        assertEquals("75.00", event.getString("financing.amount"));
        assertEquals("0.00", event.getString("financingVat.amount"));
    }

    @Test
    void everyKindOfReportMayComeInParts() {
        report(LITTORAL, "advance-reports", amount("6000.00")).then().statusCode(201);
        report(LITTORAL, "advance-reports", amount("3000.00")).then().statusCode(201);
        report(LITTORAL, "fee-reports", fees("100.00", "20.00", "0.00")).then().statusCode(201);
        report(LITTORAL, "debtor-payment-reports", amount("6000.00")).then().statusCode(201);
        report(LITTORAL, "debtor-payment-reports", amount("4000.00")).then().statusCode(201);
        report(LITTORAL, "fee-reports", fees("0.00", "0.00", "75.00")).then().statusCode(201);
        report(LITTORAL, "balance-reports", amount("800.00")).then().statusCode(201);
        report(LITTORAL, "balance-reports", amount("5.00")).then().statusCode(201);
        assertEquals(
                List.of(
                        "advance-paid.v1",
                        "advance-paid.v1",
                        "fees-charged.v1",
                        "debtor-payment-received.v1",
                        "debtor-payment-received.v1",
                        "fees-charged.v1",
                        "balance-paid.v1",
                        "balance-paid.v1"),
                Published.types(signed.contractId()));
    }

    @Test
    void aRepeatUnderItsKeyIsNoSecondReport() {
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> underOneKey("9000.00").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertTrue(statuses.contains(201));
        assertTrue(Set.of(201, 409).containsAll(statuses));
        underOneKey("9000.00").then().statusCode(201).header("Idempotency-Replayed", "true");
        underOneKey("9000.01").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertEquals(1, Published.count(signed.contractId(), "advance-paid.v1"));
    }

    private Response underOneKey(String amount) {
        return factor(LITTORAL)
                .header("Idempotency-Key", invoice.toString())
                .body(amount(amount))
                .post(contract + "/advance-reports");
    }

    @Test
    void aValueDateBeyondTheDaysThatABankTakesIsRefusedByItsField() {
        for (String tooFar : List.of(Quotes.today().plusDays(8).toString(), "+10000000-01-01")) {
            String today = Quotes.today().toString();
            report(LITTORAL, "advance-reports", amount("9000.00").replace(today, tooFar))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("value-date-too-far"))
                    .body("errors.pointer", equalTo(List.of("/valueDate")));
            report(LITTORAL, "fee-reports", fees("100.00", "20.00", "0.00").replace(today, tooFar))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("value-date-too-far"));
        }
        assertEquals(List.of(), Published.types(signed.contractId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"advance-reports", "debtor-payment-reports", "balance-reports", "fee-reports"})
    void anotherFactorsContractAndAnUnknownInvoiceAreNotFound(String kind) {
        String body = kind.equals("fee-reports") ? fees("100.00", "20.00", "75.00") : amount("805.00");
        report(EXPRESS, kind, body).then().statusCode(404).body("code", equalTo("contract-unknown"));
        report(
                        LITTORAL,
                        kind,
                        body.replace(invoice.toString(), UUID.randomUUID().toString()))
                .then()
                .statusCode(404)
                .body("code", equalTo("invoice-unknown"));
        Negotiations.Signed other = negotiations.signed();
        UUID foreign = assignments.twoInvoices(other.contractId()).first();
        report(LITTORAL, kind, body.replace(invoice.toString(), foreign.toString()))
                .then()
                .statusCode(404)
                .body("code", equalTo("invoice-unknown"));
        given().contentType("application/json")
                .body(body)
                .post(contract + "/" + kind)
                .then()
                .statusCode(401);
        post(broker(), contract + "/" + kind, body).then().statusCode(403);
        assertEquals(List.of(), Published.types(signed.contractId()));
    }

    @Test
    void anotherFactorsReportIsNotFound() {
        String path = "/v1/payment-reports/"
                + report(LITTORAL, "advance-reports", amount("9000.00")).path("id");
        factor(EXPRESS).get(path).then().statusCode(404).body("code", equalTo("payment-report-unknown"));
        given().get(path).then().statusCode(401);
        broker().get(path).then().statusCode(403);
    }

    @Test
    void anAmountThatMakesNoSenseIsRefused() {
        for (String wrong : List.of("0.00", "-9000.00")) {
            report(LITTORAL, "advance-reports", amount(wrong))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("amount-invalid"))
                    .body("errors.pointer", hasItem("/amount"));
        }
        report(LITTORAL, "advance-reports", amount("9000.00").replace("EUR", "CHF"))
                .then()
                .statusCode(400)
                .body("code", equalTo("amount-invalid"));
        report(LITTORAL, "advance-reports", amount("9000.001"))
                .then()
                .statusCode(400)
                .body("code", equalTo("amount-too-precise"));
        report(LITTORAL, "fee-reports", fees("100.00", "-20.00", "75.00"))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/serviceVat")));
        report(LITTORAL, "fee-reports", fees("0.00", "0.00", "0.00")).then().statusCode(400);
        report(
                        LITTORAL,
                        "advance-reports",
                        amount("9000.00")
                                .replace(
                                        Quotes.today().toString(),
                                        Quotes.today().minusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("value-date-before-assignment"));
        assertEquals(List.of(), Published.types(signed.contractId()));
    }

    @Test
    void aReportThatCannotBePublishedLeavesNothing() {
        AmountReport advance = new AmountReport(invoice, Money.eur("9000.00"), Quotes.today());
        OutboxFault.leavesNothing(
                signed.contractId(),
                () -> scopes.run(
                        Scope.partner(LITTORAL),
                        () -> reportPayment.report(
                                ReportKind.ADVANCE, signed.contractId(), LITTORAL, advance, "tester")));
        FeeReport fees = new FeeReport(
                invoice,
                Money.eur("100.00"),
                Money.eur("20.00"),
                Money.eur("75.00"),
                Money.eur("0.00"),
                Quotes.today());
        OutboxFault.leavesNothing(
                signed.contractId(),
                () -> scopes.run(
                        Scope.partner(LITTORAL),
                        () -> reportFees.report(signed.contractId(), LITTORAL, fees, "tester")));
    }
}
