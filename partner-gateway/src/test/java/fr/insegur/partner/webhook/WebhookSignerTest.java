package fr.insegur.partner.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignerTest {
    private static final String BODY = "{\"type\":\"offer.selected\",\"data\":{\"name\":\"Établissements\"}}";

    @Test
    void bothLiveSecretsVerifyTheSameMessageByTheReferenceLibrary() throws Exception {
        String older = WebhookSigner.newSecret();
        String newer = WebhookSigner.newSecret();
        Instant now = Instant.now();
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(WebhookSigner.signature(List.of(newer, older), "msg_1", now, BODY)));
        assertDoesNotThrow(() -> new Webhook(newer).verify(BODY, headers));
        assertDoesNotThrow(() -> new Webhook(older).verify(BODY, headers));
        Webhook retired = new Webhook(WebhookSigner.newSecret());
        assertThrows(WebhookVerificationException.class, () -> retired.verify(BODY, headers));
        assertThrows(WebhookVerificationException.class, () -> new Webhook(newer).verify(BODY + " ", headers));
    }

    @Test
    void theSignatureIsTheOneOfTheSpecification() throws Exception {
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        Instant at = Instant.ofEpochSecond(1614265330);
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                WebhookSigner.signature(List.of(secret), "msg_p5jXN8AQM9LWM0D4loKWxJek", at, "{\"test\": 2432232314}"));
    }

    @Test
    void aNewSecretHas32RandomBytes() {
        String secret = WebhookSigner.newSecret();
        assertEquals(32, Base64.getDecoder().decode(secret.substring("whsec_".length())).length);
        assertNotEquals(secret, WebhookSigner.newSecret());
    }
}
