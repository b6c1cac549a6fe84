package fr.insegur.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set. The defaults on the class path are overlaid by the JSON file named in {@code SIMULATOR_CONFIG},
 * then by environment variables; the README lists them.
 *
 * @param startDate the day on which the factors wake up when they never were told another; the real day when null
 * @param signatureToleranceSeconds how old or early a webhook's timestamp may be, 1 to 300
 */
record Settings(
        String host,
        int port,
        URI gatewayUrl,
        URI tokenUrl,
        Path dataFolder,
        int signatureToleranceSeconds,
        @Nullable LocalDate startDate,
        Retry retry,
        List<FactorSettings> factors) {

    private static final int LONGEST_TOLERANCE_SECONDS = 300;

    Settings {
        if (signatureToleranceSeconds < 1 || signatureToleranceSeconds > LONGEST_TOLERANCE_SECONDS) {
            throw new IllegalArgumentException("signatureToleranceSeconds is 1 to " + LONGEST_TOLERANCE_SECONDS);
        }
    }

    /** Attempts at one task, and the delay between them: doubled each time up to the longest. */
    record Retry(int attempts, int firstDelayMillis, int longestDelayMillis) {
        Duration delayAfter(int failures) {
            long doubled = (long) firstDelayMillis << Math.min(Math.max(failures - 1, 0), 20);
            return Duration.ofMillis(Math.min(doubled, longestDelayMillis));
        }
    }

    /**
     * One factor.
     *
     * @param tokenParameters form parameters beside the client credentials, for an issuer that needs some
     * @param webhookSecrets the {@code whsec_} secrets known at start; more may be put while running
     */
    record FactorSettings(
            String code,
            Policy.Kind kind,
            UUID partnerId,
            String clientId,
            String clientSecret,
            Map<String, String> tokenParameters,
            List<String> webhookSecrets) {}

    static Settings read(Map<String, String> environment) {
        try (InputStream defaults = Settings.class.getResourceAsStream("/simulator-defaults.json")) {
            ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Objects.requireNonNull(defaults));
            String file = environment.get("SIMULATOR_CONFIG");
            if (file != null) {
                merge(tree, (ObjectNode) Json.MAPPER.readTree(Files.readString(Path.of(file))));
            }
            overlay(tree, "SIMULATOR_", environment);
            for (JsonNode factor : tree.path("factors")) {
                overlayFactor((ObjectNode) factor, environment);
            }
            return Json.MAPPER.treeToValue(tree, Settings.class);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the settings cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Objects are merged, anything else replaces: a file that lists factors lists all of them. */
    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(field -> {
            JsonNode present = into.get(field.getKey());
            if (present instanceof ObjectNode inner && field.getValue() instanceof ObjectNode outer) {
                merge(inner, outer);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    private static void overlay(ObjectNode tree, String prefix, Map<String, String> environment) {
        Map.of(
                        "HOST", "host",
                        "PORT", "port",
                        "GATEWAY_URL", "gatewayUrl",
                        "TOKEN_URL", "tokenUrl",
                        "DATA_FOLDER", "dataFolder",
                        "SIGNATURE_TOLERANCE_SECONDS", "signatureToleranceSeconds",
                        "START_DATE", "startDate",
                        "PARTNER_ID", "partnerId",
                        "CLIENT_ID", "clientId",
                        "CLIENT_SECRET", "clientSecret")
                .forEach((variable, field) -> {
                    String value = environment.get(prefix + variable);
                    if (value != null) {
                        tree.put(field, value);
                    }
                });
    }

    private static void overlayFactor(ObjectNode factor, Map<String, String> environment) throws IOException {
        String prefix = factor.path("code").asText().replace('-', '_').toUpperCase(Locale.ROOT) + "_";
        overlay(factor, prefix, environment);
        String secrets = environment.get(prefix + "WEBHOOK_SECRETS");
        if (secrets != null) {
            factor.set("webhookSecrets", Json.MAPPER.valueToTree(secrets.split(",")));
        }
        String parameters = environment.get(prefix + "TOKEN_PARAMETERS");
        if (parameters != null) {
            factor.set("tokenParameters", Json.MAPPER.readTree(parameters));
        }
    }
}
