package fr.insegur.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script in a folder of its own, with a Maven that only says which JDK it was given. */
class DevScriptTest {
    private static final String NONE =
            "Insegur needs a JDK 25 or later and found none: install one (https://adoptium.net or your package manager), or"
                    + " set JAVA_HOME.\n";

    @TempDir
    Path folder;

    private record Run(int status, String output) {}

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(Checkout.here().root().resolve("dev"), folder.resolve("dev"));
        program(folder.resolve("mvnw"), "echo \"built with $JAVA_HOME\"; exit 1");
        Files.createDirectories(folder.resolve("jdks"));
    }

    @Test
    void withoutAJdkItSaysInOneLineWhatToInstall() throws Exception {
        Run run = dev(Map.of("JAVA_HOME", "/nowhere"), "up");

        assertEquals(new Run(1, NONE), run);
    }

    @Test
    void anOlderJdkIsNotTaken() throws Exception {
        jdk("jdks/jdk-21", "21.0.11");

        assertEquals(
                new Run(1, NONE),
                dev(Map.of("JAVA_HOME", folder.resolve("jdks/jdk-21").toString()), "up"));
    }

    @Test
    void aRuntimeWithoutACompilerIsNotTaken() throws Exception {
        jdk("jdks/jre-25", "25.0.1");
        Files.delete(folder.resolve("jdks/jre-25/bin/javac"));

        assertEquals(new Run(1, NONE), dev(Map.of("JAVA_HOME", "/nowhere"), "up"));
    }

    @Test
    void theJdkOfTheUsualFoldersIsTakenWhenJavaHomeIsTooOld() throws Exception {
        jdk("old/jdk-21", "21.0.11");
        jdk("jdks/jdk-26", "26-ea");

        Run run = dev(Map.of("JAVA_HOME", folder.resolve("old/jdk-21").toString()), "up");

        assertTrue(run.output().contains("built with " + folder.resolve("jdks/jdk-26") + "\n"), run.output());
    }

    @Test
    void javaHomeComesBeforeTheUsualFolders() throws Exception {
        jdk("own/jdk-25", "25.0.3");
        jdk("jdks/jdk-26", "26");

        Run run = dev(Map.of("JAVA_HOME", folder.resolve("own/jdk-25").toString()), "up");

        assertTrue(run.output().contains("built with " + folder.resolve("own/jdk-25") + "\n"), run.output());
    }

    @Test
    void theJdkOfThePathIsFoundThroughLinks() throws Exception {
        jdk("own/jdk-25", "25.0.3");
        Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(folder.resolve("links/java"), Path.of("../own/jdk-25/bin/java"));

        Run run = dev(Map.of("JAVA_HOME", "", "PATH", folder.resolve("links") + ":/usr/bin:/bin"), "up");

        assertTrue(run.output().contains("own/jdk-25\n"), run.output());
    }

    @Test
    void aloneItShowsAShortHelp() throws Exception {
        Run run = dev(Map.of());

        assertEquals(0, run.status());
        assertTrue(run.output().startsWith("./dev up [--once] [--no-story]"), run.output());
    }

    @Test
    void resetDeletesTheLocalDataAndRefusesWhileSomethingRuns() throws Exception {
        Process running = new ProcessBuilder("sh", "-c", "sleep 60 # insegur").start();
        Files.createDirectories(folder.resolve(".local/run"));
        Path pidFile = folder.resolve(".local/run/launcher.pid");
        Files.writeString(pidFile, running.pid() + "\n");

        assertEquals(
                new Run(1, "Insegur runs here (launcher, process " + running.pid() + "): stop it first, then reset.\n"),
                dev(Map.of(), "reset"));
        assertTrue(Files.exists(pidFile));

        running.destroyForcibly().waitFor();
        assertEquals(0, dev(Map.of(), "reset").status());
        assertTrue(Files.notExists(folder.resolve(".local")));
    }

    @Test
    void testEndsWithTheStagesAndTheSumOfThisRunsReports() throws Exception {
        jdk("jdks/jdk-25", "25");
        report("old", "tests=\"90\" errors=\"0\" skipped=\"0\" failures=\"90\"");
        maven("exit 1", "one", "tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"1\"");

        Run run = dev(Map.of("JAVA_HOME", ""), "test");

        assertEquals(1, run.status());
        String stage = "  %-52s %10s  %s%n".formatted("Insegur: quote service", "01:12 min", "FAILURE");
        assertTrue(run.output().contains(stage), run.output());
        assertTrue(run.output().endsWith("\n2 passed, 2 failed, 1 skipped\n"), run.output());
    }

    @Test
    void testIsGoodOnlyWhenMavenIsAndSomethingRan() throws Exception {
        jdk("jdks/jdk-25", "25");
        maven("exit 0", "one", "tests=\"5\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        Run good = dev(Map.of("JAVA_HOME", ""), "test");
        assertEquals(0, good.status());
        assertTrue(good.output().endsWith("\n5 passed, 0 failed, 0 skipped\n"), good.output());

        maven("exit 1", "one", "tests=\"5\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        assertEquals(1, dev(Map.of("JAVA_HOME", ""), "test").status());

        program(folder.resolve("mvnw"), "exit 0");
        Run nothing = dev(Map.of("JAVA_HOME", ""), "test");
        assertEquals(1, nothing.status());
        assertTrue(nothing.output().endsWith("\n0 passed, 0 failed, 0 skipped\n"), nothing.output());
    }

    /** A Maven whose verify leaves one report, a little later than the script began. */
    private void maven(String end, String report, String counts) throws IOException {
        String file = "quote-service/target/surefire-reports/TEST-" + report + ".xml";
        program(folder.resolve("mvnw"), """
                case "$*" in *verify*) ;; *) exit 0 ;; esac
                sleep 0.1
                mkdir -p quote-service/target/surefire-reports
                echo '<testsuite version="3.0.2" name="a.ATest" time="0.1" %s>' > %s
                echo '[INFO] Insegur: quote service ......................... FAILURE [01:12 min]'
                %s""".formatted(counts, file, end));
    }

    private void report(String name, String counts) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("platform/target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-" + name + ".xml"), "<testsuite name=\"a.ATest\" " + counts + ">\n");
    }

    private void jdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        Files.writeString(
                folder.resolve(name).resolve("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(bin.resolve("java"), "exit 0");
        program(bin.resolve("javac"), "exit 0");
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private Run dev(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder("bash", folder.resolve("dev").toString());
        builder.command().addAll(List.of(args));
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("INSEGUR_JDK_FOLDERS", folder.resolve("jdks").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
