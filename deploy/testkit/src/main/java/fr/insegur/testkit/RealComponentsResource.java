package fr.insegur.testkit;

import fr.insegur.embedded.Database;
import fr.insegur.embedded.EmbeddedPlatform;
import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the running components into the configuration of the service under test. */
public final class RealComponentsResource implements QuarkusTestResourceConfigurableLifecycleManager<RealComponents> {
    private String databaseName = "test";
    private String topics = "";

    @Override
    public void init(RealComponents annotation) {
        databaseName = annotation.database();
        topics = annotation.topics();
    }

    @Override
    public Map<String, String> start() {
        EmbeddedPlatform platform = EmbeddedPlatform.shared();
        platform.kafka()
                .createTopics(Arrays.stream(topics.strip().split("\\s+"))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), RealComponentsResource::partitions)));
        Database database = Components.database(databaseName);
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.username", database.appUser());
        config.put("quarkus.datasource.password", database.appPassword());
        config.put("quarkus.flyway.jdbc-url", database.jdbcUrl());
        config.put("quarkus.flyway.username", database.ownerUser());
        config.put("quarkus.flyway.password", database.ownerPassword());
        config.put("quarkus.flyway.placeholders.appRole", database.appUser());
        config.put("kafka.bootstrap.servers", platform.kafka().bootstrapServers());
        config.put("quarkus.oidc.auth-server-url", platform.issuer().issuerUrl());
        config.put("quarkus.mailer.host", "127.0.0.1");
        config.put("quarkus.mailer.port", Integer.toString(platform.mail().smtpPort()));
        return config;
    }

    private static int partitions(String topic) {
        return topic.endsWith(".dead-letters") ? 1 : 3;
    }

    /** The components stay up for the next class and end with the test run. */
    @Override
    public void stop() {}
}
