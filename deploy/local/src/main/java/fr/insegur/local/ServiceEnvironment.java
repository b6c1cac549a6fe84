package fr.insegur.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.insegur.embedded.Database;
import fr.insegur.embedded.Scopes;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the children are told by environment variables, where nobody else on the machine can read it. */
final class ServiceEnvironment {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Endpoints endpoints;
    private final LocalSecrets secrets;

    ServiceEnvironment(Endpoints endpoints, LocalSecrets secrets) {
        this.endpoints = endpoints;
        this.secrets = secrets;
    }

    /** @param data folder in which the service may keep files */
    Map<String, String> of(Component service, Database database, Path data) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(endpoints.port(service)));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(endpoints.managementPort(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.appUser());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        environment.put("QUARKUS_FLYWAY_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.ownerUser());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + endpoints.port(Component.KAFKA));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", endpoints.issuerUrl());
        environment.put("INSEGUR_TRAIL_KEY", secrets.key(database.name() + ".trail"));
        // A key of its own for each, so that what one service sealed opens in no other.
        environment.put("INSEGUR_VAULT_KEYS", "first:" + secrets.key(service.database() + ".vault"));
        if (service == Component.RECEIVABLES) {
            environment.put(
                    "INSEGUR_LEDGER_IMPORTS_FOLDER", data.resolve("uploads").toString());
        }
        if (service == Component.PARTNER) {
            environment.put("INSEGUR_WEBHOOKS_ALLOW_LOOPBACK", "true");
        }
        if (service == Component.NOTIFICATION) {
            environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
            environment.put("QUARKUS_MAILER_PORT", Integer.toString(endpoints.port(Component.MAIL)));
        }
        return environment;
    }

    /** The issuer signs what it is asked for, so the simulator is told what to ask for. */
    Map<String, String> simulator(Path data) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SIMULATOR_PORT", Integer.toString(endpoints.port(Component.SIMULATOR)));
        environment.put("SIMULATOR_GATEWAY_URL", endpoints.url(Component.PARTNER));
        environment.put("SIMULATOR_TOKEN_URL", endpoints.issuerUrl() + "/token");
        environment.put("SIMULATOR_DATA_FOLDER", data.toString());
        for (Actor partner : Actor.partners()) {
            String prefix = partner.code().replace('-', '_');
            environment.put(prefix + "_CLIENT_SECRET", "unchecked");
            environment.put(prefix + "_PARTNER_ID", partner.company().toString());
            environment.put(prefix + "_TOKEN_PARAMETERS", tokenParameters(partner));
        }
        return environment;
    }

    private static String tokenParameters(Actor partner) {
        ObjectNode claims = JSON.createObjectNode();
        claims.putArray("roles").add(partner.role());
        claims.put("scope", String.join(" ", Scopes.of(partner.role())));
        return JSON.createObjectNode()
                .put("sub", partner.systemSubject())
                .put("audience", "insegur")
                .put("claims", claims.toString())
                .toString();
    }
}
