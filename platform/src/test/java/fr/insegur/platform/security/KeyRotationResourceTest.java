package fr.insegur.platform.security;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.embedded.OidcIssuer;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a service does while its issuer changes keys, is slow or is away, and after. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
@WithTestResource(value = OwnIssuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class KeyRotationResourceTest {
    private static final UUID COMPANY = UUID.fromString("0198c0de-0000-7000-8000-00000000c03d");
    private static final int MANY = 50;

    /** Far below what the slow issuer takes, and far above what a busy machine needs for a hundred reads at once. */
    private static final Duration PROMPT = Duration.ofSeconds(10);

    private static final Duration SLOW = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    OidcIssuer issuer;

    @Inject
    IssuerKeys keys;

    @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval")
    Duration interval;

    @ConfigProperty(name = "quarkus.oidc.connection-timeout")
    Duration connectionTimeout;

    @BeforeEach
    void theServiceMayAskForKeysAgain() throws InterruptedException {
        assertEquals(200, Attempts.one(token()).status());
        Thread.sleep(interval.plusMillis(100));
    }

    @Test
    void tokensOfANewKeyAreTakenAtOnceAndThoseOfTheOldOneGoOn() {
        String old = token();
        issuer.rotateKey();
        assertEquals(200, Attempts.one(token()).status());
        assertEquals(200, Attempts.one(old).status());
    }

    @Test
    void tokensOfANewKeyWaitForTheIntervalAtMostWhenSomebodyHasJustMadeOneUp() {
        String made = Attempts.underKey("made-up", token());
        assertEquals(401, Attempts.one(made).status());
        long start = System.nanoTime();
        issuer.rotateKey();
        String fresh = token();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Attempts.one(fresh).status() == 200);
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(waited.compareTo(interval.plus(PROMPT)) < 0, () -> "waited " + waited);
    }

    @Test
    void fiftyUnknownKeysAtOnceCostTheIssuerOneRequest() throws Exception {
        List<String> madeUp = madeUp();
        long before = issuer.keyRequests();
        long start = System.nanoTime();
        Attempts attempts = Attempts.atOnce(madeUp);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(List.of(401), attempts.statuses());
        long asked = issuer.keyRequests() - before;
        assertTrue(asked <= 1 + took.dividedBy(interval), () -> asked + " requests for keys within " + took);
        assertTrue(asked >= 1);
    }

    @Test
    void whileTheIssuerIsAwayKnownKeysAreTakenPromptlyAndUnknownOnesAreRefused() throws Exception {
        String known = token();
        List<String> madeUp = madeUp();
        issuer.stop();
        try {
            Attempts unknown = Attempts.atOnce(madeUp);
            assertEquals(List.of(401), unknown.statuses());
            assertTrue(unknown.slowest().compareTo(connectionTimeout.plus(PROMPT)) < 0, unknown::toString);
            Attempts served = Attempts.atOnce(Collections.nCopies(MANY, known));
            assertEquals(List.of(200), served.statuses());
            assertTrue(served.slowest().compareTo(PROMPT) < 0, served::toString);
        } finally {
            issuer.restart();
        }
        issuer.rotateKey();
        String fresh = token();
        await().atMost(PATIENCE).until(() -> Attempts.one(fresh).status() == 200);
    }

    @Test
    void aRequestForKeysThatFailsIsNotRepeatedBeforeTheInterval() throws Exception {
        List<String> madeUp = madeUp();
        issuer.stop();
        try (ClosedDoor door = new ClosedDoor(issuer.port())) {
            long start = System.nanoTime();
            assertEquals(List.of(401), Attempts.atOnce(madeUp).statuses());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(
                    door.knocks() <= 1 + took.dividedBy(interval), () -> door.knocks() + " connections within " + took);
            assertTrue(door.knocks() >= 1);
        } finally {
            issuer.restart();
        }
    }

    @Test
    void whileTheIssuerIsSlowKnownKeysAreTakenPromptlyAndUnknownOnesAreRefusedAfterTheTimeout() throws Exception {
        String known = token();
        List<String> tokens = new ArrayList<>(madeUp());
        tokens.addAll(Collections.nCopies(MANY, known));
        issuer.delayKeys(SLOW);
        Attempts attempts;
        try {
            attempts = Attempts.atOnce(tokens);
        } finally {
            issuer.restart();
        }
        assertEquals(MANY, attempts.with(200).size());
        assertEquals(MANY, attempts.with(401).size());
        assertTrue(attempts.slowest().compareTo(connectionTimeout.plus(PROMPT)) < 0, attempts::toString);
        issuer.rotateKey();
        String fresh = token();
        await().atMost(PATIENCE).until(() -> Attempts.one(fresh).status() == 200);
    }

    @Test
    void aKeyThatIsWithdrawnIsForgottenWhenTheKeysAreReadAnew() throws Exception {
        String old = token();
        issuer.rotateKey();
        String fresh = token();
        assertEquals(200, Attempts.one(fresh).status());
        issuer.withdrawOldKeys();
        Thread.sleep(interval.plusMillis(100));
        assertEquals(200, Attempts.one(old).status());
        keys.readAnew();
        assertEquals(401, Attempts.one(old).status());
        assertEquals(200, Attempts.one(fresh).status());
    }

    @Test
    void keysThatCannotBeReadAnewStayAsTheyAre() {
        String known = token();
        issuer.stop();
        try {
            keys.readAnew();
            assertEquals(200, Attempts.one(known).status());
        } finally {
            issuer.restart();
        }
    }

    private List<String> madeUp() {
        String token = token();
        return IntStream.range(0, MANY)
                .mapToObj(number -> Attempts.underKey("made-up-" + number, token))
                .toList();
    }

    private String token() {
        return issuer.token(Tokens.asClient(COMPANY));
    }

    /** Something that takes the issuer's place, hangs up on everybody and counts them. */
    private static final class ClosedDoor implements AutoCloseable {
        private final ServerSocket socket;
        private final AtomicInteger knocks = new AtomicInteger();

        ClosedDoor(int port) throws IOException {
            socket = new ServerSocket(port, MANY, InetAddress.ofLiteral("127.0.0.1"));
            Thread.ofVirtual().start(this::hangUp);
        }

        private void hangUp() {
            while (!socket.isClosed()) {
                try {
                    socket.accept().close();
                    knocks.incrementAndGet();
                } catch (IOException ended) {
                    return;
                }
            }
        }

        int knocks() {
            return knocks.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
