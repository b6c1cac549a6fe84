package fr.insegur.partner.webhook;

import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.vault.Vault;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt over HTTP. Neither redirects are followed nor a proxy is used: both would lead around the check of the
 * address.
 */
@Singleton
class WebhookSender {
    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private final HttpClient http;
    private final SsrfGuard guard;
    private final Vault vault;
    private final WebhookSettings settings;
    private final BusinessClock clock;

    WebhookSender(SsrfGuard guard, Vault vault, WebhookSettings settings, BusinessClock clock) {
        this.guard = guard;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    /** Whatever goes wrong with one message is the failure of that attempt. */
    AttemptResult send(ClaimedDelivery delivery) {
        Instant start = clock.now();
        try {
            Optional<String> refusal = guard.refusal(delivery.url());
            if (refusal.isPresent()) {
                return result(start, null, refusal.get());
            }
            List<String> secrets = opened(delivery);
            if (secrets.isEmpty()) {
                return result(start, null, "secret-unreadable");
            }
            HttpResponse<InputStream> response =
                    http.send(request(delivery, secrets, start), HttpResponse.BodyHandlers.ofInputStream());
            // Only the status counts; closing at once keeps a partner from making us read without end.
            response.body().close();
            int status = response.statusCode();
            return result(start, status, status / 100 == 2 ? null : "status-" + status);
        } catch (HttpTimeoutException late) {
            return result(start, null, "timeout");
        } catch (ConnectException unreachable) {
            return result(start, null, "connection-refused");
        } catch (IOException broken) {
            return result(start, null, "connection-broken");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return result(start, null, "interrupted");
        } catch (RuntimeException unforeseen) {
            LOG.errorf(unforeseen, "webhook %s cannot be sent", delivery);
            return result(start, null, "send-failed");
        }
    }

    /** A partner verifies with either of its live secrets, so those that open are enough. */
    private List<String> opened(ClaimedDelivery delivery) {
        List<String> secrets = delivery.secrets().stream()
                .flatMap(secret -> secret.tryOpen(vault).stream())
                .toList();
        if (secrets.size() < delivery.secrets().size()) {
            LOG.errorf("a webhook secret of partner %s does not open with the configured key", delivery.partnerId());
        }
        return secrets;
    }

    private HttpRequest request(ClaimedDelivery delivery, List<String> secrets, Instant now) {
        String id = delivery.messageId();
        return HttpRequest.newBuilder(URI.create(delivery.url()))
                .timeout(settings.requestTimeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "insegur-webhooks/1")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", WebhookSigner.signature(secrets, id, now, delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
    }

    private AttemptResult result(Instant start, @Nullable Integer status, @Nullable String error) {
        long took = Math.max(0, Duration.between(start, clock.now()).toMillis());
        return new AttemptResult(start, took, status, error);
    }
}
