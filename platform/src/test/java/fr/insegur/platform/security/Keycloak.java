package fr.insegur.platform.security;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak with the realm of the compose file, in development mode on loopback, for one class of tests. The build unpacks
 * it where the long tests are asked for.
 */
public final class Keycloak implements QuarkusTestResourceLifecycleManager {
    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Path REALM = Path.of("..", "deploy", "docker", "keycloak", "insegur-realm.json");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    /** A first start also builds the server; on a busy machine that takes minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Map<String, String> secrets = new HashMap<>();
    private final Thread end = new Thread(this::stop);
    private @Nullable Process process;
    private String url = "";

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            int port = freePort();
            url = "http://127.0.0.1:" + port + "/realms/insegur";
            long started = System.nanoTime();
            launch(port);
            Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(this::answers);
            System.out.printf(
                    "Keycloak answered after %d s%n",
                    Duration.ofNanos(System.nanoTime() - started).toSeconds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("quarkus.oidc.auth-server-url", url);
    }

    private void launch(int port) throws IOException {
        Path home = home();
        String realm = Files.readString(REALM);
        Path imported = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imported.resolve("insegur-realm.json"), realm);
        PLACEHOLDER.matcher(realm).results().forEach(found -> secrets.put(found.group(1), secret(found.group(1))));
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "bin/kc.sh",
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile());
        builder.environment().putAll(secrets);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        Runtime.getRuntime().addShutdownHook(end);
        process = builder.start();
    }

    private boolean answers() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException("Keycloak ended at its start; see output.log in its folder");
        }
        try {
            return given().get(url + "/.well-known/openid-configuration").statusCode() == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Keycloak.class));
    }

    /** The server is a child of the script that starts it. */
    @Override
    public void stop() {
        Process script = process;
        if (script != null) {
            script.descendants().forEach(ProcessHandle::destroyForcibly);
            script.destroyForcibly();
            try {
                script.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    String issuerUrl() {
        return url;
    }

    /** By the client-credentials grant, as systems do. */
    String tokenOfSystem(String client, String secret) {
        return token(Map.of("grant_type", "client_credentials"), client, secret);
    }

    /** By the password grant, which the realm has for trying the API by hand. */
    String tokenOfPerson(String user, String password) {
        Map<String, String> form = Map.of(
                "grant_type", "password", "username", user, "password", String.valueOf(secrets.get(password)));
        return token(form, "command-line", "COMMAND_LINE_SECRET");
    }

    private String token(Map<String, String> form, String client, String secret) {
        return given().formParams(form)
                .formParam("client_id", client)
                .formParam("client_secret", secrets.get(secret))
                .post(url + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String secret(String name) {
        return name.endsWith("_URL") ? "http://127.0.0.1" : UUID.randomUUID().toString();
    }

    private static Path home() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
