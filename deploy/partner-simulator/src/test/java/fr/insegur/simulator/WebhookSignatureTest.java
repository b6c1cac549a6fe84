package fr.insegur.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSignatureTest {
    private static final String CLOSED = "{\"offerId\":\"0198c0de-0000-7000-8000-00000000000f\",\"reason\":\"X\"}";

    @TempDir
    Path data;

    private FakeGateway gateway;
    private RunningSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway();
        simulator = new RunningSimulator(gateway, data);
    }

    @AfterEach
    void stop() {
        simulator.close();
        gateway.close();
    }

    @Test
    void aGoodSignatureIsAnswered204() throws Exception {
        assertEquals(204, simulator.deliver("FACTOR-LITTORAL", "m1", "offer.closed", CLOSED));
    }

    @Test
    void anotherSecretIsAnswered401AndLeavesNoTrace() throws Exception {
        long now = Instant.now().getEpochSecond();
        String foreign = RunningSimulator.secret("somebody else's");
        assertEquals(401, simulator.deliver("FACTOR-LITTORAL", "m1", "offer.closed", CLOSED, foreign, now));
        assertFalse(Files.exists(data.resolve("FACTOR-LITTORAL.json"))
                && Files.readString(data.resolve("FACTOR-LITTORAL.json")).contains("m1"));
    }

    @Test
    void aBodyThatChangedOnTheWayIsAnswered401() throws Exception {
        long now = Instant.now().getEpochSecond();
        String signature =
                RunningSimulator.signature("m1", now, "{\"type\":\"a\",\"data\":{}}", RunningSimulator.SECRET);
        assertEquals(
                401, simulator.deliverSigned("FACTOR-LITTORAL", "m1", "{\"type\":\"b\",\"data\":{}}", now, signature));
    }

    @Test
    void aTimestampOlderThanTheToleranceIsAnswered401ThoughWellSigned() throws Exception {
        long old = Instant.now().getEpochSecond() - 301;
        assertEquals(
                401, simulator.deliver("FACTOR-LITTORAL", "m1", "offer.closed", CLOSED, RunningSimulator.SECRET, old));
    }

    @Test
    void duringARotationEitherSecretWillDoAndARestartStillKnowsThem() throws Exception {
        long now = Instant.now().getEpochSecond();
        String next = RunningSimulator.secret("the next one");
        String both = "{\"secrets\":[\"%s\",\"%s\"]}".formatted(RunningSimulator.SECRET, next);
        assertEquals(204, simulator.put("/secrets/FACTOR-LITTORAL", both).statusCode());
        assertEquals(204, simulator.deliver("FACTOR-LITTORAL", "m1", "offer.closed", CLOSED, next, now));
        assertEquals(204, simulator.deliver("FACTOR-LITTORAL", "m2", "offer.closed", CLOSED));
        simulator.close();
        simulator = new RunningSimulator(gateway, data);
        assertEquals(204, simulator.deliver("FACTOR-LITTORAL", "m3", "offer.closed", CLOSED, next, now));
        assertEquals(401, simulator.deliver("FACTOR-EXPRESS", "m3", "offer.closed", CLOSED, next, now));
    }

    @Test
    void aSecretThatIsNoneIsRefused() throws Exception {
        assertEquals(
                400,
                simulator
                        .put("/secrets/FACTOR-LITTORAL", "{\"secrets\":[\"hunter2\"]}")
                        .statusCode());
        assertEquals(204, simulator.deliver("FACTOR-LITTORAL", "m1", "offer.closed", CLOSED));
    }

    @Test
    void theOperatorIsOnThisMachine() {
        assertTrue(SimulatorServer.isOperator(InetAddress.ofLiteral("127.0.0.1")));
        assertTrue(SimulatorServer.isOperator(InetAddress.ofLiteral("::1")));
        assertFalse(SimulatorServer.isOperator(InetAddress.ofLiteral("192.0.2.7")));
    }

    @Test
    void anUnknownFactorIsNotFoundAndABodyThatIsNoJsonIsMalformed() throws Exception {
        long now = Instant.now().getEpochSecond();
        assertEquals(404, simulator.deliver("FACTOR-INCONNU", "m1", "offer.closed", CLOSED));
        String signature = RunningSimulator.signature("m1", now, "not json", RunningSimulator.SECRET);
        assertEquals(400, simulator.deliverSigned("FACTOR-LITTORAL", "m1", "not json", now, signature));
        assertTrue(simulator.get("/health").body().contains("\"waiting\":0"));
    }
}
