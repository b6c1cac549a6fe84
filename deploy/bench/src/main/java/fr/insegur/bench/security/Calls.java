package fr.insegur.bench.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** The client's side: so many callers, each of which waits for its answer before it sends again. */
final class Calls implements AutoCloseable {
    private static final int CALLERS = 8;
    private static final int QUOTES = 100;
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final double SECOND_NANOS = 1e9;
    private static final String QUOTE = """
            {"siren": "732829320", "companyName": "Comptoir du Bessin",
             "activity": "Commerce de gros alimentaire", "departement": "14",
             "annualTurnover": {"amount": "2100000.00", "currency": "EUR"}, "b2bShare": "1.00",
             "need": {"amount": "150000.00", "currency": "EUR"}, "wantsConfidentiality": false,
             "keepsCollection": false, "mandate": {"version": "2026-01", "acceptedAt": "2026-01-12T08:55:00Z"}}
            """;

    private final String quotesUrl;
    private final String token;
    private final List<String> quotes = new ArrayList<>();
    private final AtomicLong turn = new AtomicLong();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Calls(String quotesUrl, String token) {
        this.quotesUrl = quotesUrl;
        this.token = token;
    }

    /** What is measured, each a row of the result. */
    enum Operation {
        READ("read a quote request") {
            @Override
            void call(Calls calls) {
                calls.read(calls.quotes.get((int) (calls.turn.incrementAndGet() % calls.quotes.size())));
            }
        },
        LIST("read a page of 50") {
            @Override
            void call(Calls calls) {
                calls.read(calls.quotesUrl + "?limit=50");
            }
        },
        WRITE("ask for a quote") {
            @Override
            void call(Calls calls) {
                calls.write();
            }
        };

        private final String title;

        Operation(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        abstract void call(Calls calls);
    }

    /** Quotes to be read. */
    void prepare() {
        for (int i = 0; i < QUOTES; i++) {
            quotes.add(quotesUrl + "/" + write().replaceAll(".*/", ""));
        }
    }

    /** Answered requests a second. */
    double rate(Operation operation, Duration howLong) {
        long start = System.nanoTime();
        long end = start + howLong.toNanos();
        AtomicLong answered = new AtomicLong();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                all.add(callers.submit(() -> {
                    while (System.nanoTime() < end) {
                        operation.call(this);
                        answered.incrementAndGet();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(operation.title() + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return answered.get() * SECOND_NANOS / (System.nanoTime() - start);
    }

    private void read(String url) {
        send(request(url).GET().build(), 200);
    }

    /** @return where the new quote is */
    private String write() {
        return send(
                        request(quotesUrl)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(QUOTE))
                                .build(),
                        201)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request, int expected) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
