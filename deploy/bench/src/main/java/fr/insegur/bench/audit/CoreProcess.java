package fr.insegur.bench.audit;

import fr.insegur.bench.BenchProcess;
import fr.insegur.local.Checkout;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@link Core} with the classes of the packaged service and the memory that the service has. */
final class CoreProcess {
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private CoreProcess() {}

    /** @param openCents what customers owe less what they are owed */
    record Result(double seconds, long openCents) {}

    /** @param folder takes its log, and while it runs what does not fit into its memory */
    static Result run(Path file, Path folder) {
        Path program = Checkout.here().root().resolve("receivables-service/target/quarkus-app");
        String classPath = String.join(
                File.pathSeparator,
                program.resolve("app") + "/*",
                program.resolve("lib/main") + "/*",
                program.resolve("lib/boot") + "/*",
                System.getProperty("java.class.path"));
        String told = BenchProcess.start(
                        folder.resolve("core.log"),
                        FLAGS,
                        classPath,
                        Core.class,
                        List.of(file.toString(), folder.toString()))
                .awaitOutput(WITHIN);
        String[] figures = told.strip().lines().toList().getLast().split(" ", -1);
        return new Result(Long.parseLong(figures[0]) / 1e9, Long.parseLong(figures[1]));
    }
}
