package fr.insegur.partner.report;

import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Panel.LITTORAL;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.partner.Db;
import fr.insegur.partner.Published;
import fr.insegur.partner.Quotes;
import fr.insegur.partner.Topics;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class ReversalReportsResourceTest extends ReportedAssignment {
    @Test
    void anEarlierReportIsTakenBackOnceAndStaysAsItWasSaid() {
        String advance = report(LITTORAL, "advance-reports", amount("9000.00")).path("id");
        String reversal = report(LITTORAL, "reversal-reports", reversal(advance))
                .then()
                .statusCode(201)
                .body("kind", equalTo("REVERSAL"))
                .body("reversedReportId", equalTo(advance))
                .extract()
                .path("id");
        JsonPath event = Published.last(signed.contractId(), "payment-reversed.v1");
        assertEquals(reversal, event.getString("reportId"));
        assertEquals(advance, event.getString("reversedReportId"));
        assertEquals(invoice.toString(), event.getString("invoiceId"));
        report(LITTORAL, "reversal-reports", reversal(advance))
                .then()
                .statusCode(409)
                .body("code", equalTo("report-reversed"));
        factor(LITTORAL).get("/v1/payment-reports/" + advance).then().body("amount.amount", equalTo("9000.00"));
    }

    @Test
    void whatIsNotTheFactorsOrNoPaymentIsNotTakenBack() {
        String fees = report(LITTORAL, "fee-reports", fees("100.00", "20.00", "75.00"))
                .path("id");
        report(LITTORAL, "reversal-reports", reversal(fees))
                .then()
                .statusCode(422)
                .body("code", equalTo("report-not-reversible"));
        report(LITTORAL, "reversal-reports", reversal(UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("report-unknown"));
    }

    private static String reversal(String report) {
        return "{\"reportId\":\"" + report + "\",\"valueDate\":\"" + Quotes.today() + "\"}";
    }
}
