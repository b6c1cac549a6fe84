package fr.insegur.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another JVM that starts components, to be killed by the test. */
record OtherRun(Process process, Map<String, Long> pids) {

    static OtherRun start(Path folder, String what) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        folder.toString(),
                        what))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Long> pids = new HashMap<>();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null && !line.equals("ready"); line = out.readLine()) {
            String[] parts = line.split("=", -1);
            pids.put(parts[0], Long.parseLong(parts[1]));
        }
        return new OtherRun(process, pids);
    }

    long pid(String component) {
        return pids.get(component);
    }

    /** Starts PostgreSQL alone or all components, prints their process ids and waits to be killed. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) throws InterruptedException {
            Path folder = Path.of(args[0]);
            if (args[1].equals("postgres")) {
                System.out.println("PostgreSQL="
                        + Postgres.start(folder.resolve("postgres"), 0).pid());
            } else {
                EmbeddedPlatform platform = EmbeddedPlatform.in(folder).start();
                System.out.println("PostgreSQL=" + platform.postgres().pid());
                System.out.println("Kafka=" + platform.kafka().pid());
                System.out.println("issuer=" + platform.issuer().pid());
                System.out.println("mail=" + platform.mail().pid());
            }
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }
}
