package fr.insegur.e2e.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.e2e.compose.ComposeService.Published;
import fr.insegur.local.Component;
import fr.insegur.local.Endpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the file says to the four services, held against the settings that they have. */
class ComposeServicesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z]\\w*)}");

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void theFourServicesAreBuiltFromTheirModules() {
        assertEquals(
                Component.services().stream().map(Component::fileName).toList(),
                compose.quarkusServices().stream().map(ComposeService::module).toList());
        compose.quarkusServices().forEach(service -> assertEquals(service.name(), service.module()));
    }

    @Test
    void eachServiceIsPublishedOnThePortThatItListensOnAndThatConsolesKnow() {
        for (Component component : Component.services()) {
            ComposeService service = compose.service(component.fileName());
            int port = ModuleSettings.of(service.module()).number("quarkus.http.port");
            assertEquals(List.of(new Published("127.0.0.1", port, port)), service.published());
            assertEquals(Endpoints.usual().port(component), port);
            assertEquals(
                    "http://localhost:" + port + "/openapi",
                    ModuleSettings.of(service.module()).text("quarkus.swagger-ui.urls." + service.name()));
        }
    }

    @Test
    void everyVariableIsASettingThatTheServiceStillReadsWhenItStarts() {
        List<String> complaints = new ArrayList<>();
        for (ComposeService service : compose.quarkusServices()) {
            KnownSettings known = KnownSettings.of(service.module());
            service.environment()
                    .keySet()
                    .forEach(variable -> known.complaint(variable)
                            .ifPresent(complaint -> complaints.add(service.name() + ": " + complaint)));
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void aMisspeltVariableAndOneThatComesTooLateAreFound() {
        KnownSettings known = KnownSettings.of("quote-service");
        assertEquals(
                List.of("QUARKUS_DATASOURCE_JDBC_ULR is no setting"),
                known.complaint("QUARKUS_DATASOURCE_JDBC_ULR").stream().toList());
        assertEquals(
                List.of("QUARKUS_MANAGEMENT_ENABLED is fixed when the service is built"),
                known.complaint("QUARKUS_MANAGEMENT_ENABLED").stream().toList());
        // quote-service has no mailer.
        assertTrue(known.complaint("QUARKUS_MAILER_HOST").isPresent());
        assertTrue(KnownSettings.of("notification-service")
                .complaint("QUARKUS_MAILER_HOST")
                .isEmpty());
    }

    @Test
    void noSettingIsLeftThatPointsToTheContainersOwnLoopback() {
        List<String> left = new ArrayList<>();
        for (ComposeService service : compose.quarkusServices()) {
            ModuleSettings.of(service.module()).values().forEach((key, value) -> {
                if (value.contains("127.0.0.1") && !service.environment().containsKey(ModuleSettings.variable(key))) {
                    left.add(service.name() + " " + key);
                }
            });
            assertEquals("0.0.0.0", service.environment().get("QUARKUS_HTTP_HOST"));
            assertEquals("0.0.0.0", service.environment().get("QUARKUS_MANAGEMENT_HOST"));
        }
        assertEquals(List.of(), left);
    }

    @Test
    void everySettingWithoutADefaultIsGiven() {
        List<String> missing = new ArrayList<>();
        for (ComposeService service : compose.quarkusServices()) {
            ModuleSettings settings = ModuleSettings.of(service.module());
            for (String key : KnownSettings.of(service.module()).required()) {
                String written = settings.values().getOrDefault(key, "${" + ModuleSettings.variable(key) + "}");
                if (written.matches("\\$\\{[A-Z0-9_]+}")
                        && !service.environment().containsKey(written.replaceAll("[${}]", ""))) {
                    missing.add(service.name() + " " + key);
                }
            }
        }
        assertEquals(List.of(), missing);
        for (ComposeService service : compose.quarkusServices()) {
            assertEquals(
                    Set.of("insegur.trail.key", "insegur.vault.keys"),
                    KnownSettings.of(service.module()).required());
        }
    }

    @Test
    void eachServiceWorksInItsOwnDatabaseAndMigratesItAsTheOwner() {
        for (Component component : Component.services()) {
            String database = component.database();
            String password = "${" + database.toUpperCase(Locale.ROOT);
            Map<String, String> variables =
                    compose.service(component.fileName()).environment();
            String url = "jdbc:postgresql://postgres:5432/" + database;
            assertEquals(url, variables.get("QUARKUS_DATASOURCE_JDBC_URL"));
            assertEquals(database + "_app", variables.get("QUARKUS_DATASOURCE_USERNAME"));
            assertEquals(password + "_APP_PASSWORD:?}", variables.get("QUARKUS_DATASOURCE_PASSWORD"));
            assertEquals(url, variables.get("QUARKUS_FLYWAY_JDBC_URL"));
            assertEquals(database + "_owner", variables.get("QUARKUS_FLYWAY_USERNAME"));
            assertEquals(password + "_OWNER_PASSWORD:?}", variables.get("QUARKUS_FLYWAY_PASSWORD"));
            assertEquals(database + "_app", variables.get("QUARKUS_FLYWAY_PLACEHOLDERS_APPROLE"));
        }
    }

    @Test
    void everyPlaceholderOfAMigrationHasAValue() throws IOException {
        Set<String> used = new TreeSet<>();
        for (ComposeService service : compose.quarkusServices()) {
            Set<String> given = service.environment().keySet();
            for (String placeholder : placeholders(ComposeFile.ROOT.resolve(service.module()))) {
                used.add(placeholder);
                String variable = "QUARKUS_FLYWAY_PLACEHOLDERS_" + placeholder.toUpperCase(Locale.ROOT);
                assertTrue(given.contains(variable), service.name() + " " + placeholder);
            }
        }
        assertEquals(Set.of("appRole"), used);
    }

    @Test
    void everyHealthCheckAsksForReadinessOnTheManagementPort() {
        for (ComposeService service : compose.quarkusServices()) {
            ModuleSettings settings = ModuleSettings.of(service.module());
            assertEquals("true", settings.text("quarkus.management.enabled"));
            Set<String> moved = settings.values().keySet().stream()
                    .filter(key -> key.matches("quarkus\\.(smallrye-health\\..*path|management\\.root-path)"))
                    .collect(Collectors.toSet());
            assertEquals(Set.of(), moved);
            String root = KnownSettings.of(service.module())
                    .defaultOf("quarkus.management.root-path")
                    .orElseThrow();
            assertEquals(
                    List.of(
                            "CMD",
                            "bash",
                            "/opt/insegur/healthy.sh",
                            settings.text("quarkus.management.port"),
                            root + "/health/ready"),
                    service.healthCheck());
        }
    }

    @Test
    void theOnlyPlacesThatAServiceWritesToOutliveIt() {
        for (ComposeService service : compose.quarkusServices()) {
            List<String> folders = KnownSettings.of(service.module()).own().stream()
                    .filter(key -> key.endsWith(".folder"))
                    .toList();
            for (String folder : folders) {
                String path = service.environment().get(ModuleSettings.variable(folder));
                assertTrue(
                        service.mounts().stream()
                                .anyMatch(mount -> !mount.isFromTheCheckout()
                                        && mount.target().equals(path)),
                        service.name() + " keeps files in " + path);
            }
            assertEquals(List.of("/tmp"), service.list("tmpfs"));
        }
        assertTrue(KnownSettings.of("receivables-service").own().contains("insegur.ledger-imports.folder"));
    }

    private static Set<String> placeholders(Path module) throws IOException {
        Path migrations = module.resolve("src/main/resources/db/migration");
        Set<String> placeholders = new TreeSet<>();
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.toList()) {
                PLACEHOLDER
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> placeholders.add(match.group(1)));
            }
        }
        return placeholders;
    }
}
