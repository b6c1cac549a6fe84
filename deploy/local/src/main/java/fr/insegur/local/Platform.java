package fr.insegur.local;

import fr.insegur.embedded.EmbeddedPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform as child processes on loopback: real PostgreSQL, Kafka, issuer and mail server, the four services and
 * the partner simulator. What they store stays in the data folder. Each part can be stopped, killed and restarted by name.
 */
public final class Platform implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);
    private static final List<Component> BASE =
            List.of(Component.POSTGRES, Component.KAFKA, Component.ISSUER, Component.MAIL);

    private final PlatformBuilder from;
    private final Set<Component> up = EnumSet.noneOf(Component.class);
    private volatile @Nullable RunFolder run;
    private volatile @Nullable EmbeddedPlatform base;
    private volatile @Nullable Children children;

    Platform(PlatformBuilder from) {
        this.from = from;
    }

    /** A platform that keeps its data in this folder. */
    public static PlatformBuilder in(Path folder) {
        return new PlatformBuilder(folder);
    }

    /**
     * Starts everything and returns when all is ready. Whatever happens, {@link #close()} ends what was started.
     *
     * @throws CannotStart with one clear sentence for the person at the machine
     */
    public Platform start() {
        RunFolder taken = RunFolder.take(from.folder);
        run = taken;
        taken.endOrphans(from.tell);
        from.endpoints.requireFree();
        Children described = new Children(from, taken);
        EmbeddedPlatform started = startBase();
        base = started;
        BASE.forEach(component -> record(taken, component));
        started.kafka().createTopics(Topics.facts(), Topics.factSettings());
        started.kafka().createTopics(Topics.deadLetters(), Topics.deadLetterSettings());
        children = described;
        described.start(started.postgres());
        if (from.children().containsAll(List.of(Component.PARTNER, Component.SIMULATOR))) {
            new PartnerPanel(from.endpoints, api()).register();
        }
        synchronized (this) {
            up.addAll(BASE);
            up.addAll(from.children());
        }
        return this;
    }

    public Endpoints endpoints() {
        return from.endpoints;
    }

    public DataFolder folder() {
        return from.folder;
    }

    /** The public APIs, called with tokens of the local issuer. */
    public Api api() {
        Map<Actor, String> tokens = new ConcurrentHashMap<>();
        return new Api(from.endpoints, actor -> tokens.computeIfAbsent(actor, this::token), PATIENCE);
    }

    /** A token that an actor may use for half a day. */
    public String token(Actor actor) {
        return base().issuer().token(actor.tokenRequest(TOKEN_LIFETIME));
    }

    /** Orderly end of one component. */
    public void stop(Component component) {
        isDown(component);
        switch (component) {
            case POSTGRES -> base().postgres().stop();
            case KAFKA -> base().kafka().stop();
            case ISSUER -> base().issuer().stop();
            case MAIL -> base().mail().stop();
            default -> children().get(component).stop();
        }
    }

    /** SIGKILL, as a crash; PostgreSQL ends at once and leaves what it had not written to its log. */
    public void kill(Component component) {
        isDown(component);
        switch (component) {
            case POSTGRES -> base().postgres().kill();
            case KAFKA -> base().kafka().kill();
            case ISSUER -> base().issuer().close();
            case MAIL -> base().mail().close();
            default -> children().get(component).kill();
        }
    }

    /** Ends it if need be, starts it on the same ports and data, and returns when it is ready. */
    public void restart(Component component) {
        isDown(component);
        switch (component) {
            case POSTGRES -> base().postgres().restart();
            case KAFKA -> base().kafka().restart();
            case ISSUER -> base().issuer().restart();
            case MAIL -> base().mail().restart();
            default -> children().restart(component);
        }
        synchronized (this) {
            up.add(component);
        }
        if (run != null) {
            record(run, component);
        }
    }

    /** A component that should be running and is not. */
    public synchronized Optional<Component> dead() {
        return up.stream().filter(component -> !isAlive(component)).findFirst();
    }

    /** Process id of a component, also of one that has ended. */
    public long pid(Component component) {
        return switch (component) {
            case POSTGRES -> base().postgres().pid();
            case KAFKA -> base().kafka().pid();
            case ISSUER -> base().issuer().pid();
            case MAIL -> base().mail().pid();
            default -> children().get(component).handle().pid();
        };
    }

    /** Whether anything was started, so that there is something to stop. */
    boolean hasBegun() {
        return base != null;
    }

    /** Stops everything, the last to come up first; bounded in time, because whoever hangs is ended by force. */
    @Override
    public void close() {
        synchronized (this) {
            up.clear();
        }
        if (children != null) {
            children.stop();
        }
        if (base != null) {
            base.close();
        }
        if (run != null) {
            run.close();
        }
    }

    private EmbeddedPlatform startBase() {
        try {
            return EmbeddedPlatform.in(from.folder.root())
                    .postgresPort(from.endpoints.port(Component.POSTGRES))
                    .kafkaPort(from.endpoints.port(Component.KAFKA))
                    .issuerPort(from.endpoints.port(Component.ISSUER))
                    .smtpPort(from.endpoints.port(Component.MAIL))
                    .mailPagePort(from.endpoints.mailPage())
                    .progress(from.progress)
                    .start();
        } catch (IllegalStateException notUp) {
            throw new CannotStart(notUp.getMessage());
        }
    }

    private void record(RunFolder folder, Component component) {
        ProcessHandle.of(pid(component)).ifPresent(process -> folder.record(component, process));
    }

    private synchronized void isDown(Component component) {
        up.remove(component);
    }

    public boolean isAlive(Component component) {
        return ProcessHandle.of(pid(component)).map(ProcessHandle::isAlive).orElse(false);
    }

    private EmbeddedPlatform base() {
        if (base == null) {
            throw new IllegalStateException("the platform was not started");
        }
        return base;
    }

    private Children children() {
        if (children == null) {
            throw new IllegalStateException("the platform was not started");
        }
        return children;
    }
}
