package fr.insegur.quote.simulation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import fr.insegur.quote.RealService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SimulationResourceTest extends RealService {

    @Test
    void anybodyGetsTheBrokersExample() {
        simulate("{\"amount\": {\"amount\": \"10000.00\", \"currency\": \"EUR\"}, \"termDays\": 60}")
                .statusCode(200)
                .body("receivable.amount", equalTo("10000.00"))
                .body("advance.amount", equalTo("9000.00"))
                .body("reserve.amount", equalTo("1000.00"))
                .body("service.amount", equalTo("100.00"))
                .body("serviceVat.amount", equalTo("20.00"))
                .body("financing.amount", equalTo("75.00"))
                .body("financingVat.amount", equalTo("0.00"))
                .body("fees.amount", equalTo("195.00"))
                .body("balance.amount", equalTo("805.00"))
                .body("totalReceived.amount", equalTo("9805.00"))
                .body("costExclTax.amount", equalTo("175.00"))
                .body("costShare", equalTo("0.0175"))
                .body("annualizedCost", equalTo("0.1183"))
                .body("label", equalTo("coût annualisé estimé"));
    }

    @Test
    void anAmountWithoutTaxIsFinancedWithItsTax() {
        simulate("""
                        {"amount": {"amount": "10000.00", "currency": "EUR"}, "vatRate": "0.20", "termDays": 60}
                        """)
                .statusCode(200)
                .body("receivable.amount", equalTo("12000.00"))
                .body("advance.amount", equalTo("10800.00"))
                .body("fees.amount", equalTo("234.00"))
                .body("balance.amount", equalTo("966.00"));
    }

    @Test
    void everyRateCanBeGiven() {
        simulate("""
                        {"amount": {"amount": "10000.00", "currency": "EUR"}, "termDays": 75, "advanceRate": "0.80",
                         "serviceRate": "0.02", "financingRate": "0.06", "serviceVatRate": "0.10",
                         "financingVatRate": "0.20"}
                        """)
                .statusCode(200)
                .body("advance.amount", equalTo("8000.00"))
                .body("service.amount", equalTo("200.00"))
                .body("serviceVat.amount", equalTo("20.00"))
                .body("financing.amount", equalTo("100.00"))
                .body("financingVat.amount", equalTo("20.00"))
                .body("balance.amount", equalTo("1660.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"termDays\": 60', '\"termDays\": 0', validation-failed, /termDays",
        "'\"termDays\": 60', '\"termDays\": 121', validation-failed, /termDays",
        "'\"termDays\": 60', '\"termDays\": 60, \"advanceRate\": \"1.01\"', validation-failed, /advanceRate",
        "10000.00, 0.99, amount-out-of-range, /amount",
        "10000.00, -10000.00, amount-out-of-range, /amount",
        "EUR, USD, currency-not-supported, /amount",
        "10000.00, 10000.001, amount-too-precise, /amount",
        "'\"termDays\": 60', '\"termDays\": 60, \"advanceRate\": 0.9', rate-invalid, /advanceRate",
        "'\"termDays\": 60', '\"termDays\": 60, \"rate\": \"0.9\"', unknown-field, /rate"
    })
    void whatCannotBeSimulatedIsPointedAt(String valid, String wrong, String code, String pointer) {
        String body = "{\"amount\": {\"amount\": \"10000.00\", \"currency\": \"EUR\"}, \"termDays\": 60}";

        simulate(body.replace(valid, wrong))
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void feesBeyondTheReserveAreRefused() {
        simulate("""
                        {"amount": {"amount": "10000.00", "currency": "EUR"}, "termDays": 60, "advanceRate": "0.99"}
                        """).statusCode(422).body("code", equalTo("fees-exceed-reserve"));
    }

    private static ValidatableResponse simulate(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/simulations")
                .then();
    }
}
