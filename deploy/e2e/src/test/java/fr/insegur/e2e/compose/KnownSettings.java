package fr.insegur.e2e.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The settings that a built service has: those of its Quarkus extensions, whose jars describe them, and its own, which
 * its sources declare.
 *
 * @param extensions name to description; a map's setting ends in a quoted name
 * @param own names that the sources of platform and of the module read
 * @param required those of them that have no default in code
 */
record KnownSettings(Map<String, JsonNode> extensions, Set<String> own, Set<String> required) {
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern METHOD =
            Pattern.compile("(@WithDefault\\(\"[^\"]*\"\\)\\s+)?(Map<[^>]*>|[A-Za-z][\\w.<>]*)\\s+([a-z]\\w*)\\(\\);");
    private static final Pattern GROUP = Pattern.compile("(?s)\n    interface (\\w+) \\{(.*?)\n    }\n");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    static KnownSettings of(String module) {
        Map<String, JsonNode> extensions = new HashMap<>();
        Path libraries = ComposeFile.ROOT.resolve(module).resolve("target/quarkus-app/lib/main");
        files(libraries, "io.quarkus.*\\.jar")
                .forEach(jar -> model(jar).ifPresent(model -> describe(model, extensions)));
        if (extensions.isEmpty()) {
            throw new IllegalStateException(module + " is not built: " + libraries + " holds no extension");
        }
        KnownSettings known = new KnownSettings(extensions, new LinkedHashSet<>(), new LinkedHashSet<>());
        for (String sources : List.of("platform", module)) {
            files(ComposeFile.ROOT.resolve(sources).resolve("src/main/java"), ".*\\.java")
                    .forEach(known::declare);
        }
        return known;
    }

    /** Whether an environment variable sets something, and something that can still be set when the service starts. */
    Optional<String> complaint(String variable) {
        if (own.stream().map(ModuleSettings::variable).anyMatch(variable::equals)) {
            return Optional.empty();
        }
        List<JsonNode> meant = extensions.entrySet().stream()
                .filter(setting -> form(setting.getKey()).matcher(variable).matches())
                .map(Map.Entry::getValue)
                .toList();
        if (meant.isEmpty()) {
            return Optional.of(variable + " is no setting");
        }
        return meant.stream().anyMatch(setting -> setting.path("phase").asText().equals("RUN_TIME"))
                ? Optional.empty()
                : Optional.of(variable + " is fixed when the service is built");
    }

    Optional<String> defaultOf(String setting) {
        return Optional.ofNullable(extensions.get(setting))
                .map(known -> known.path("defaultValue").asText());
    }

    private static Pattern form(String setting) {
        Matcher map = Pattern.compile("(.*)\\.\"[^\"]+\"").matcher(setting);
        return map.matches()
                ? Pattern.compile(ModuleSettings.variable(map.group(1)) + "_[A-Z0-9_]+")
                : Pattern.compile(ModuleSettings.variable(setting));
    }

    private void declare(Path source) {
        String text;
        try {
            text = Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PROPERTY.matcher(text).results().forEach(property -> own.add(property.group(1)));
        Matcher mapping = MAPPING.matcher(text);
        if (!mapping.find()) {
            return;
        }
        String ungrouped = GROUP.matcher(text).replaceAll("");
        declare(
                mapping.group(1),
                METHOD.matcher(ungrouped)
                        .replaceAll(method -> group(text, method.group(2)).isPresent() ? "" : "$0"));
        METHOD.matcher(ungrouped)
                .results()
                .forEach(method -> group(text, method.group(2))
                        .ifPresent(body -> declare(mapping.group(1) + "." + kebab(method.group(3)), body)));
    }

    private void declare(String prefix, String methods) {
        METHOD.matcher(methods).results().forEach(method -> {
            String name = prefix + "." + kebab(method.group(3));
            own.add(name);
            if (method.group(1) == null && !mayBeAbsent(method.group(2))) {
                required.add(name);
            }
        });
    }

    /** What an interface within the mapping declares: settings under one name. */
    private static Optional<String> group(String text, String type) {
        return GROUP.matcher(text)
                .results()
                .filter(group -> group.group(1).equals(type))
                .map(group -> group.group(2))
                .findFirst();
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static void describe(JsonNode node, Map<String, JsonNode> into) {
        if (node.has("phase") && node.has("path")) {
            into.put(node.path("path").path("property").asText(), node);
        }
        node.forEach(child -> describe(child, into));
    }

    private static Optional<JsonNode> model(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(MODEL);
            return entry == null ? Optional.empty() : Optional.of(JSON.readTree(file.getInputStream(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String name) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mayBeAbsent(String type) {
        return type.startsWith("Optional") || type.startsWith("Map<");
    }
}
