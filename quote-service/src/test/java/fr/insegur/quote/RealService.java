package fr.insegur.quote;

import static io.restassured.RestAssured.given;

import fr.insegur.quote.contract.OffersConsumer;
import fr.insegur.quote.montage.AuditsConsumer;
import fr.insegur.testkit.RealComponents;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;

/** The service under test with its real database, broker and issuer; one configuration, so that it starts once. */
@RealComponents(
        database = "quote",
        topics =
                "quotes.v1 contracts.v1 audits.v1 offers.v1 accounts.v1 partner-accounts.v1 quote-service.dead-letters")
public abstract class RealService {
    @Inject
    AuditsConsumer auditsConsumer;

    @Inject
    OffersConsumer offersConsumer;

    @Inject
    protected Records records;

    /** A quote of a client that no other test knows. */
    protected QuoteStory story() {
        return new QuoteStory(auditsConsumer, offersConsumer);
    }

    protected static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** A command, under a key of its own. */
    protected static RequestSpecification command(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
