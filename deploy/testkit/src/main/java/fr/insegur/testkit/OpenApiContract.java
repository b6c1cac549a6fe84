package fr.insegur.testkit;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What every service's OpenAPI document must be; a service has one empty Quarkus test that extends this. */
public abstract class OpenApiContract {
    @TestHTTPResource("/openapi")
    @SuppressWarnings("NullAway.Init")
    URI document;

    @Test
    public final void theServedDocumentIsTheCommittedOne() throws IOException, InterruptedException {
        URI asJson = URI.create(document + "?format=json");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(asJson).build(), HttpResponse.BodyHandlers.ofString());
            Assertions.assertEquals(200, answer.statusCode(), () -> "GET " + asJson + ": " + answer.body());
            OpenApiDocument.assertCommitted(answer.body());
        }
    }
}
