package fr.insegur.e2e.compose;

import fr.insegur.local.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml with its anchors merged; variables are left as they are written. */
record ComposeFile(Map<String, Object> content) {
    static final Path ROOT = Checkout.here().root();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(:\\?)?[^}]*}");

    static ComposeFile read() {
        return parse(text("docker-compose.yml"));
    }

    /** A key that is written twice is an error, which Compose would report too. */
    static ComposeFile parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new ComposeFile(map(new Yaml(new SafeConstructor(options)).load(yaml)));
    }

    /** A file of the working copy. */
    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, ComposeService> services() {
        return map(content.get("services")).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new ComposeService(entry.getKey(), map(entry.getValue())),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    ComposeService service(String name) {
        return Objects.requireNonNull(services().get(name), name);
    }

    /** The services that are made of a module of this checkout and run Quarkus. */
    List<ComposeService> quarkusServices() {
        return services().values().stream()
                .filter(service -> service.target().equals("service"))
                .toList();
    }

    /** Names of what is declared at the top: networks, volumes. */
    Set<String> declared(String kind) {
        return map(content.get(kind)).keySet();
    }

    /** Every {@code ${VARIABLE}} that Compose fills in, below the services. */
    Set<String> variables() {
        return matches(MatchResult::group)
                .map(text -> VARIABLE.matcher(text).replaceAll("$1"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of them that may be missing or empty without Compose refusing to start. */
    Set<String> optionalVariables() {
        return matches(match -> match.group(2) == null ? match.group(1) : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private Stream<String> matches(Function<MatchResult, String> as) {
        return strings(content.get("services"))
                .flatMap(text -> VARIABLE.matcher(text).results().map(as).toList().stream());
    }

    private static Stream<String> strings(Object node) {
        return switch (node) {
            case Map<?, ?> map -> map.values().stream().flatMap(ComposeFile::strings);
            case List<?> list -> list.stream().flatMap(ComposeFile::strings);
            case String text -> Stream.of(text);
            case null, default -> Stream.empty();
        };
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }
}
