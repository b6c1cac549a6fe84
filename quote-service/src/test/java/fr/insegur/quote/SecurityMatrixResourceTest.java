package fr.insegur.quote;

import fr.insegur.quote.contract.ContractResourceTest;
import fr.insegur.quote.contract.OffersConsumer;
import fr.insegur.quote.montage.AuditsConsumer;
import fr.insegur.testkit.Belongings;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.SecurityMatrix;
import fr.insegur.testkit.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@RealComponents(
        database = "quote",
        topics =
                "quotes.v1 contracts.v1 audits.v1 offers.v1 accounts.v1 partner-accounts.v1 quote-service.dead-letters")
class SecurityMatrixResourceTest extends SecurityMatrix {
    @Inject
    AuditsConsumer auditsConsumer;

    @Inject
    OffersConsumer offersConsumer;

    @Inject
    Records accounts;

    /** A quote that became a contract, so that all that a quote can have is there. */
    @Override
    protected Belongings belongings() {
        QuoteStory story = new QuoteStory(auditsConsumer, offersConsumer);
        QuoteStory.Offered offered = story.compared();
        UUID contract = story.accepted(offered);
        story.fact(
                "offer-confirmed.v1",
                ContractResourceTest.signed(offered, contract) + ", \"signedOn\": \"2026-01-12\"");
        return new Belongings(
                new Tenant(story.clientId(), offered.partner()),
                Tenant.unknown(),
                Map.of(
                        "/v1/quote-requests/{id}",
                        story.quoteId(),
                        "/v1/contracts/{id}",
                        contract,
                        "/v1/companies/{id}",
                        story.clientId(),
                        "/v1/companies/{id}/members/{memberId}",
                        accounts.manager(story.clientId()),
                        "/v1/companies/{id}/invitations/{invitationId}",
                        UUID.randomUUID()));
    }
}
