package fr.insegur.partner;

import static fr.insegur.partner.Panel.EXPRESS;
import static fr.insegur.partner.Panel.LITTORAL;

import fr.insegur.partner.assignment.Assignments;
import fr.insegur.partner.limit.LimitRequests;
import fr.insegur.partner.negotiation.Negotiations;
import fr.insegur.testkit.Belongings;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.SecurityMatrix;
import fr.insegur.testkit.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class SecurityMatrixResourceTest extends SecurityMatrix {
    @Inject
    Negotiations negotiations;

    @Inject
    Assignments assignments;

    @Inject
    LimitRequests limitRequests;

    /** What one factor has; the stranger is a competitor of the same panel. */
    @Override
    protected Belongings belongings() {
        Negotiations.Signed signed = negotiations.signed();
        Assignments.Assigned assigned = assignments.twoInvoices(signed.contractId());
        return new Belongings(
                new Tenant(signed.quote().clientId(), LITTORAL),
                new Tenant(UUID.randomUUID(), EXPRESS),
                Map.ofEntries(
                        Map.entry("/v1/partners/{id}", LITTORAL),
                        Map.entry("/v1/partners/{id}/users/{userId}", manager()),
                        Map.entry("/v1/partners/{id}/invitations/{invitationId}", UUID.randomUUID()),
                        Map.entry("/v1/contracts/{id}", signed.contractId()),
                        Map.entry("/v1/invitations/{id}", negotiations.invitation(signed.quote(), LITTORAL)),
                        Map.entry("/v1/offers/{id}", signed.offerId()),
                        Map.entry("/v1/limit-requests/{id}", limitRequests.ask(LITTORAL, signed.contractId())),
                        Map.entry("/v1/remittances/{id}", assigned.remittanceId()),
                        Map.entry("/v1/payment-reports/{id}", reportedAdvance(signed.contractId(), assigned.first()))));
    }

    /** The user whose token the test kit gives out, as the gateway keeps it. */
    private static UUID manager() {
        String subject = "partner-user-" + LITTORAL;
        Db.execute(
                "INSERT INTO partner_user (id, partner_id, subject, part, joined_at) VALUES (gen_random_uuid(), ?, ?,"
                        + " 'MANAGER', now()) ON CONFLICT DO NOTHING",
                LITTORAL,
                subject);
        return UUID.fromString(
                Db.one("SELECT id FROM partner_user WHERE partner_id = ? AND subject = ?", LITTORAL, subject));
    }

    private static UUID reportedAdvance(UUID contractId, UUID invoiceId) {
        String report = "{\"invoiceId\":\"" + invoiceId
                + "\",\"amount\":{\"amount\":\"9000.00\",\"currency\":\"EUR\"},\"valueDate\":\"" + Quotes.today()
                + "\"}";
        return UUID.fromString(
                Api.post(Api.factor(LITTORAL), "/v1/contracts/" + contractId + "/advance-reports", report)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }
}
