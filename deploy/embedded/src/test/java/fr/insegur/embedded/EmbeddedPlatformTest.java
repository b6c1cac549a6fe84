package fr.insegur.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPlatformTest {
    @Test
    void allComponentsComeUpSideBySideAndGoWithoutATrace() throws IOException {
        Map<String, Duration> times = new ConcurrentHashMap<>();
        List<Long> pids;
        try (EmbeddedPlatform platform =
                EmbeddedPlatform.temporary().progress(times::put).start()) {
            pids = pids(platform);
            assertTrue(pids.stream().allMatch(EmbeddedPlatformTest::isAlive));
            assertEquals(1, temporaryFolders());
        }
        System.out.println("start times: " + times);
        assertEquals(Set.of("PostgreSQL", "Kafka", "OpenID issuer", "SMTP"), times.keySet());
        assertTrue(pids.stream().noneMatch(EmbeddedPlatformTest::isAlive), () -> "still there: " + pids);
        assertEquals(0, temporaryFolders());
    }

    @Test
    void aPortInUseIsNamedBeforeAnythingStarts(@TempDir Path folder) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            PortInUseException e = assertThrows(
                    PortInUseException.class,
                    () -> EmbeddedPlatform.in(folder).kafkaPort(port).start());

            assertEquals(
                    "port " + port + " (Kafka) is in use: stop what listens there or choose another port",
                    e.getMessage());
            assertFalse(Files.exists(folder.resolve("postgres")));
        }
    }

    @Test
    void noChildOutlivesAKilledRunAndTheNextRunFindsItsData(@TempDir Path folder) throws Exception {
        OtherRun run = OtherRun.start(folder, "all");
        assertEquals(Set.of("PostgreSQL", "Kafka", "issuer", "mail"), run.pids().keySet());
        assertTrue(run.pids().values().stream().allMatch(EmbeddedPlatformTest::isAlive));
        Instant firstFormat = Files.getLastModifiedTime(folder.resolve("kafka/data/meta.properties"))
                .toInstant();

        run.process().destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> run.pids().values().stream().noneMatch(EmbeddedPlatformTest::isAlive));
        try (EmbeddedPlatform next = EmbeddedPlatform.in(folder).start()) {
            assertEquals(
                    4, pids(next).stream().filter(EmbeddedPlatformTest::isAlive).count());
        }
        assertEquals(
                firstFormat,
                Files.getLastModifiedTime(folder.resolve("kafka/data/meta.properties"))
                        .toInstant());
    }

    @Test
    void aChildThatWasStoppedWhileItsRunDiedIsEndedByTheNext(@TempDir Path folder) throws Exception {
        OtherRun run = OtherRun.start(folder, "all");
        long mail = run.pid("mail");
        Signals.send("STOP", mail);
        run.process().destroyForcibly().waitFor();
        Map<String, Long> ended = new ConcurrentHashMap<>();

        Progress progress = new Progress() {
            @Override
            public void up(String component, Duration took) {}

            @Override
            public void orphanEnded(String component, long pid) {
                ended.put(component, pid);
            }
        };
        try (EmbeddedPlatform next =
                EmbeddedPlatform.in(folder).progress(progress).start()) {
            assertEquals(mail, ended.get("SMTP"));
            assertFalse(isAlive(mail));
            assertTrue(isAlive(next.mail().pid()));
        }
    }

    private static List<Long> pids(EmbeddedPlatform platform) {
        return List.of(
                platform.postgres().pid(),
                platform.kafka().pid(),
                platform.issuer().pid(),
                platform.mail().pid());
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static long temporaryFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("insegur-components-"))
                    .filter(file -> Owner.read(file.resolve("run"))
                            .filter(run ->
                                    run.child().pid() == ProcessHandle.current().pid())
                            .isPresent())
                    .count();
        }
    }
}
