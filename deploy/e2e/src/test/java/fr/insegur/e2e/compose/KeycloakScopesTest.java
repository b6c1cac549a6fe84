package fr.insegur.e2e.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.embedded.Scopes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The realm gives its clients the scopes that the tokens of tests and of the story have for the same roles. */
class KeycloakScopesTest {
    private final JsonNode realm;

    KeycloakScopesTest() throws Exception {
        realm = new ObjectMapper().readTree(ComposeFile.text("deploy/docker/keycloak/insegur-realm.json"));
    }

    @Test
    void itHasEveryScopeAndPutsItIntoTokens() {
        Set<String> declared = new TreeSet<>(realm.path("clientScopes").findValuesAsText("name"));
        assertTrue(declared.containsAll(Scopes.all()), declared::toString);
        for (JsonNode scope : realm.path("clientScopes")) {
            String name = scope.path("name").asText();
            assertEquals(
                    Boolean.toString(Scopes.all().contains(name)),
                    scope.path("attributes").path("include.in.token.scope").asText(),
                    name);
        }
    }

    @Test
    void aClientsTokensCarryTheScopesOfItsRolesAndNoOthers() {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (JsonNode mapping : realm.path("scopeMappings")) {
            Set<String> scopes = new TreeSet<>();
            mapping.path("roles").forEach(role -> scopes.addAll(Scopes.of(role.asText())));
            expected.put(mapping.path("client").asText(), scopes);
        }
        Map<String, Set<String>> given = new TreeMap<>();
        realm.path("clients").forEach(client -> {
            Set<String> scopes = new TreeSet<>();
            client.path("defaultClientScopes").forEach(scope -> scopes.add(scope.asText()));
            scopes.retainAll(Scopes.all());
            given.put(client.path("clientId").asText(), scopes);
        });
        assertEquals(expected, given);
    }
}
