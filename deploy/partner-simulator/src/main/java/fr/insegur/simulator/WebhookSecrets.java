package fr.insegur.simulator;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The secrets by which one factor knows that a webhook comes from the broker. The gateway shows a secret once, so it is put
 * here while running and kept; during a rotation there are two, and either will do.
 */
final class WebhookSecrets {
    private static final int MOST_SECRETS = 5;

    private final DataFolder data;
    private final String file;
    private final Duration tolerance;
    private volatile Kept kept;

    record Kept(List<String> secrets) {}

    WebhookSecrets(DataFolder data, String factorCode, List<String> atStart, Duration tolerance) {
        this.data = data;
        this.file = factorCode + "-secrets.json";
        this.tolerance = tolerance;
        this.kept = data.read(file, Kept.class, () -> new Kept(List.copyOf(atStart)));
    }

    int count() {
        return kept.secrets().size();
    }

    /** @throws IllegalArgumentException when one of them is not a {@code whsec_} secret, or there are too many */
    void replace(List<String> secrets) {
        if (secrets.isEmpty() || secrets.size() > MOST_SECRETS) {
            throw new IllegalArgumentException("one to " + MOST_SECRETS + " secrets");
        }
        for (String secret : secrets) {
            if (!secret.startsWith(Webhook.SECRET_PREFIX)) {
                throw new IllegalArgumentException("a secret starts with " + Webhook.SECRET_PREFIX);
            }
            webhook(secret);
        }
        data.write(file, new Kept(List.copyOf(secrets)));
        kept = new Kept(List.copyOf(secrets));
    }

    /**
     * Whether the body is signed by one of the secrets, not long ago.
     *
     * @param headers their names in lower case
     */
    boolean verify(String body, Map<String, List<String>> headers) {
        return isRecent(headers) && kept.secrets().stream().anyMatch(secret -> signedBy(secret, body, headers));
    }

    private boolean isRecent(Map<String, List<String>> headers) {
        List<String> timestamp = headers.getOrDefault(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, List.of());
        if (timestamp.size() != 1) {
            return false;
        }
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp.getFirst()));
            return Duration.between(sent, Instant.now()).abs().compareTo(tolerance) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException notATime) {
            return false;
        }
    }

    private static boolean signedBy(String secret, String body, Map<String, List<String>> headers) {
        try {
            webhook(secret).verify(body, headers);
            return true;
        } catch (WebhookVerificationException refused) {
            return false;
        }
    }

    private static Webhook webhook(String secret) {
        try {
            return new Webhook(secret);
        } catch (EmptyWebhookSecretException empty) {
            throw new IllegalArgumentException("an empty secret", empty);
        }
    }
}
