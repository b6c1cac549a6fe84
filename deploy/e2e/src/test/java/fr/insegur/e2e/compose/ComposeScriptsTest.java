package fr.insegur.e2e.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small scripts of deploy/docker, each run for what it promises. */
class ComposeScriptsTest {
    @TempDir
    Path folder;

    @Test
    void aContainerIsHealthyWhenItsEndpointAnswers200AndOnlyThen() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/up") ? 200 : 503, -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        try {
            assertEquals(0, healthy(port, "/up"));
            assertNotEquals(0, healthy(port, "/down"));
        } finally {
            server.stop(0);
        }
        assertNotEquals(0, healthy(port, "/up"));
    }

    @Test
    void newSecretsAreDrawnForEveryVariableAndBelongToTheOwnerAlone() throws Exception {
        Map<String, String> drawn = draw(folder);
        assertEquals(ComposeFile.read().variables(), drawn.keySet());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))));
        for (String service : List.of("QUOTE", "RECEIVABLES", "PARTNER", "NOTIFICATION")) {
            String keys = drawn.get(service + "_VAULT_KEYS");
            assertTrue(keys.startsWith("first:"), service);
            assertEquals(32, Base64.getDecoder().decode(keys.substring("first:".length())).length);
            assertEquals(32, Base64.getDecoder().decode(drawn.get(service + "_TRAIL_KEY")).length);
        }
        assertEquals("http://localhost:8080", drawn.get("WEBSITE_URL"));
        drawn.forEach((name, value) -> {
            assertFalse(value.contains("change-me"), name);
            assertTrue(
                    name.startsWith("WEB")
                            || name.matches(".*_(VAULT_KEYS|TRAIL_KEY)")
                            || value.matches("[0-9a-f]{48}"),
                    name);
        });
        assertEquals(drawn.size(), new HashSet<>(drawn.values()).size(), "a secret was drawn twice");
    }

    @Test
    void secretsThatAreInUseAreNotOverwritten() throws Exception {
        Map<String, String> drawn = draw(folder);
        Script second = Script.docker("bash", "new-env.sh", Map.of(), folder.toString());
        assertNotEquals(0, second.status());
        assertTrue(second.output().contains("is there already"), second.output());
        assertEquals(drawn, read(folder));
    }

    private static Map<String, String> draw(Path folder) throws Exception {
        Files.copy(ComposeFile.ROOT.resolve(".env.example"), folder.resolve(".env.example"));
        Script script = Script.docker("bash", "new-env.sh", Map.of(), folder.toString());
        assertEquals(0, script.status(), script.output());
        return read(folder);
    }

    private static Map<String, String> read(Path folder) throws Exception {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(".env"))) {
            properties.load(reader);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private static int healthy(int port, String path) throws Exception {
        return Script.docker("bash", "healthy.sh", Map.of(), Integer.toString(port), path)
                .status();
    }
}
