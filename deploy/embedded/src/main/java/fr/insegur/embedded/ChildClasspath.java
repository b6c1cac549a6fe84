package fr.insegur.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Class path of a child: this module (for {@link Leash}), the child's own module, and what the build wrote down for it. */
final class ChildClasspath {
    private ChildClasspath() {}

    static String of(String child) {
        String list = "fr/insegur/embedded/" + child + ".classpath";
        String libraries = read(resource(list));
        for (String library : libraries.split(File.pathSeparator, -1)) {
            if (!Files.exists(Path.of(library))) {
                throw new IllegalStateException(
                        library + " is not there any more: build again with ./mvnw install, which brings it");
            }
        }
        return String.join(File.pathSeparator, root("fr/insegur/embedded/Leash.class"), root(list), libraries);
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(
                ChildClasspath.class.getClassLoader().getResource(name), () -> name + " is not on the class path");
    }

    private static String read(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder (reactor build) or jar (installed) that holds a resource. */
    private static String root(String name) {
        String url = resource(name).toString();
        String root = url.substring(0, url.length() - name.length());
        if (root.startsWith("jar:")) {
            root = root.substring("jar:".length(), root.length() - "!/".length());
        }
        return Path.of(URI.create(root)).toString();
    }
}
