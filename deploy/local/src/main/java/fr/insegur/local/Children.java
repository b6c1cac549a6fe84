package fr.insegur.local;

import fr.insegur.embedded.Database;
import fr.insegur.embedded.Postgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The four services and the simulator as processes. */
final class Children {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final PlatformBuilder from;
    private final RunFolder run;
    private final LocalSecrets secrets;
    private final Web web = new Web();
    private final Map<Component, Program> programs = new EnumMap<>(Component.class);
    private final Map<Component, JavaChild> children = new EnumMap<>(Component.class);

    /** Checks that everything is built, before anything is started. */
    Children(PlatformBuilder from, RunFolder run) {
        this.from = from;
        this.run = run;
        this.secrets = new LocalSecrets(from.folder.secrets());
        for (Component component : from.children()) {
            programs.put(component, Program.of(from.program(component)));
        }
    }

    /** Creates the databases, then starts all side by side and returns when all are ready. */
    void start(Postgres postgres) {
        ServiceEnvironment environment = new ServiceEnvironment(from.endpoints, secrets);
        List<CompletableFuture<Void>> starting = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Component component : programs.keySet()) {
                Path data = from.folder.data(component);
                JavaChild child = component.isService()
                        ? service(component, environment.of(component, database(postgres, component), data))
                        : child(component, environment.simulator(data));
                children.put(component, child);
                from.folder.rotate(component);
                starting.add(CompletableFuture.runAsync(() -> launch(child), threads));
            }
            CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    JavaChild get(Component component) {
        JavaChild child = children.get(component);
        if (child == null) {
            throw new IllegalStateException(component.label() + " is not part of this platform");
        }
        return child;
    }

    void restart(Component component) {
        get(component).stop();
        launch(get(component));
    }

    /** The simulator first: it calls the services. */
    void stop() {
        if (children.containsKey(Component.SIMULATOR)) {
            get(Component.SIMULATOR).stop();
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            children.values().forEach(child -> threads.execute(child::stop));
        }
    }

    private Database database(Postgres postgres, Component service) {
        String name = service.database();
        return postgres.createDatabase(name, secrets.password(name + ".owner"), secrets.password(name + ".app"));
    }

    private JavaChild service(Component component, Map<String, String> variables) {
        variables.putAll(from.variables(component));
        return child(component, variables);
    }

    private JavaChild child(Component component, Map<String, String> variables) {
        List<String> flags = new ArrayList<>(from.flags(component));
        if (component.isService()) {
            // The name is mixed case, which an environment variable cannot say.
            flags.add("-Dquarkus.flyway.placeholders.appRole=" + component.database() + "_app");
        }
        Program program = programs.get(component);
        if (program == null) {
            throw new IllegalStateException(component.label() + " is not part of this platform");
        }
        return new JavaChild(component, from.folder, flags, program, variables);
    }

    private void launch(JavaChild child) {
        long began = System.nanoTime();
        Component component = child.component();
        child.launch();
        run.record(component, child.handle());
        child.awaitReady(READY_WITHIN, () -> isReady(component));
        from.progress.up(component.label(), Duration.ofNanos(System.nanoTime() - began));
    }

    /** A service's health is on a port of its own and is there a little before the API. */
    private boolean isReady(Component component) {
        String url = from.endpoints.url(component);
        return component.isService()
                ? web.answers(from.endpoints.managementUrl(component) + "/q/health/ready")
                        && web.answers(url + "/openapi")
                : web.answers(url + "/health");
    }
}
