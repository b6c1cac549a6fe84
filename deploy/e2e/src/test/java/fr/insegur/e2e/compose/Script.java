package fr.insegur.e2e.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that ran to its end, with all that it printed. */
record Script(int status, String output) {

    static Script run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException(command + " does not end");
            }
            return new Script(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A script of deploy/docker, by the shell that its container calls. */
    static Script docker(String shell, String name, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path script = ComposeFile.ROOT.resolve("deploy/docker").resolve(name);
        List<String> command = new ArrayList<>(List.of(shell, script.toString()));
        command.addAll(List.of(arguments));
        return run(command, environment);
    }
}
