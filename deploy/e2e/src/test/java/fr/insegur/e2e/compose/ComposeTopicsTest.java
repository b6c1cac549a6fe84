package fr.insegur.e2e.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker and the topics that the file brings about. */
class ComposeTopicsTest {
    private static final Set<String> FACTS = Set.of(
            "accounts.v1",
            "partner-accounts.v1",
            "quotes.v1",
            "contracts.v1",
            "audits.v1",
            "limit-requests.v1",
            "assignments.v1",
            "follow-ups.v1",
            "offers.v1",
            "debtor-limits.v1",
            "payment-reports.v1",
            "notifications.v1");
    private static final long DAY = 86_400_000L;

    private final ComposeFile compose = ComposeFile.read();

    @TempDir
    Path folder;

    private record Topic(int partitions, int replicas, String retention) {}

    @Test
    void factsHaveTwelvePartitionsAndThirtyDaysAndDeadLettersOneAndFourteen() throws Exception {
        Map<String, Topic> expected = new TreeMap<>();
        FACTS.forEach(topic -> expected.put(topic, new Topic(12, 1, "retention.ms=" + 30 * DAY)));
        compose.quarkusServices()
                .forEach(service ->
                        expected.put(service.name() + ".dead-letters", new Topic(1, 1, "retention.ms=" + 14 * DAY)));
        assertEquals(expected, created(""));
    }

    @Test
    void aTopicThatIsThereIsLeftAsItIsAndOneOfASimilarNameIsNotTakenForIt() throws Exception {
        Set<String> missing = new TreeSet<>(created("").keySet());
        missing.removeAll(Set.of("audits.v1", "quote-service.dead-letters"));
        assertEquals(
                missing,
                created("audits.v1\nquote-service.dead-letters\noffersxv1\nmore-quotes.v1\n")
                        .keySet());
    }

    @Test
    void aBrokerThatRefusesIsNotTakenForSuccess() throws Exception {
        assertEquals(0, runWith("exit 0", Map.of()).status());
        assertNotEquals(
                0, runWith("case \"$*\" in *--list*) exit 1 ;; esac", Map.of()).status());
        assertNotEquals(
                0,
                runWith("case \"$*\" in *contracts.v1*) exit 1 ;; esac", Map.of())
                        .status());
    }

    @Test
    void theyAreTheTopicsThatTheLauncherCreates() throws Exception {
        Set<String> local = new TreeSet<>(local("facts"));
        assertEquals(FACTS, local);
        local.addAll(local("deadLetters"));
        assertEquals(local, created("").keySet());
    }

    @Test
    void everyTopicThatAServiceListensToIsAmongThem() {
        Set<String> heard = new TreeSet<>();
        for (ComposeService service : compose.quarkusServices()) {
            ModuleSettings.of(service.module()).values().forEach((key, value) -> {
                if (key.matches("mp\\.messaging\\.incoming\\..*\\.topic")) {
                    heard.add(value);
                }
            });
        }
        assertTrue(heard.contains("offers.v1"), heard.toString());
        heard.removeAll(FACTS);
        assertEquals(Set.of(), heard);
    }

    @Test
    void theTopicsAreMadeOnceTheBrokerAnswersAndBeforeAnyService() {
        assertEquals(
                Map.of("kafka", "service_healthy"), compose.service("topics").needs());
        assertEquals("kafka:9092", compose.service("topics").environment().get("BROKER"));
        assertEquals(
                List.of("bash", "/opt/insegur/create-topics.sh"),
                compose.service("topics").list("entrypoint"));
        compose.quarkusServices()
                .forEach(service -> assertEquals(
                        "service_completed_successfully", service.needs().get("topics"), service.name()));
        assertEquals("false", compose.service("kafka").environment().get("KAFKA_AUTO_CREATE_TOPICS_ENABLE"));
    }

    @Test
    void everyVariableOfTheBrokerIsASettingOfKafka() throws Exception {
        Set<String> unknown = new TreeSet<>();
        Set<String> settings = brokerSettings();
        compose.service("kafka").environment().keySet().stream()
                .filter(variable -> variable.startsWith("KAFKA_") && !variable.equals("KAFKA_HEAP_OPTS"))
                .map(variable ->
                        variable.substring("KAFKA_".length()).replace('_', '.').toLowerCase(Locale.ROOT))
                .filter(setting -> !settings.contains(setting))
                .forEach(unknown::add);
        assertEquals(Set.of(), unknown);
    }

    /** Runs the script against a stand-in for Kafka's command that notes what it is asked to do. */
    private Map<String, Topic> created(String existing) throws Exception {
        Path calls = folder.resolve("calls");
        Files.deleteIfExists(calls);
        String noting = "case \"$*\" in *--list*) printf '%s' \"$EXISTING\" ;; *) echo \"$*\" >> \"$CALLS\" ;; esac";
        Script script = runWith(noting, Map.of("EXISTING", existing, "CALLS", calls.toString()));
        assertEquals(0, script.status(), script.output());
        Map<String, Topic> topics = new TreeMap<>();
        for (String call : Files.readAllLines(calls)) {
            List<String> words = List.of(call.split(" ", -1));
            assertEquals("broker:1", after(words, "--bootstrap-server"));
            assertTrue(words.contains("--create"), call);
            topics.put(
                    after(words, "--topic"),
                    new Topic(
                            Integer.parseInt(after(words, "--partitions")),
                            Integer.parseInt(after(words, "--replication-factor")),
                            after(words, "--config")));
        }
        return topics;
    }

    private Script runWith(String body, Map<String, String> variables) throws Exception {
        Path command = folder.resolve("kafka-topics.sh");
        Files.writeString(command, "#!/usr/bin/env bash\n" + body + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> environment = new TreeMap<>(variables);
        environment.put("KAFKA_TOPICS", command.toString());
        environment.put("BROKER", "broker:1");
        return Script.docker("bash", "kafka/create-topics.sh", environment);
    }

    private static String after(List<String> words, String option) {
        return words.get(words.indexOf(option) + 1);
    }

    /** The launcher's list is its own business; here it is only compared. */
    @SuppressWarnings("unchecked")
    private static Set<String> local(String method) throws Exception {
        Method topics = Class.forName("fr.insegur.local.Topics").getDeclaredMethod(method);
        topics.setAccessible(true);
        return ((Map<String, Integer>) topics.invoke(null)).keySet();
    }

    /** From the very broker that deploy/embedded runs, whose class path the build wrote down. */
    private static Set<String> brokerSettings() throws Exception {
        String list;
        try (var in = ComposeTopicsTest.class.getResourceAsStream("/fr/insegur/embedded/kafka.classpath")) {
            list = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        List<URL> jars = new ArrayList<>();
        for (String jar : list.split(File.pathSeparator, -1)) {
            jars.add(URI.create("file:" + jar).toURL());
        }
        try (URLClassLoader broker =
                new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object definition = broker.loadClass("org.apache.kafka.server.config.AbstractKafkaConfig")
                    .getField("CONFIG_DEF")
                    .get(null);
            Object names = definition.getClass().getMethod("names").invoke(definition);
            return ((Set<?>) names).stream().map(String::valueOf).collect(Collectors.toSet());
        }
    }
}
