package fr.insegur.bench.events;

import fr.insegur.bench.BenchCompany;
import fr.insegur.local.Actor;
import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The client's side: asks for quotes as fast as they are answered, then consents to each at a steady pace. */
final class Consents {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int ASKING_AT_ONCE = 8;
    private static final int CONSENTING_AT_ONCE = 1000;
    private static final Pattern LOCATION = Pattern.compile(".*/v1/quote-requests/([0-9a-f-]{36})");
    private static final String CONSENT = "{\"discloseNames\": true}";
    private static final String QUOTE = """
            {"siren": "732829320", "companyName": "Comptoir du Bessin",
             "activity": "Commerce de gros alimentaire", "departement": "14",
             "annualTurnover": {"amount": "2100000.00", "currency": "EUR"}, "b2bShare": "1.00",
             "need": {"amount": "150000.00", "currency": "EUR"}, "wantsConfidentiality": false,
             "keepsCollection": false, "mandate": {"version": "2026-01", "acceptedAt": "2026-01-12T08:55:00Z"}}
            """;

    private final String quotesUrl;
    private final String token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Consents(Platform platform) {
        quotesUrl = platform.endpoints().url(Component.QUOTE) + "/v1/quote-requests";
        token = platform.token(Actor.CLIENT);
        BenchCompany.openAccount(platform.api());
    }

    /** New quotes, ready to be consented to. */
    List<UUID> prepareQuotes(int count) {
        List<CompletableFuture<UUID>> asked = new ArrayList<>(count);
        Semaphore free = new Semaphore(ASKING_AT_ONCE);
        for (int index = 0; index < count; index++) {
            free.acquireUninterruptibly();
            asked.add(post(quotesUrl, QUOTE)
                    .whenComplete((answer, failure) -> free.release())
                    .thenApply(Consents::idOf));
        }
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** Consents to each quote in turn at the pace, whether or not the ones before are answered, and returns when all are. */
    void give(List<UUID> quotes, Pace pace) {
        List<CompletableFuture<HttpResponse<String>>> given = new ArrayList<>(quotes.size());
        Semaphore free = new Semaphore(CONSENTING_AT_ONCE);
        long start = System.nanoTime();
        for (int index = 0; index < quotes.size(); index++) {
            pace.awaitTurn(start, index);
            if (!free.tryAcquire()) {
                throw new IllegalStateException(
                        "quote-service does not keep the pace: " + CONSENTING_AT_ONCE + " requests wait");
            }
            given.add(post(quotesUrl + "/" + quotes.get(index) + "/consents", CONSENT)
                    .whenComplete((answer, failure) -> free.release()));
        }
        given.stream().map(CompletableFuture::join).forEach(Consents::requireCreated);
    }

    private CompletableFuture<HttpResponse<String>> post(String url, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static UUID idOf(HttpResponse<String> answer) {
        requireCreated(answer);
        String location = answer.headers().firstValue("Location").orElse("");
        Matcher id = LOCATION.matcher(location);
        if (!id.matches()) {
            throw new IllegalStateException("no quote is at " + location);
        }
        return UUID.fromString(id.group(1));
    }

    private static void requireCreated(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
    }
}
