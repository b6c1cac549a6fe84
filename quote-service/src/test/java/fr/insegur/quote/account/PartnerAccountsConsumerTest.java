package fr.insegur.quote.account;

import static org.hamcrest.Matchers.equalTo;

import fr.insegur.embedded.TokenRequest;
import fr.insegur.quote.Fact;
import fr.insegur.quote.RealService;
import fr.insegur.testkit.EventExamples;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnerAccountsConsumerTest extends RealService {
    @Inject
    PartnerAccountsConsumer consumer;

    @Test
    void everyExampleIsRead() {
        for (String type : List.of("partner-user-added.v1", "partner-user-removed.v1")) {
            EventExamples.of("partner-gateway", type)
                    .forEach(example -> consumer.inbox().check(type, example));
        }
    }

    @Test
    void aPartnersUserReadsItsContractsUntilItIsRemoved() {
        UUID partner = UUID.randomUUID();
        String subject = "login-" + UUID.randomUUID();
        String token = Tokens.of(TokenRequest.role("partner").withSubject(subject));
        as(token).get("/v1/contracts").then().statusCode(403).body("code", equalTo("partner-missing"));

        String about = "{\"partnerId\": \"" + partner + "\", \"subject\": \"" + subject + "\"";
        consumer.on(fact(
                partner,
                1,
                "partner-user-added.v1",
                about + ", \"part\": \"READER\", \"scopes\": [\"contracts:read\"]}"));
        as(token).get("/v1/contracts").then().statusCode(200);
        consumer.on(fact(partner, 2, "partner-user-removed.v1", about + "}"));
        as(token).get("/v1/contracts").then().statusCode(403).body("code", equalTo("partner-missing"));
    }

    private static ConsumerRecords<String, byte[]> fact(UUID partner, long sequence, String type, String data) {
        return new Fact("partner-accounts.v1", partner, partner, sequence, type, data).received();
    }
}
