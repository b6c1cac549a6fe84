package fr.insegur.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The processes of a platform as they were at one moment; a number alone may soon belong to another process. */
record Processes(Map<Component, ProcessHandle> running) {

    static Processes of(Platform platform) {
        Map<Component, ProcessHandle> running = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            Optional<ProcessHandle> process = ProcessHandle.of(platform.pid(component));
            process.filter(ProcessHandle::isAlive).ifPresent(alive -> running.put(component, alive));
        }
        return new Processes(running);
    }

    void assertGone() {
        Map<Component, Long> left = running.entrySet().stream()
                .filter(entry -> entry.getValue().isAlive())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().pid()));
        assertEquals(Map.of(), left, "processes that outlived their platform");
    }
}
