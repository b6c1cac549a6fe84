package fr.insegur.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** All four components, started side by side and stopped together. */
public final class EmbeddedPlatform implements AutoCloseable {
    private final Postgres postgres;
    private final KafkaBroker kafka;
    private final OidcIssuer issuer;
    private final MailServer mail;
    private final Builder from;

    private EmbeddedPlatform(Postgres postgres, KafkaBroker kafka, OidcIssuer issuer, MailServer mail, Builder from) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.issuer = issuer;
        this.mail = mail;
        this.from = from;
    }

    /** On free ports, with data that stays in the folder. */
    public static Builder in(Path folder) {
        return new Builder(folder, false);
    }

    /** On free ports, in a temporary folder that goes with the platform. */
    public static Builder temporary() {
        return new Builder(TemporaryFolder.create(), true);
    }

    /** One temporary platform for the whole JVM, started at the first call and stopped with the JVM. */
    public static EmbeddedPlatform shared() {
        return Shared.PLATFORM;
    }

    public Postgres postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public OidcIssuer issuer() {
        return issuer;
    }

    public MailServer mail() {
        return mail;
    }

    /** Stops everything; data in a temporary folder is not worth an orderly end and is deleted. */
    @Override
    public void close() {
        List<Runnable> ends = from.temporary
                ? List.of(postgres::kill, kafka::kill, issuer::close, mail::close)
                : List.of(postgres::stop, kafka::stop, issuer::close, mail::close);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ends.forEach(threads::execute);
        }
        from.forget();
    }

    private static final class Shared {
        static final EmbeddedPlatform PLATFORM = started();

        private static EmbeddedPlatform started() {
            EmbeddedPlatform platform = temporary().start();
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop components"));
            return platform;
        }
    }

    /** Where the components run and on which ports; 0 takes a free one. */
    public static final class Builder {
        private final Path folder;
        private final boolean temporary;
        private int postgresPort;
        private int kafkaPort;
        private int issuerPort;
        private int smtpPort;
        private int mailPagePort;
        private Progress progress = Progress.SILENT;

        private Builder(Path folder, boolean temporary) {
            this.folder = folder;
            this.temporary = temporary;
        }

        public Builder postgresPort(int port) {
            postgresPort = port;
            return this;
        }

        public Builder kafkaPort(int port) {
            kafkaPort = port;
            return this;
        }

        public Builder issuerPort(int port) {
            issuerPort = port;
            return this;
        }

        public Builder smtpPort(int port) {
            smtpPort = port;
            return this;
        }

        public Builder mailPagePort(int port) {
            mailPagePort = port;
            return this;
        }

        public Builder progress(Progress listener) {
            progress = listener;
            return this;
        }

        /**
         * Starts all four and returns when all are ready; if one fails, none is left running.
         *
         * @throws PortInUseException if a fixed port is taken, before anything is started
         */
        public EmbeddedPlatform start() {
            try {
                endOrphans();
                requireFreePorts();
            } catch (RuntimeException e) {
                forget();
                throw e;
            }
            List<AutoCloseable> started = new ArrayList<>();
            var postgres = begin(Postgres.COMPONENT, () -> Postgres.start(in("postgres"), postgresPort), started);
            var kafka = begin(KafkaBroker.COMPONENT, () -> KafkaBroker.start(in("kafka"), kafkaPort), started);
            var issuer = begin(OidcIssuer.COMPONENT, () -> OidcIssuer.start(in("issuer"), issuerPort), started);
            var mail = begin(MailServer.COMPONENT, () -> MailServer.start(in("mail"), smtpPort, mailPagePort), started);
            try {
                CompletableFuture.allOf(postgres, kafka, issuer, mail).join();
                return new EmbeddedPlatform(postgres.join(), kafka.join(), issuer.join(), mail.join(), this);
            } catch (CompletionException e) {
                undo(started);
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        private Path in(String component) {
            return folder.resolve(component);
        }

        private void endOrphans() {
            report(Postgres.COMPONENT, Postgres.endOrphan(in("postgres")));
            report(KafkaBroker.COMPONENT, ChildJvm.endOrphan(KafkaBroker.COMPONENT, in("kafka")));
            report(OidcIssuer.COMPONENT, ChildJvm.endOrphan(OidcIssuer.COMPONENT, in("issuer")));
            report(MailServer.COMPONENT, ChildJvm.endOrphan(MailServer.COMPONENT, in("mail")));
        }

        private void requireFreePorts() {
            Ports.requireFree(Postgres.COMPONENT, postgresPort);
            Ports.requireFree(KafkaBroker.COMPONENT, kafkaPort);
            Ports.requireFree(OidcIssuer.COMPONENT, issuerPort);
            Ports.requireFree(MailServer.COMPONENT, smtpPort);
            Ports.requireFree(MailServer.PAGE, mailPagePort);
        }

        private void report(String component, OptionalLong orphan) {
            orphan.ifPresent(pid -> progress.orphanEnded(component, pid));
        }

        private <T extends AutoCloseable> CompletableFuture<T> begin(
                String component, Supplier<T> start, List<AutoCloseable> started) {
            return CompletableFuture.supplyAsync(
                    () -> {
                        long from = System.nanoTime();
                        T running = start.get();
                        synchronized (started) {
                            started.add(running);
                        }
                        progress.up(component, Duration.ofNanos(System.nanoTime() - from));
                        return running;
                    },
                    task -> Thread.ofVirtual().name("start " + component).start(task));
        }

        private void undo(List<AutoCloseable> started) {
            synchronized (started) {
                for (AutoCloseable component : started) {
                    try {
                        component.close();
                    } catch (Exception e) {
                        System.err.println("a component does not stop: " + e.getMessage());
                    }
                }
            }
            forget();
        }

        private void forget() {
            if (temporary) {
                Folders.delete(folder);
            }
        }
    }
}
