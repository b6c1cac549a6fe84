package fr.insegur.notification.account;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import fr.insegur.embedded.TokenRequest;
import fr.insegur.notification.TestEvents;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Over the real broker: who acts for whom is learnt from the services that own the accounts. */
@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class AccountsConsumerTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void whoIsAddedIsInAndWhoIsRemovedIsOut() {
        UUID company = UUID.randomUUID();
        String subject = "login-" + company;
        String token = Tokens.of(TokenRequest.role("client").withSubject(subject));
        TestEvents events = new TestEvents(company);
        String about = "{\"companyId\":\"" + company + "\",\"subject\":\"" + subject + "\"";

        events.publish(
                "accounts.v1", "member-added.v1", about + ",\"part\":\"READER\",\"scopes\":[\"accounts:read\"]}");
        awaitPart(token, "companies", List.of("READER"));
        events.publish("accounts.v1", "member-removed.v1", about + "}");
        awaitPart(token, "companies", List.of());
    }

    private static void awaitPart(String token, String list, List<String> parts) {
        await().atMost(SOON)
                .until(
                        () -> given().auth().oauth2(token).get("/v1/me").<List<String>>path(list + ".part"),
                        parts::equals);
    }
}
