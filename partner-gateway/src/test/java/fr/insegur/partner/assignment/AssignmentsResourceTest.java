package fr.insegur.partner.assignment;

import static fr.insegur.partner.Api.broker;
import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Panel.EXPRESS;
import static fr.insegur.partner.Panel.LITTORAL;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.partner.Db;
import fr.insegur.partner.Quotes;
import fr.insegur.partner.Topics;
import fr.insegur.partner.negotiation.Negotiations;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class AssignmentsResourceTest {
    @Inject
    Negotiations negotiations;

    @Inject
    Assignments assignments;

    @Test
    void aFactorSeesARemittanceWithItsLinesOnceItIsAccepted() {
        Negotiations.Signed signed = negotiations.signed();
        UUID open = Ids.next();
        assignments.invoice(signed.contractId(), open, "FA-1", "10.00", "9.00");
        factor(LITTORAL)
                .get("/v1/remittances/" + open)
                .then()
                .statusCode(404)
                .body("code", equalTo("remittance-unknown"));

        Assignments.Assigned assigned = assignments.twoInvoices(signed.contractId());
        factor(LITTORAL)
                .get("/v1/remittances/" + assigned.remittanceId())
                .then()
                .statusCode(200)
                .body("contractId", equalTo(signed.contractId().toString()))
                .body("count", equalTo(2))
                .body("total.amount", equalTo("22000.00"))
                .body("hash", equalTo(Assignments.HASH))
                .body("assignedOn", equalTo(Quotes.today().toString()))
                .body(
                        "lines.invoiceId",
                        equalTo(List.of(
                                assigned.first().toString(), assigned.second().toString())))
                .body("lines.number", equalTo(List.of("FA-2026-0101", "FA-2026-0102")))
                .body("lines.amount.amount", equalTo(List.of("10000.00", "12000.00")))
                .body("lines.financeable.amount", equalTo(List.of("10000.00", "12000.00")))
                .body("lines.advance.amount", equalTo(List.of("9000.00", "10800.00")))
                .body("lines.debtorSiren", equalTo(Arrays.asList(null, null)));
        negotiations.consent(signed.quote());
        factor(LITTORAL)
                .get("/v1/remittances/" + assigned.remittanceId())
                .then()
                .body("lines.debtorSiren", equalTo(List.of("552100554", "552100554")));
    }

    @Test
    void theWebhookOfARemittanceTiesWithIt() {
        Negotiations.Signed signed = negotiations.signed();
        UUID remittance = assignments.twoInvoices(signed.contractId()).remittanceId();
        JsonPath message = JsonPath.from(Db.one(
                "SELECT body FROM webhook_delivery WHERE type = 'remittance.accepted' AND partner_id = ? AND body LIKE ?",
                LITTORAL,
                "%" + remittance + "%"));
        assertEquals(signed.contractId().toString(), message.getString("data.contractId"));
        assertEquals(2, message.getInt("data.count"));
        assertEquals("22000.00", message.getString("data.total.amount"));
        assertEquals(Assignments.HASH, message.getString("data.hash"));
    }

    @Test
    void theInvoicesOfAContractArePaged() {
        Negotiations.Signed signed = negotiations.signed();
        Assignments.Assigned assigned = assignments.twoInvoices(signed.contractId());
        String path = "/v1/contracts/" + signed.contractId() + "/invoices";
        String next = factor(LITTORAL)
                .get(path + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.invoiceId", equalTo(List.of(assigned.first().toString())))
                .body("items[0].debtorSiren", nullValue())
                .extract()
                .path("next");
        factor(LITTORAL)
                .get(path + "?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.invoiceId", equalTo(List.of(assigned.second().toString())))
                .body("next", nullValue());
        factor(LITTORAL).get(path + "?cursor=x").then().statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    @Test
    void anotherFactorFindsNothingHere() {
        Negotiations.Signed signed = negotiations.signed();
        String remittance = "/v1/remittances/"
                + assignments.twoInvoices(signed.contractId()).remittanceId();
        String invoices = "/v1/contracts/" + signed.contractId() + "/invoices";
        factor(EXPRESS).get(remittance).then().statusCode(404);
        factor(EXPRESS).get(invoices).then().statusCode(404).body("code", equalTo("contract-unknown"));
        given().get(remittance).then().statusCode(401);
        given().get(invoices).then().statusCode(401);
        broker().get(remittance).then().statusCode(403);
        broker().get(invoices).then().statusCode(403);
    }
}
