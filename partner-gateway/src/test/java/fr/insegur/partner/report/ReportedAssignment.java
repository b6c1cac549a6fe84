package fr.insegur.partner.report;

import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Api.post;

import fr.insegur.partner.Quotes;
import fr.insegur.partner.assignment.Assignments;
import fr.insegur.partner.negotiation.Negotiations;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An assigned invoice, and what its factor reports of it. */
abstract class ReportedAssignment {
    @Inject
    Negotiations negotiations;

    @Inject
    Assignments assignments;

    Negotiations.Signed signed;
    UUID invoice;
    String contract;

    @BeforeEach
    void assign() {
        signed = negotiations.signed();
        invoice = assignments.twoInvoices(signed.contractId()).first();
        contract = "/v1/contracts/" + signed.contractId();
    }

    String amount(String amount) {
        return "{\"invoiceId\":\"" + invoice + "\",\"amount\":{\"amount\":\"" + amount
                + "\",\"currency\":\"EUR\"},\"valueDate\":\"" + Quotes.today() + "\"}";
    }

    String fees(String service, String serviceVat, String financing) {
        return ("{\"invoiceId\":\"%s\",\"service\":{\"amount\":\"%s\",\"currency\":\"EUR\"},"
                        + "\"serviceVat\":{\"amount\":\"%s\",\"currency\":\"EUR\"},"
                        + "\"financing\":{\"amount\":\"%s\",\"currency\":\"EUR\"},"
                        + "\"financingVat\":{\"amount\":\"0.00\",\"currency\":\"EUR\"},\"valueDate\":\"%s\"}")
                .formatted(invoice, service, serviceVat, financing, Quotes.today());
    }

    Response report(UUID partnerId, String kind, String body) {
        return post(factor(partnerId), contract + "/" + kind, body);
    }
}
