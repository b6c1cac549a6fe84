package fr.insegur.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** One Kafka broker in KRaft mode; what it holds stays in its folder across runs. */
public final class KafkaBroker implements AutoCloseable {
    static final String COMPONENT = "Kafka";
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    private final int port;
    private final Path folder;
    private final ChildJvm child;

    private KafkaBroker(Path folder, int port) {
        this.port = port;
        this.folder = Folders.made(folder);
        this.child = new ChildJvm(
                COMPONENT,
                "kafka",
                folder,
                256,
                Map.of(),
                "fr.insegur.embedded.kafka.KafkaMain",
                this.folder.resolve("server.properties").toString(),
                this.folder.resolve("data").toString());
    }

    /** Starts the broker on loopback; port 0 takes a free one. */
    public static KafkaBroker start(Path folder, int port) {
        ChildJvm.endOrphan(COMPONENT, folder);
        KafkaBroker broker = new KafkaBroker(folder, Ports.claim(COMPONENT, port));
        broker.launch();
        return broker;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Creates the topics that are not there yet, without configuration of their own. */
    public void createTopics(Map<String, Integer> partitionsByTopic) {
        createTopics(partitionsByTopic, Map.of());
    }

    /** Creates the topics that are not there yet, each with these settings; an existing one is left as it is. */
    public void createTopics(Map<String, Integer> partitionsByTopic, Map<String, String> settings) {
        try (Admin admin = admin()) {
            Set<String> existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            List<NewTopic> missing = partitionsByTopic.entrySet().stream()
                    .filter(topic -> !existing.contains(topic.getKey()))
                    .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1).configs(settings))
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topics cannot be created", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("topics cannot be created: " + bootstrapServers() + " is silent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /** Orderly end. */
    public void stop() {
        child.stop();
    }

    /** SIGKILL: what the broker had not written to disk is still in the system's cache, as after any crash of a process. */
    public void kill() {
        child.kill();
    }

    /** Ends it if need be and starts it again on the same port and data. */
    public void restart() {
        child.stop();
        launch();
    }

    @Override
    public void close() {
        stop();
    }

    private void launch() {
        writeProperties();
        child.launch();
        // An admin client that meets a closed port waits longer and longer before it tries again.
        child.awaitReady(READY_WITHIN, () -> Ports.listening(port));
        try (Admin admin = admin()) {
            child.awaitReady(READY_WITHIN, () -> knowsItself(admin));
        }
    }

    /** Kafka looks for its own classes in the thread's class loader, which in a Quarkus test is another one. */
    private Admin admin() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaBroker.class.getClassLoader());
        try {
            return Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "200",
                    AdminClientConfig.METRIC_REPORTER_CLASSES_CONFIG, "",
                    AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, "false"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static boolean knowsItself(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The controller's port is nobody's business, so it is a free one at each start. The session is short because a killed
     * broker comes back only when the session that it had has ended.
     */
    private void writeProperties() {
        int controller = Ports.claim(COMPONENT, 0);
        String properties = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=8388608
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                """.formatted(port, controller, folder.resolve("data"));
        try {
            Files.writeString(folder.resolve("server.properties"), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
