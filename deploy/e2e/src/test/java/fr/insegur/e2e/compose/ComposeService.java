package fr.insegur.e2e.compose;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One container of the file. */
record ComposeService(String name, Map<String, Object> keys) {

    /** @param address on the machine; empty when all of its addresses are meant */
    record Published(String address, int onTheMachine, int inTheContainer) {}

    /** @param source name of a volume, or a path below the working copy */
    record Mount(String source, String target, boolean readOnly) {
        boolean isFromTheCheckout() {
            return source.startsWith("./");
        }
    }

    String text(String key) {
        Object value = keys.get(key);
        return value == null ? "" : value.toString();
    }

    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        ComposeFile.map(keys.get("environment")).forEach((name, value) -> variables.put(name, String.valueOf(value)));
        return variables;
    }

    List<String> list(String key) {
        return keys.get(key) instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    List<Published> published() {
        return list("ports").stream()
                .map(port -> port.split(":", -1))
                .map(parts -> new Published(
                        parts.length == 3 ? parts[0] : "",
                        Integer.parseInt(parts[parts.length - 2]),
                        Integer.parseInt(parts[parts.length - 1])))
                .toList();
    }

    Set<String> networks() {
        return new LinkedHashSet<>(list("networks"));
    }

    /** Service to condition. */
    Map<String, String> needs() {
        Map<String, String> needs = new LinkedHashMap<>();
        ComposeFile.map(keys.get("depends_on"))
                .forEach((other, how) ->
                        needs.put(other, String.valueOf(ComposeFile.map(how).get("condition"))));
        return needs;
    }

    /** The words of the health check's command; none when there is no check. */
    List<String> healthCheck() {
        return ComposeFile.map(keys.get("healthcheck")).get("test") instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Runs to its end and is not started again. */
    boolean isOneShot() {
        return text("restart").equals("no");
    }

    boolean isBuilt() {
        return keys.containsKey("build");
    }

    /** Stage of the Dockerfile; empty when the image is not built here. */
    String target() {
        return String.valueOf(ComposeFile.map(keys.get("build")).getOrDefault("target", ""));
    }

    /** Folder of the module that the image is made of. */
    String module() {
        return String.valueOf(
                ComposeFile.map(ComposeFile.map(keys.get("build")).get("args")).get("MODULE"));
    }

    List<Mount> mounts() {
        return list("volumes").stream()
                .map(mount -> mount.split(":", -1))
                .map(parts -> new Mount(parts[0], parts[1], parts.length > 2 && parts[2].equals("ro")))
                .toList();
    }
}
