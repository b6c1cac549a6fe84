package fr.insegur.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiDocumentTest {
    @TempDir
    Path folder;

    private Path committed;

    @BeforeEach
    void inAnEmptyModule() {
        committed = folder.resolve("contracts").resolve("openapi.json");
    }

    static String complete() throws IOException {
        try (InputStream document = OpenApiDocumentTest.class.getResourceAsStream("/openapi/complete.json")) {
            return new String(Objects.requireNonNull(document).readAllBytes(), UTF_8);
        }
    }

    @Test
    void theServedDocumentIsWrittenWhenAskedForAndThenIsTheCommittedOne() throws IOException {
        String served = complete();
        OpenApiDocument.assertCommitted(served, committed, true);
        assertDoesNotThrow(() -> OpenApiDocument.assertCommitted(served, committed, false));
    }

    @Test
    void whatIsWrittenIsReadableAndSorted() throws IOException {
        OpenApiDocument.assertCommitted(complete(), committed, true);
        String written = Files.readString(committed);
        assertAll(
                () -> assertTrue(written.startsWith("{\n  \"components\": {\n    \"responses\": {"), written),
                () -> assertTrue(written.endsWith("}\n"), written),
                () -> assertTrue(written.indexOf("\"/v1/quotes\"") < written.indexOf("\"/v1/simulations\""), written),
                () -> assertTrue(written.indexOf("\"name\": \"Quotes\"") < written.indexOf("\"name\": \"Simulation\"")),
                () -> assertFalse(written.contains("localhost"), written));
    }

    @Test
    void theAddressOfTheServerIsNoDifference() throws IOException {
        OpenApiDocument.assertCommitted(complete(), committed, true);
        String elsewhere = complete().replace("localhost:8081", "localhost:45123");
        assertDoesNotThrow(() -> OpenApiDocument.assertCommitted(elsewhere, committed, false));
    }

    @Test
    void withoutACommittedDocumentTheFailureSaysHowToWriteIt() throws IOException {
        String message = failure(complete());
        assertTrue(message.contains("-Dinsegur.openapi.write=true"), message);
        assertFalse(Files.exists(committed));
    }

    @Test
    void anOperationThatIsGoneIsListed() throws IOException {
        OpenApiDocument.assertCommitted(complete(), committed, true);
        String message = failure(complete().replace("/v1/quotes\"", "/v1/offers\""));
        assertAll(
                () -> assertTrue(message.matches("(?s).*What's New.*GET +/v1/offers.*"), message),
                () -> assertTrue(message.matches("(?s).*What's Deleted.*GET +/v1/quotes\\R.*"), message),
                () -> assertTrue(message.contains("/paths/~1v1~1offers: committed nothing, served {"), message));
    }

    @Test
    void aChangedExampleIsListedThoughItChangesNoType() throws IOException {
        OpenApiDocument.assertCommitted(complete(), committed, true);
        String message = failure(complete().replace("805.00", "806.00"));
        assertTrue(message.contains("/usual/value/balance: committed \"805.00\", served \"806.00\""), message);
    }

    @Test
    void aDocumentThatLacksSomethingFailsThoughItIsTheCommittedOne() throws IOException {
        String incomplete = complete().replace("\"summary\": \"One quote\",", "");
        AssertionError failure =
                assertThrows(AssertionError.class, () -> OpenApiDocument.assertCommitted(incomplete, committed, true));
        assertEquals(
                "the OpenAPI document is incomplete:\n  - GET /v1/quotes/{id} has no summary", failure.getMessage());
        assertTrue(Files.exists(committed));
    }

    @Test
    void anAnswerThatIsNoJsonFails() {
        assertTrue(failure("openapi: 3.1.0").startsWith("the served document is no JSON"));
    }

    private String failure(String served) {
        return assertThrows(AssertionError.class, () -> OpenApiDocument.assertCommitted(served, committed, false))
                .getMessage();
    }
}
