package fr.insegur.quote;

import fr.insegur.quote.contract.ContractResourceTest;
import fr.insegur.quote.contract.OffersConsumer;
import fr.insegur.quote.montage.AuditsConsumer;
import fr.insegur.testkit.FuzzTarget;
import fr.insegur.testkit.InputFuzz;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@RealComponents(
        database = "quote",
        topics =
                "quotes.v1 contracts.v1 audits.v1 offers.v1 accounts.v1 partner-accounts.v1 quote-service.dead-letters")
class InputFuzzResourceTest extends InputFuzz {
    @Inject
    AuditsConsumer auditsConsumer;

    @Inject
    OffersConsumer offersConsumer;

    /** One client's quotes, each where the command on it begins; what there is to read hangs on one that became a contract. */
    @Override
    protected FuzzTarget target() {
        QuoteStory story = new QuoteStory(auditsConsumer, offersConsumer);
        UUID submitted = story.submitted().quoteId();
        UUID recommended = story.recommended().quoteId();
        QuoteStory.Offered waiting = story.compared();
        UUID compared = story.quoteId();
        QuoteStory.Offered offered = story.compared();
        UUID contract = story.accepted(offered);
        story.fact(
                "offer-confirmed.v1",
                ContractResourceTest.signed(offered, contract) + ", \"signedOn\": \"2026-01-12\"");
        return new FuzzTarget(
                new Tenant(story.clientId(), offered.partner()),
                Map.of(
                        "/v1/quote-requests/{id}", story.quoteId(),
                        "/v1/contracts/{id}", contract,
                        "POST /v1/quote-requests/{id}/withdrawals", submitted,
                        "POST /v1/quote-requests/{id}/offer-requests", recommended,
                        "POST /v1/quote-requests/{id}/acceptances", compared),
                Map.of(
                        "POST /v1/quote-requests/{id}/offer-requests",
                        "{\"product\": \"FULL\", \"deadline\": \""
                                + LocalDate.now().plusDays(7) + "\"}",
                        "POST /v1/quote-requests/{id}/acceptances",
                        QuoteStory.acceptance(waiting.a(), 1)));
    }
}
