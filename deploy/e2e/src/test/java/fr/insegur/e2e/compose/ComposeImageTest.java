package fr.insegur.e2e.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The one Dockerfile: what it copies is what the build makes, and nothing else of the working copy reaches it. */
class ComposeImageTest {
    private static final String FILE = "deploy/docker/Dockerfile";
    private static final Pattern STAGE = Pattern.compile("FROM (\\S+) AS (\\w+)");
    private static final Pattern COPY = Pattern.compile("COPY (\\S+) (\\S+)");

    private final ComposeFile compose = ComposeFile.read();

    /** Lines of each stage, by its name. */
    private static Map<String, List<String>> stages() {
        Map<String, List<String>> stages = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : ComposeFile.text(FILE).lines().toList()) {
            Matcher stage = STAGE.matcher(line);
            if (stage.matches()) {
                current = new ArrayList<>();
                stages.put(stage.group(2), current);
            }
            if (!line.startsWith("#")) {
                current.add(line);
            }
        }
        return stages;
    }

    @Test
    void theBaseIsAPinnedJreOfTheReleaseThatTheModulesAreCompiledFor() {
        List<String> bases = ComposeFile.text(FILE)
                .lines()
                .filter(line -> line.startsWith("FROM "))
                .toList();
        assertEquals(List.of("FROM java AS service", "FROM java AS simulator"), bases.subList(1, bases.size()));
        Matcher release = Pattern.compile("<maven.compiler.release>(\\d+)<").matcher(ComposeFile.text("pom.xml"));
        assertTrue(release.find());
        String pinned = "FROM eclipse-temurin:" + release.group(1) + "\\.\\d+\\.\\d+_\\d+-jre-noble AS java";
        assertTrue(bases.getFirst().matches(pinned), bases.getFirst());
    }

    @Test
    void whatRunsIsNotRootAndHasNoCheckOfItsOwn() {
        for (String stage : List.of("service", "simulator")) {
            List<String> users = lines(stage, "USER ");
            assertEquals(List.of("USER insegur"), users, stage);
        }
        assertTrue(lines("java", "RUN ").getFirst().contains("groupadd --gid 10001 insegur"));
        assertFalse(ComposeFile.text(FILE).contains("\nHEALTHCHECK"));
        assertFalse(ComposeFile.text(FILE).contains("\nADD "));
    }

    @Test
    void everythingThatIsCopiedIsThereOnceTheModulesAreBuilt() {
        Map<String, String> missing = new LinkedHashMap<>();
        for (ComposeService service : built()) {
            assertTrue(stages().containsKey(service.target()), service.target());
            for (String source : sources(service)) {
                if (!Files.exists(ComposeFile.ROOT.resolve(source))) {
                    missing.put(service.name(), source);
                }
            }
        }
        assertEquals(Map.of(), missing);
    }

    @Test
    void thePartsOfAQuarkusApplicationAreAllCopied() throws Exception {
        for (ComposeService service : compose.quarkusServices()) {
            Path application = ComposeFile.ROOT.resolve(service.module()).resolve("target/quarkus-app");
            Set<String> parts;
            try (var files = Files.list(application)) {
                parts = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            }
            parts.remove("quarkus-app-dependencies.txt");
            Set<String> copied = sources(service).stream()
                    .filter(source -> source.contains("/quarkus-app/"))
                    .map(source -> Path.of(source).getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(parts, copied);
        }
    }

    @Test
    void theBuilderGetsWhatIsCopiedAndNothingElse() {
        List<String> rules = ComposeFile.text(FILE + ".dockerignore")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertEquals("*", rules.getFirst());
        Set<String> allowed = rules.subList(1, rules.size()).stream()
                .map(rule -> {
                    assertTrue(rule.matches("![a-z0-9./-]+"), rule);
                    return rule.substring(1);
                })
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = new TreeSet<>();
        for (ComposeService service : built()) {
            for (String source : sources(service)) {
                List<String> covering = allowed.stream()
                        .filter(path -> source.equals(path) || source.startsWith(path + "/"))
                        .toList();
                assertEquals(1, covering.size(), source + " is let through by " + covering);
                used.addAll(covering);
            }
        }
        assertEquals(allowed, used);
        built().forEach(service -> {
            assertEquals(".", ComposeFile.map(service.keys().get("build")).get("context"));
            assertEquals(FILE, ComposeFile.map(service.keys().get("build")).get("dockerfile"));
        });
    }

    @Test
    void theServicesStartTheJarThatQuarkusMakes() throws Exception {
        List<String> command = entrypoint("service");
        assertEquals("java", command.getFirst());
        assertEquals(List.of("-jar", "/app/quarkus-run.jar"), command.subList(command.size() - 2, command.size()));
    }

    /** The command of the image's simulator, with the container's folders replaced by those of this build. */
    static List<String> simulatorCommand() throws Exception {
        String target =
                ComposeFile.ROOT.resolve("deploy/partner-simulator/target").toString();
        List<String> command = new ArrayList<>();
        for (String word : entrypoint("simulator")) {
            command.add(word.replace("/app/", target + "/"));
        }
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return command;
    }

    private static List<String> entrypoint(String stage) throws Exception {
        String line = lines(stage, "ENTRYPOINT ").getFirst().substring("ENTRYPOINT ".length());
        List<String> words = new ArrayList<>();
        new ObjectMapper().readTree(line).forEach(word -> words.add(word.asText()));
        return words;
    }

    private List<ComposeService> built() {
        return compose.services().values().stream()
                .filter(ComposeService::isBuilt)
                .toList();
    }

    /** What the stage of a service and the one below it copy, as paths of the working copy. */
    private static List<String> sources(ComposeService service) {
        List<String> sources = new ArrayList<>();
        for (String stage : List.of("java", service.target())) {
            for (String line : stages().get(stage)) {
                COPY.matcher(line)
                        .results()
                        .map((MatchResult copy) -> copy.group(1).replace("${MODULE}", service.module()))
                        .map(source -> source.replaceFirst("/$", ""))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<String> lines(String stage, String instruction) {
        return stages().get(stage).stream()
                .filter(line -> line.startsWith(instruction))
                .toList();
    }
}
