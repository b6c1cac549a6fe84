package fr.insegur.e2e.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.insegur.local.Actor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator's container, and the one that takes its factors into the broker's panel. */
class ComposeFactorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFAULTS = "deploy/partner-simulator/src/main/resources/simulator-defaults.json";
    private static final String SETTINGS = "deploy/partner-simulator/src/main/java/fr/insegur/simulator/Settings.java";

    private final ComposeFile compose = ComposeFile.read();
    private final Map<String, String> answered = new ConcurrentSkipListMap<>();

    @TempDir
    Path folder;

    @Test
    void everyVariableOfTheSimulatorIsOneThatItReads() throws Exception {
        Set<String> prefixes = new TreeSet<>(Set.of("SIMULATOR"));
        JSON.readTree(ComposeFile.text(DEFAULTS))
                .path("factors")
                .forEach(factor -> prefixes.add(variable(factor.path("code").asText())));
        Set<String> suffixes = new TreeSet<>();
        Pattern.compile("\"([A-Z_]+)\", \"\\w+\"")
                .matcher(ComposeFile.text(SETTINGS))
                .results()
                .forEach(match -> suffixes.add(match.group(1)));
        assertTrue(suffixes.contains("CLIENT_SECRET"), suffixes.toString());
        Set<String> unknown =
                new TreeSet<>(compose.service("simulator").environment().keySet());
        unknown.removeIf(name -> prefixes.stream()
                .anyMatch(prefix ->
                        name.startsWith(prefix + "_") && suffixes.contains(name.substring(prefix.length() + 1))));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void eachFactorLogsInAsItsOwnClientOfTheRealm() throws Exception {
        JsonNode realm = JSON.readTree(ComposeFile.text("deploy/docker/keycloak/insegur-realm.json"));
        Map<String, String> secrets = new TreeMap<>();
        realm.path("clients")
                .forEach(client -> secrets.put(
                        client.path("clientId").asText(), client.path("secret").asText()));
        Map<String, String> variables = compose.service("simulator").environment();
        for (JsonNode factor : JSON.readTree(ComposeFile.text(DEFAULTS)).path("factors")) {
            String given = variables.get(variable(factor.path("code").asText()) + "_CLIENT_SECRET");
            assertEquals(secrets.get(factor.path("clientId").asText()), given.replace(":?", ""));
        }
    }

    @Test
    void theImagesCommandStartsTheSimulatorAndItsHealthCheckFindsIt() throws Exception {
        ComposeService service = compose.service("simulator");
        Map<String, String> variables = new HashMap<>(service.environment());
        int port = freePort();
        assertEquals(
                variables.put("SIMULATOR_PORT", Integer.toString(port)),
                service.healthCheck().get(3));
        variables.put("SIMULATOR_HOST", "127.0.0.1");
        assertEquals("/data", variables.put("SIMULATOR_DATA_FOLDER", folder.toString()));
        assertTrue(service.mounts().stream().anyMatch(mount -> mount.target().equals("/data")));
        ProcessBuilder builder = new ProcessBuilder(ComposeImageTest.simulatorCommand())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(variables);
        Process simulator = builder.start();
        try {
            List<String> check = service.healthCheck();
            assertEquals(List.of("CMD", "bash", "/opt/insegur/healthy.sh"), check.subList(0, 3));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> simulator.isAlive()
                            && Script.docker("bash", "healthy.sh", Map.of(), Integer.toString(port), check.get(4))
                                            .status()
                                    == 0);
        } finally {
            simulator.destroyForcibly().waitFor();
        }
    }

    @Test
    void thePanelTakesEveryFactorInAndBringsItItsSecret() throws Exception {
        Map<String, JsonNode> asked = panel(Map.of());
        for (Actor partner : Actor.partners()) {
            JsonNode request = asked.get("PUT /v1/partners/" + partner.company());
            assertEquals(partner.code(), request.path("code").asText());
            assertEquals(partner.label(), request.path("name").asText());
            assertEquals(
                    "http://simulator:18090/webhooks/" + partner.code(),
                    request.path("webhookUrl").asText());
            assertEquals(
                    "whsec_first-" + partner.company(),
                    asked.get("PUT /secrets/" + partner.code())
                            .path("secrets")
                            .path(0)
                            .asText());
            JsonNode user = asked.get("POST /v1/partners/" + partner.company() + "/users");
            assertEquals("MANAGER", user.path("part").asText());
            assertEquals(
                    partner.company().toString().replace("0000000000a", "0000000005a"),
                    user.path("subject").asText());
        }
        assertEquals(
                "4000000.00",
                asked.get("PUT /v1/partners/" + Actor.DISCRET.company())
                        .path("minTurnover")
                        .path("amount")
                        .asText());
        assertEquals(
                "simulator", compose.service("partner-gateway").environment().get("INSEGUR_WEBHOOKS_ALLOWED_HOSTS"));
        assertEquals("service:simulator", compose.service("panel").text("network_mode"));
    }

    @Test
    void aSecretThatWasLostIsDrawnAgainAndOneThatIsKnownIsLeft() throws Exception {
        Map<String, JsonNode> asked = panel(Map.of("FACTOR-LITTORAL", 1, "FACTOR-EXPRESS", 0, "FACTOR-DISCRET", 2));
        Set<String> secrets = new TreeSet<>(asked.keySet());
        secrets.removeIf(call -> !call.startsWith("PUT /secrets/"));
        assertEquals(Set.of("PUT /secrets/FACTOR-EXPRESS"), secrets);
        assertEquals(
                "whsec_another",
                asked.get("PUT /secrets/FACTOR-EXPRESS").path("secrets").path(0).asText());
    }

    @Test
    void thePanelFailsWhenTheGatewayRefuses() throws Exception {
        answered.put("PUT /v1/partners/" + Actor.EXPRESS.company(), "403");
        HttpServer server = server(Map.of(), new TreeMap<>());
        try {
            assertNotEquals(0, register(server).status());
        } finally {
            server.stop(0);
        }
    }

    /** What the script asks for, when the simulator knows so many secrets of each factor already; none: all are new. */
    private Map<String, JsonNode> panel(Map<String, Integer> known) throws Exception {
        Map<String, JsonNode> asked = new ConcurrentSkipListMap<>();
        HttpServer server = server(known, asked);
        try {
            Script script = register(server);
            assertEquals(0, script.status(), script.output());
        } finally {
            server.stop(0);
        }
        return asked;
    }

    private Script register(HttpServer server) throws Exception {
        ComposeService service = compose.service("panel");
        assertEquals(List.of("sh", "/opt/insegur/register-factors.sh"), service.list("entrypoint"));
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> variables = new HashMap<>(service.environment());
        variables.put("BACK_OFFICE_SECRET", "s&cret=");
        for (String address : List.of("TOKEN_URL", "GATEWAY_URL", "SIMULATOR_URL")) {
            variables.computeIfPresent(address, (name, url) -> url.replaceFirst("http://[^/]+", base));
        }
        return Script.docker("sh", "panel/register-factors.sh", variables);
    }

    private HttpServer server(Map<String, Integer> known, Map<String, JsonNode> asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String call =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            String answer = answer(call, body, exchange, known);
            if (!call.endsWith("/token")) {
                asked.put(call, JSON.readTree(body));
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            int status = answered.containsKey(call) ? 403 : answer.isEmpty() ? 401 : 200;
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** As Keycloak, the gateway and the simulator would answer; nothing to who does not show the right token. */
    private static String answer(String call, String body, HttpExchange exchange, Map<String, Integer> known) {
        if (call.endsWith("/realms/insegur/protocol/openid-connect/token")) {
            boolean right = body.contains("client_id=back-office") && body.contains("client_secret=s%26cret%3D");
            return right ? "{\"access_token\":\"a.b-c_d\",\"expires_in\":300}" : "";
        }
        if (call.equals("GET /health")) {
            List<String> factors = new ArrayList<>();
            Actor.partners()
                    .forEach(partner -> factors.add("{\"code\":\"" + partner.code() + "\",\"secrets\":"
                            + known.getOrDefault(partner.code(), 0) + ",\"waiting\":0}"));
            return "{\"status\":\"UP\",\"factors\":[" + String.join(",", factors) + "]}";
        }
        if (call.startsWith("PUT /secrets/")) {
            return "{}";
        }
        if (!"Bearer a.b-c_d".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return "";
        }
        if (call.startsWith("GET ") && call.endsWith("/users")) {
            return "{\"items\":[]}";
        }
        if (call.endsWith("/users")) {
            return exchange.getRequestHeaders().containsKey("Idempotency-Key") ? "{}" : "";
        }
        String id = call.replaceFirst(".*/partners/", "");
        if (call.startsWith("PUT ")) {
            return "{\"id\":\"" + id + "\",\"webhookSecret\":"
                    + (known.isEmpty() ? "\"whsec_first-" + id + "\"" : "null") + "}";
        }
        return exchange.getRequestHeaders().containsKey("Idempotency-Key") ? "{\"secret\":\"whsec_another\"}" : "";
    }

    private static String variable(String code) {
        return code.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
