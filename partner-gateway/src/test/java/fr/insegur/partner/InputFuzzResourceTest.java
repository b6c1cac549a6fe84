package fr.insegur.partner;

import static fr.insegur.partner.Panel.EXPRESS;
import static fr.insegur.partner.Panel.LITTORAL;

import fr.insegur.partner.assignment.Assignments;
import fr.insegur.partner.limit.LimitRequests;
import fr.insegur.partner.negotiation.Negotiations;
import fr.insegur.testkit.FuzzTarget;
import fr.insegur.testkit.InputFuzz;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class InputFuzzResourceTest extends InputFuzz {
    private static final UUID FACTOR = UUID.fromString("0198c0de-0000-7000-8000-0000000000f1");
    private static final String NEW_FACTOR = Panel.body("FUZZ-{n}", "\"FULL\"", "null", "http://127.0.0.1:9/webhooks");

    @Inject
    Negotiations negotiations;

    @Inject
    Assignments assignments;

    @Inject
    LimitRequests limitRequests;

    /** What one factor has: a contract with invoices, a negotiation that goes on, an invitation that it has not answered. */
    @Override
    protected FuzzTarget target() {
        Negotiations.Signed signed = negotiations.signed();
        Assignments.Assigned assigned = assignments.twoInvoices(signed.contractId());
        Quotes negotiated = negotiations.opened();
        UUID offer = negotiations.offer(negotiated, LITTORAL);
        Quotes selected = negotiations.opened();
        UUID chosen = negotiations.offer(selected, LITTORAL);
        UUID pending = negotiations.select(selected, LITTORAL, chosen, 1);
        Quotes open = negotiations.opened();
        Panel.put(FACTOR, "FUZZ", "\"FULL\"", "null", "http://127.0.0.1:9/webhooks");
        Map<String, UUID> ids = new HashMap<>();
        ids.put("/v1/contracts/{id}", signed.contractId());
        ids.put("/v1/invitations/{id}", negotiations.invitation(open, LITTORAL));
        ids.put("/v1/offers/{id}", offer);
        ids.put("POST /v1/offers/{id}/confirmations", chosen);
        ids.put("/v1/offer-requests/{quoteId}", open.quoteId());
        ids.put("/v1/limit-requests/{id}", limitRequests.ask(LITTORAL, signed.contractId()));
        ids.put("/v1/remittances/{id}", assigned.remittanceId());
        ids.put("/v1/partners/{id}", FACTOR);
        String proposal = Quotes.proposal("0.0110");
        Map<String, String> bodies = new HashMap<>();
        bodies.put("PUT /v1/partners/{id}", NEW_FACTOR);
        bodies.put("POST /v1/invitations/{id}/offers", proposal);
        bodies.put("POST /v1/offers/{id}/versions", proposal);
        bodies.put("POST /v1/offers/{id}/counter-offers", Quotes.counter("0.0090"));
        bodies.put("POST /v1/offers/{id}/confirmations", "{\"contractId\":\"" + pending + "\",\"version\":1}");
        for (String kind : List.of("advance", "balance", "debtor-payment")) {
            bodies.put("POST /v1/contracts/{id}/" + kind + "-reports", report(assigned.first(), "\"amount\":" + CENTS));
        }
        bodies.put(
                "POST /v1/contracts/{id}/fee-reports",
                report(
                        assigned.first(),
                        "\"service\":" + CENTS + ",\"serviceVat\":" + CENTS + ",\"financing\":" + CENTS
                                + ",\"financingVat\":" + CENTS));
        return new FuzzTarget(new Tenant(signed.quote().clientId(), LITTORAL), ids, bodies);
    }

    private static final String CENTS = "{\"amount\":\"0.10\",\"currency\":\"EUR\"}";

    private static String report(UUID invoice, String amounts) {
        return "{\"invoiceId\":\"" + invoice + "\",\"valueDate\":\"" + Quotes.today() + "\"," + amounts + "}";
    }

    /** Messages go out on their own. */
    @Override
    protected Set<String> writtenInBackground() {
        return Set.of("webhook_delivery", "webhook_attempt");
    }

    /** Factors that were made on the way would be invited by other tests. */
    @AfterEach
    void onlyThePanelStays() {
        Db.list("SELECT id FROM partner").stream()
                .map(UUID::fromString)
                .filter(id -> !Set.of(LITTORAL, EXPRESS, Panel.DISCRET).contains(id))
                .forEach(Panel::remove);
    }
}
