package fr.insegur.local;

import fr.insegur.embedded.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a platform shall be like; by default all of it, on free ports. */
public final class PlatformBuilder {
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /**
     * Ledgers pass through receivables-service by the gigabyte. A collector that would rather grow the heap than clean it up keeps all
     * of it resident for good; this one starts small, has a young part that stays small, keeps less than a third of the heap
     * free although it has to work more for that, and what was freed goes back to the system.
     */
    private static final List<String> SMALL_THOUGH_MUCH_PASSES_THROUGH = List.of(
            "-XX:+UseG1GC",
            "-Xms32m",
            "-XX:MaxNewSize=40m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:+UseCompactObjectHeaders",
            "-XX:GCTimeRatio=6",
            "-XX:TrimNativeHeapInterval=1000");

    private static final String SMALL_AND_QUIET = "-XX:+UseSerialGC";

    final DataFolder folder;
    final Set<Component> without = EnumSet.noneOf(Component.class);
    Endpoints endpoints = Endpoints.free();
    Progress progress = Progress.SILENT;
    Consumer<String> tell = line -> {};
    private final Map<Component, Map<String, String>> variables = new EnumMap<>(Component.class);
    private final Map<Component, Path> programs = new EnumMap<>(Component.class);
    private @Nullable Checkout checkout;
    private final Map<Component, List<String>> flags = new EnumMap<>(Component.class);

    PlatformBuilder(Path folder) {
        this.folder = DataFolder.at(folder);
    }

    public PlatformBuilder endpoints(Endpoints where) {
        endpoints = where;
        return this;
    }

    public PlatformBuilder checkout(Checkout where) {
        checkout = where;
        return this;
    }

    /** Told about each component as it comes up. */
    public PlatformBuilder progress(Progress listener) {
        progress = listener;
        return this;
    }

    /** Told what a person should know, such as an orphan that is ended; whole sentences. */
    public PlatformBuilder tell(Consumer<String> listener) {
        tell = listener;
        return this;
    }

    /** Leaves services or the simulator out, for a benchmark or a test that needs only some. */
    public PlatformBuilder without(Component... left) {
        for (Component component : left) {
            if (!component.isService() && component != Component.SIMULATOR) {
                throw new IllegalArgumentException(component.label() + " is always there");
            }
            without.add(component);
        }
        return this;
    }

    /** A further environment variable of one service, such as a setting that a test of faults needs. */
    public PlatformBuilder variable(Component service, String name, String value) {
        variables.computeIfAbsent(service, none -> new HashMap<>()).put(name, value);
        return this;
    }

    /** A further JVM flag of one service; a later one wins over an earlier one. */
    public PlatformBuilder flag(Component service, String flag) {
        flags.computeIfAbsent(service, none -> new ArrayList<>()).add(flag);
        return this;
    }

    /** Another program in the place of a service, such as a variant of it that a benchmark compares it with. */
    public PlatformBuilder program(Component service, Path jar) {
        programs.put(service, jar);
        return this;
    }

    public Platform build() {
        return new Platform(this);
    }

    /** Builds and starts it; if that fails, nothing is left running. */
    public Platform start() {
        Platform platform = build();
        try {
            return platform.start();
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    private Checkout checkout() {
        return checkout == null ? Checkout.here() : checkout;
    }

    Path program(Component component) {
        Path other = programs.get(component);
        if (other != null) {
            return other;
        }
        return component.isService()
                ? checkout().serviceJar(component)
                : checkout().simulatorJar();
    }

    /** The services and the simulator that this platform has. */
    List<Component> children() {
        List<Component> children = new ArrayList<>(Component.services());
        children.add(Component.SIMULATOR);
        children.removeAll(without);
        return children;
    }

    Map<String, String> variables(Component service) {
        Map<String, String> all = new HashMap<>(variables.getOrDefault(service, Map.of()));
        // The C library keeps memory apart for each thread otherwise, and never gives it back.
        all.putIfAbsent("MALLOC_ARENA_MAX", "2");
        return all;
    }

    List<String> flags(Component component) {
        List<String> all = new ArrayList<>();
        all.add(component.isService() ? "-Xmx256m" : "-Xmx64m");
        all.addAll(component == Component.RECEIVABLES ? SMALL_THOUGH_MUCH_PASSES_THROUGH : List.of(SMALL_AND_QUIET));
        all.addAll(FLAGS);
        all.addAll(flags.getOrDefault(component, List.of()));
        return all;
    }
}
