package fr.insegur.partner.webhook;

import fr.insegur.platform.time.BusinessClock;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one attempt over HTTP. Redirects are not followed: they would lead around the check of the address. */
@Singleton
class WebhookSender {
    private final HttpClient http;
    private final SsrfGuard guard;
    private final WebhookSettings settings;
    private final BusinessClock clock;

    WebhookSender(WebhookSettings settings, BusinessClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.guard = new SsrfGuard(
                settings.allowLoopback(), settings.allowedHosts().orElse(Set.of()), InetAddress::getAllByName);
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    AttemptResult send(ClaimedDelivery delivery) {
        Instant start = clock.now();
        Optional<String> refusal = guard.refusal(delivery.url());
        if (refusal.isPresent()) {
            return result(start, null, refusal.get());
        }
        try {
            HttpResponse<InputStream> response =
                    http.send(request(delivery, start), HttpResponse.BodyHandlers.ofInputStream());
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
        }
    }

    private HttpRequest request(ClaimedDelivery delivery, Instant now) {
        String id = delivery.messageId();
        return HttpRequest.newBuilder(URI.create(delivery.url()))
                .timeout(settings.requestTimeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "insegur-webhooks/1")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", WebhookSigner.signature(delivery.secrets(), id, now, delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
    }

    private AttemptResult result(Instant start, @Nullable Integer status, @Nullable String error) {
        long took = Math.max(0, Duration.between(start, clock.now()).toMillis());
        return new AttemptResult(start, took, status, error);
    }
}
