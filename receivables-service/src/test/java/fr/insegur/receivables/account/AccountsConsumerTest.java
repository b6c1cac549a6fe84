package fr.insegur.receivables.account;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import fr.insegur.embedded.TokenRequest;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over the real broker: who acts for whom is learnt from the services that own the accounts. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class AccountsConsumerTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({
        "accounts.v1, client, companyId, member-added.v1, member-removed.v1, companies",
        "partner-accounts.v1, partner, partnerId, partner-user-added.v1, partner-user-removed.v1, partners"
    })
    void whoIsAddedIsInAndWhoIsRemovedIsOut(
            String topic, String role, String key, String added, String removed, String list) {
        UUID tenant = UUID.randomUUID();
        String subject = "login-" + tenant;
        String token = Tokens.of(TokenRequest.role(role).withSubject(subject));
        TestEvents events = new TestEvents(topic, tenant, tenant, tenant);
        String about = "{\"" + key + "\":\"" + tenant + "\",\"subject\":\"" + subject + "\"";

        events.publish(added, about + ",\"part\":\"READER\",\"scopes\":[\"accounts:read\"]}");
        awaitPart(token, list, List.of("READER"));
        events.publish(added, about + ",\"part\":\"MANAGER\",\"scopes\":[\"accounts:read\"]}");
        awaitPart(token, list, List.of("MANAGER"));
        events.publish(removed, about + "}");
        awaitPart(token, list, List.of());
    }

    private static void awaitPart(String token, String list, List<String> parts) {
        await().atMost(SOON)
                .until(
                        () -> given().auth().oauth2(token).get("/v1/me").<List<String>>path(list + ".part"),
                        parts::equals);
    }
}
