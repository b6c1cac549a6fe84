package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealComponentsResourceTest {
    private static Map<String, String> config;

    @RealComponents(database = "sample", topics = "samples.v1 samples.v1.dead-letters")
    private static final class Sample {}

    @BeforeAll
    static void start() {
        RealComponentsResource resource = new RealComponentsResource();
        resource.init(Sample.class.getAnnotation(RealComponents.class));
        config = resource.start();
    }

    @Test
    void theServiceWorksAsTheApplicationAndMigratesAsTheOwner() throws SQLException {
        assertEquals(
                "sample_app",
                user("quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password"));
        assertEquals(
                "sample_owner", user("quarkus.flyway.jdbc-url", "quarkus.flyway.username", "quarkus.flyway.password"));
        assertEquals("sample_app", config.get("quarkus.flyway.placeholders.appRole"));
    }

    @Test
    void topicsHaveThreePartitionsAndDeadLettersOne() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", config.get("kafka.bootstrap.servers")))) {
            Map<String, TopicDescription> topics = admin.describeTopics(
                            List.of("samples.v1", "samples.v1.dead-letters"))
                    .allTopicNames()
                    .get();
            assertEquals(3, topics.get("samples.v1").partitions().size());
            assertEquals(1, topics.get("samples.v1.dead-letters").partitions().size());
        }
    }

    @Test
    void tokensComeFromTheIssuerThatTheServiceTrusts() {
        UUID client = UUID.fromString("0190c7a2-0000-7000-8000-000000000001");

        String claims = new String(
                Base64.getUrlDecoder().decode(Tokens.client(client).split("\\.", -1)[1]), StandardCharsets.UTF_8);

        assertEquals(true, claims.contains("\"iss\":\"" + config.get("quarkus.oidc.auth-server-url") + "\""), claims);
        assertEquals(true, claims.contains("\"sub\":\"client-user-" + client + "\""), claims);
        assertEquals(true, claims.contains("\"roles\":[\"client\"]"), claims);
    }

    @Test
    void mailsGoToTheServerOfTheRun() {
        assertEquals("127.0.0.1", config.get("quarkus.mailer.host"));
        assertEquals(Integer.toString(Components.mail().smtpPort()), config.get("quarkus.mailer.port"));
    }

    @Test
    void aSecondResourceFindsTheSameComponents() {
        RealComponentsResource second = new RealComponentsResource();
        second.init(Sample.class.getAnnotation(RealComponents.class));

        assertEquals(config, second.start());
        assertSame(Components.postgres(), Components.postgres());
    }

    private static String user(String url, String user, String password) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(config.get(url), config.get(user), config.get(password));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_user")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
