package fr.insegur.e2e.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.embedded.OidcIssuer;
import fr.insegur.local.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The realm that Keycloak imports: its tokens say what the services read, and its secrets are not in the file. */
class KeycloakRealmTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROLES_ALLOWED = Pattern.compile("@RolesAllowed\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");
    private static final List<String> SERVICE_ACCOUNTS =
            List.of("back-office", "operations", "factor-littoral", "factor-express", "factor-discret");

    private final ComposeFile compose = ComposeFile.read();
    private final String text = ComposeFile.text("deploy/docker/keycloak/insegur-realm.json");
    private final JsonNode realm;
    private final ModuleSettings settings = ModuleSettings.of("quote-service");

    KeycloakRealmTest() throws Exception {
        realm = JSON.readTree(text);
    }

    @Test
    void itHasTheRolesThatTheServicesAskFor() throws Exception {
        Set<String> roles = new TreeSet<>(realm.path("roles").path("realm").findValuesAsText("name"));
        assertEquals(new TreeSet<>(OidcIssuer.roles()), roles);
        Set<String> asked = new TreeSet<>();
        for (ComposeService service : compose.quarkusServices()) {
            asked.addAll(rolesAllowed(service.module()));
        }
        asked.addAll(rolesAllowed("platform"));
        assertEquals(roles, asked);
    }

    @Test
    void itsTokensCarryTheClaimsThatTheCallerIsReadFrom() {
        Map<String, JsonNode> claims = claims();
        Set<String> read = new TreeSet<>(Set.of(settings.text("quarkus.oidc.roles.role-claim-path")));
        assertEquals(Set.of("roles"), read);
        assertEquals(read, claims.keySet());
        JsonNode roles = claims.get(settings.text("quarkus.oidc.roles.role-claim-path"));
        assertEquals(
                "oidc-usermodel-realm-role-mapper", roles.path("protocolMapper").asText());
        assertEquals("true", roles.path("config").path("multivalued").asText());
        mappers()
                .forEach(mapper -> assertEquals(
                        "true",
                        mapper.path("config").path("access.token.claim").asText(),
                        mapper.path("name").asText()));
    }

    @Test
    void itsTokensAreForThisPlatformAlone() {
        List<String> audiences = new ArrayList<>();
        mappers()
                .filter(mapper -> mapper.path("protocolMapper").asText().equals("oidc-audience-mapper"))
                .forEach(mapper -> audiences.add(
                        mapper.path("config").path("included.custom.audience").asText()));
        assertEquals(List.of(settings.text("quarkus.oidc.token.audience")), audiences);
        for (JsonNode client : realm.path("clients")) {
            Set<String> scopes = strings(client.path("defaultClientScopes"));
            // "basic" brings the subject; "roles" would add Keycloak's own audience and roles.
            assertTrue(
                    scopes.containsAll(Set.of("basic", "insegur")),
                    client.path("clientId").asText());
            assertFalse(scopes.contains("roles"), client.path("clientId").asText());
            assertEquals(Set.of(), strings(client.path("optionalClientScopes")));
        }
        // Without this, a file that has scopes of its own gets none of Keycloak's, and "basic" would be missing.
        assertEquals(
                "true",
                realm.path("attributes").path("CreateDefaultClientScopes").asText());
    }

    @Test
    void aClientNeverGetsMoreThanItsOwnRole() {
        Map<String, Set<String>> given = new TreeMap<>();
        realm.path("scopeMappings")
                .forEach(mapping -> given.put(mapping.path("client").asText(), strings(mapping.path("roles"))));
        Map<String, Set<String>> expected = new TreeMap<>(Map.of(
                "website", Set.of("client"),
                "command-line", Set.of("client", "broker"),
                "back-office", Set.of("broker"),
                "operations", Set.of("ops")));
        Actor.partners().forEach(partner -> expected.put(clientOf(partner), Set.of("partner")));
        assertEquals(expected, given);
        for (JsonNode client : realm.path("clients")) {
            assertFalse(
                    client.path("fullScopeAllowed").asBoolean(true),
                    client.path("clientId").asText());
            assertFalse(
                    client.path("publicClient").asBoolean(true),
                    client.path("clientId").asText());
            assertFalse(
                    client.path("implicitFlowEnabled").asBoolean(true),
                    client.path("clientId").asText());
        }
        assertEquals(expected.keySet(), clients().keySet());
    }

    @Test
    void machinesHaveServiceAccountsAndThePasswordsOfPeopleGoToTheCommandLineAlone() {
        Map<String, JsonNode> clients = clients();
        clients.forEach((name, client) -> {
            assertEquals(
                    SERVICE_ACCOUNTS.contains(name),
                    client.path("serviceAccountsEnabled").asBoolean(),
                    name);
            assertEquals(
                    name.equals("website"), client.path("standardFlowEnabled").asBoolean(), name);
            assertEquals(
                    name.equals("command-line"),
                    client.path("directAccessGrantsEnabled").asBoolean(),
                    name);
        });
        assertEquals(
                "S256",
                clients.get("website")
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asText());
        assertEquals(Set.of("/*"), strings(clients.get("website").path("redirectUris")));
    }

    /** Companies know their users by the subject, so it must be the same wherever the realm is imported. */
    @Test
    void everySystemAndDemoUserHasItsRoleAndASubjectThatIsKnown() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        expected.put("service-account-back-office", "[broker]");
        expected.put("service-account-operations", "[ops]");
        Actor.partners().forEach(partner -> expected.put("service-account-" + clientOf(partner), "[partner]"));
        expected.put("demo-client", "[client]");
        expected.put("demo-broker", "[broker]");
        Map<String, String> users = new TreeMap<>();
        Map<String, String> subjects = new TreeMap<>();
        for (JsonNode user : realm.path("users")) {
            String name = user.path("username").asText();
            users.put(name, strings(user.path("realmRoles")).toString());
            assertFalse(user.has("attributes"), name);
            String account = user.path("serviceAccountClientId").asText();
            assertTrue(account.isEmpty() || name.equals("service-account-" + account), account);
            subjects.put(UUID.fromString(user.path("id").asText()).toString(), name);
        }
        assertEquals(expected, users);
        assertEquals(users.size(), subjects.size());
        String panel = ComposeFile.text("deploy/docker/panel/register-factors.sh");
        subjects.forEach((subject, name) ->
                assertEquals(name.startsWith("service-account-factor-"), panel.contains(" " + subject + "\n"), name));
    }

    @Test
    void nobodyNamesTheCompanyThatHeActsForHimself() throws Exception {
        JsonNode config = realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config");
        JsonNode profile =
                JSON.readTree(config.path("kc.user.profile.config").path(0).asText());
        assertFalse(profile.has("unmanagedAttributePolicy"), "attributes that are not declared would be open");
        Set<String> attributes = new TreeSet<>(profile.path("attributes").findValuesAsText("name"));
        attributes.removeIf(name -> !name.startsWith("insegur"));
        assertEquals(Set.of(), attributes);
        assertFalse(realm.path("registrationAllowed").asBoolean(true));
    }

    @Test
    void noSecretIsInTheFileAndEveryPlaceholderIsGivenToTheContainer() {
        List<String> secrets = new ArrayList<>(realm.path("clients").findValuesAsText("secret"));
        realm.path("users")
                .findValues("credentials")
                .forEach(c -> secrets.add(c.path(0).path("value").asText()));
        assertEquals(9, secrets.size());
        secrets.forEach(secret -> assertTrue(PLACEHOLDER.matcher(secret).matches(), secret));
        Set<String> placeholders = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> placeholders.add(match.group(1)));
        Map<String, String> variables = compose.service("keycloak").environment();
        Set<String> given = new TreeSet<>(variables.keySet());
        given.removeIf(variable -> variable.startsWith("KC_"));
        assertEquals(placeholders, given);
        placeholders.forEach(name -> assertEquals("${" + name + ":?}", variables.get(name)));
    }

    @Test
    void theServicesAskThisRealmAndItsTokensNameTheAddressThatIsPublished() {
        ComposeService keycloak = compose.service("keycloak");
        String path = "/realms/" + realm.path("realm").asText();
        compose.quarkusServices()
                .forEach(service -> assertEquals(
                        "http://keycloak:8080" + path, service.environment().get("QUARKUS_OIDC_AUTH_SERVER_URL")));
        String token = "http://keycloak:8080" + path + "/protocol/openid-connect/token";
        assertEquals(token, compose.service("simulator").environment().get("SIMULATOR_TOKEN_URL"));
        assertEquals(token, compose.service("panel").environment().get("TOKEN_URL"));
        assertEquals(
                "http://localhost:" + keycloak.published().getFirst().onTheMachine(),
                keycloak.environment().get("KC_HOSTNAME"));
        assertEquals("true", keycloak.environment().get("KC_HOSTNAME_BACKCHANNEL_DYNAMIC"));
        assertTrue(keycloak.mounts().stream()
                .anyMatch(mount -> mount.source().endsWith("/insegur-realm.json")
                        && mount.target().startsWith("/opt/keycloak/data/import/")));
        assertTrue(keycloak.list("command").contains("--import-realm"));
    }

    @Test
    void keycloakSaysOnItsManagementPortWhetherItIsReady() {
        ComposeService keycloak = compose.service("keycloak");
        assertEquals("true", keycloak.environment().get("KC_HEALTH_ENABLED"));
        assertEquals(
                List.of("CMD", "bash", "/opt/insegur/healthy.sh", "9000", "/health/ready"), keycloak.healthCheck());
        assertTrue(keycloak.mounts().stream().anyMatch(mount -> mount.target().equals("/opt/insegur/healthy.sh")));
    }

    private Map<String, JsonNode> claims() {
        Map<String, JsonNode> claims = new TreeMap<>();
        mappers()
                .filter(mapper -> mapper.path("config").has("claim.name"))
                .forEach(mapper ->
                        claims.put(mapper.path("config").path("claim.name").asText(), mapper));
        return claims;
    }

    private Stream<JsonNode> mappers() {
        assertEquals("insegur", realm.path("clientScopes").path(0).path("name").asText());
        return realm.path("clientScopes").path(0).path("protocolMappers").valueStream();
    }

    private Map<String, JsonNode> clients() {
        Map<String, JsonNode> clients = new TreeMap<>();
        realm.path("clients")
                .forEach(client -> clients.put(client.path("clientId").asText(), client));
        return clients;
    }

    private static String clientOf(Actor partner) {
        return partner.code().toLowerCase(Locale.ROOT);
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> values = new TreeSet<>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }

    private static Set<String> rolesAllowed(String module) throws Exception {
        Set<String> roles = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ComposeFile.ROOT.resolve(module).resolve("src/main/java"))) {
            for (Path file : files.filter(path -> Objects.toString(path).endsWith(".java"))
                    .toList()) {
                ROLES_ALLOWED
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(allowed ->
                                QUOTED.matcher(allowed.group(1)).results().forEach(role -> roles.add(role.group(1))));
            }
        }
        return roles;
    }
}
