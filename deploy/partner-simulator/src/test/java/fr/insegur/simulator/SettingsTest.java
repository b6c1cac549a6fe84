package fr.insegur.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.simulator.Settings.FactorSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void theDefaultsAreTheThreeFactorsOfTheStory() {
        Settings settings = Settings.read(Map.of());
        assertEquals(18090, settings.port());
        assertEquals(
                List.of("FACTOR-LITTORAL", "FACTOR-EXPRESS", "FACTOR-DISCRET"),
                settings.factors().stream().map(FactorSettings::code).toList());
    }

    @Test
    void theFileComesOverTheDefaultsAndTheEnvironmentOverTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("simulator.json");
        Files.writeString(file, "{\"port\": 18091, \"startDate\": \"2026-01-12\", \"retry\": {\"attempts\": 3}}");
        Settings settings = Settings.read(Map.of(
                "SIMULATOR_CONFIG", file.toString(),
                "SIMULATOR_PORT", "18092",
                "SIMULATOR_GATEWAY_URL", "http://partner-gateway:8083",
                "FACTOR_EXPRESS_CLIENT_SECRET", "s3",
                "FACTOR_EXPRESS_WEBHOOK_SECRETS", "whsec_YQ==,whsec_Yg==",
                "FACTOR_EXPRESS_TOKEN_PARAMETERS", "{\"audience\":\"insegur\"}"));
        FactorSettings express = settings.factors().get(1);
        assertEquals(18092, settings.port());
        assertEquals(URI.create("http://partner-gateway:8083"), settings.gatewayUrl());
        assertEquals(LocalDate.of(2026, 1, 12), settings.startDate());
        assertEquals(new Settings.Retry(3, 250, 15_000), settings.retry());
        assertEquals("s3", express.clientSecret());
        assertEquals(List.of("whsec_YQ==", "whsec_Yg=="), express.webhookSecrets());
        assertEquals(Map.of("audience", "insegur"), express.tokenParameters());
        assertEquals("", settings.factors().getFirst().clientSecret());
    }

    @Test
    void aToleranceThatTheSignatureLibraryWouldNotHonourIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Settings.read(Map.of("SIMULATOR_SIGNATURE_TOLERANCE_SECONDS", "301")));
    }

    @Test
    void theDelayDoublesUpToTheLongest() {
        Settings.Retry retry = new Settings.Retry(16, 250, 15_000);
        assertEquals(Duration.ofMillis(250), retry.delayAfter(1));
        assertEquals(Duration.ofSeconds(1), retry.delayAfter(3));
        assertEquals(Duration.ofSeconds(15), retry.delayAfter(9));
    }
}
