package fr.insegur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The working copy, and what the build made in it. */
public record Checkout(Path root) {

    /** The working copy named by the system property {@code insegur.root}, else the folder that we stand in or one above. */
    public static Checkout here() {
        String named = System.getProperty("insegur.root");
        if (named != null) {
            return new Checkout(Path.of(named).toAbsolutePath());
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("dev")) && Files.isRegularFile(folder.resolve("mvnw"))) {
                return new Checkout(folder);
            }
        }
        throw new CannotStart("This is not a working copy of Insegur: call ./dev from its folder.");
    }

    Path serviceJar(Component service) {
        return built(root.resolve(service.fileName()).resolve("target/quarkus-app/quarkus-run.jar"), service);
    }

    Path simulatorJar() {
        Path target = root.resolve("deploy/partner-simulator/target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            List<Path> jars = files.filter(
                            file -> file.getFileName().toString().matches("partner-simulator-[^/]*\\.jar"))
                    .toList();
            return built(
                    jars.isEmpty() ? target.resolve("partner-simulator.jar") : jars.getFirst(), Component.SIMULATOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(Path jar, Component component) {
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart(component.label() + " is not built (" + jar + " is missing): run ./dev up");
        }
        return jar;
    }
}
