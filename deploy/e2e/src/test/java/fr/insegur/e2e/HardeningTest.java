package fr.insegur.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.local.Component;
import fr.insegur.local.Endpoints;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The four services as they are packaged: what they show to somebody who only looks. */
@Order(32)
@ExtendWith(SharedPlatformExtension.class)
class HardeningTest {
    private static final String NOTHING_MAY_RUN = "default-src 'none'; frame-ancestors 'none'";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Endpoints endpoints;

    HardeningTest(SharedPlatform shared) {
        this.endpoints = shared.platform().endpoints();
    }

    @Test
    void everyServiceProtectsBrowsersAndNamesNothingOfTheInside() throws Exception {
        for (Component service : Component.services()) {
            for (String path : List.of("/openapi", "/v1/nothing", "/v1/ops/outbox", "/", "/q/dev-ui")) {
                HttpResponse<String> answer = get(endpoints.url(service) + path);
                isProtected(answer);
                assertEquals(List.of(NOTHING_MAY_RUN), answer.headers().allValues("Content-Security-Policy"), path);
                String body = answer.body().toLowerCase(Locale.ROOT);
                for (String name : List.of("quarkus", "vert.x", "resteasy", "java.")) {
                    assertFalse(body.contains(name), service + path + " names " + name);
                }
            }
        }
    }

    @Test
    void everyConsoleMayRunItsScriptsAndNothingFromElsewhere() throws Exception {
        for (Component service : Component.services()) {
            HttpResponse<String> console = get(endpoints.url(service) + "/console/");
            assertEquals(200, console.statusCode());
            isProtected(console);
            String policy =
                    console.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
            assertTrue(policy.contains("script-src 'self' 'unsafe-inline';"), policy);
            assertTrue(policy.contains("default-src 'none';"), policy);
            assertFalse(console.body().contains("Quarkus"), "the console names what it runs on");
        }
    }

    @Test
    void healthAndMetricsAreOnTheManagementPortAlone() throws Exception {
        for (Component service : Component.services()) {
            for (String path : List.of("/q/health", "/q/health/ready", "/q/health/live", "/q/metrics")) {
                HttpResponse<String> outside = get(endpoints.url(service) + path);
                assertEquals(404, outside.statusCode(), service + path);
                HttpResponse<String> inside = get(endpoints.managementUrl(service) + path);
                assertEquals(200, inside.statusCode(), service + path);
                isProtected(inside);
            }
            for (String path : List.of("/openapi", "/console/", "/v1/ops/outbox")) {
                assertEquals(404, get(endpoints.managementUrl(service) + path).statusCode(), service + path);
            }
        }
    }

    @Test
    void noServiceTakesCallsFromAForeignSite() throws Exception {
        for (Component service : Component.services()) {
            HttpResponse<String> answer = http.send(
                    request(endpoints.url(service) + "/openapi")
                            .header("Origin", "https://elsewhere.example")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(403, answer.statusCode());
            assertTrue(answer.body().contains("\"code\":\"origin-not-allowed\""), answer.body());
            assertTrue(
                    answer.headers().map().keySet().stream()
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-")),
                    answer.headers().toString());
        }
    }

    private static void isProtected(HttpResponse<String> answer) {
        assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"));
        assertEquals(List.of("no-referrer"), answer.headers().allValues("Referrer-Policy"));
        assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"));
        assertEquals(List.of(), answer.headers().allValues("Server"));
    }

    private HttpResponse<String> get(String url) throws Exception {
        return http.send(request(url).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
    }
}
