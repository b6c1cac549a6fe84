package fr.insegur.platform.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.testkit.RealComponents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "trail_tampering", topics = "things.v1 platform.dead-letters")
class TrailWatchTest {
    private static final Logger LOG = Logger.getLogger(TrailWatch.class.getName());

    @Inject
    Trail trail;

    @Inject
    VerifyTrail verifyTrail;

    @Inject
    Chains chains;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Lines lines = new Lines();

    private static final class Lines extends Handler {
        private final List<String> written = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(line.getLevel() + " " + String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @BeforeEach
    void anEntryInAnEmptyTrail() throws SQLException {
        chains.empty();
        append();
        LOG.addHandler(lines);
    }

    @AfterEach
    void listenNoLonger() {
        LOG.removeHandler(lines);
    }

    @Test
    void theHeadsAreLoggedInOneLineWhenAllWasVerified() {
        TrailWatch watch = new TrailWatch(verifyTrail, meters);
        watch.verifyNews();
        ChainState head = verifyTrail.whole().stream()
                .filter(chain -> chain.position() == 1)
                .findFirst()
                .orElseThrow();
        assertEquals(1, lines.written.size(), lines.written::toString);
        String line = lines.written.getFirst();
        assertEquals(0, line.indexOf("INFO heads of the audit trail: 0:"), line);
        assertEquals(16, line.substring(line.indexOf("0:")).split(" ", -1).length, line);
        assertEquals(true, line.contains(head.chain() + ":1:" + head.mac()), line);
        watch.verifyNews();
        assertEquals(1, lines.written.size(), lines.written::toString);
        assertEquals(0, broken());
    }

    @Test
    void aBrokenChainIsAnErrorAndAGaugeAndStaysOne() throws SQLException {
        TrailWatch watch = new TrailWatch(verifyTrail, meters);
        chains.tamper("UPDATE trail_entry SET actor = 'somebody else'");
        watch.verifyAll();
        assertEquals(1, broken());
        assertEquals(true, lines.written.getLast().startsWith("ERROR chain "), lines.written::toString);
        assertEquals(true, lines.written.getLast().endsWith(" at position 1: ROW_ALTERED"), lines.written::toString);
        watch.verifyNews();
        assertEquals(1, broken());
    }

    @Test
    void whatWasVerifiedAndIsGoneIsToldByTheDailyLookToo() throws SQLException {
        TrailWatch watch = new TrailWatch(verifyTrail, meters);
        watch.verifyNews();
        chains.empty();
        watch.verifyAll();
        assertEquals(1, broken());
        watch.verifyNews();
        assertEquals(1, broken());
        assertEquals(true, lines.written.getLast().endsWith(" at position 1: REWOUND"), lines.written::toString);
    }

    private int broken() {
        return (int) meters.get("insegur.trail.broken.chains").gauge().value();
    }

    private void append() {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.append(
                        new Trail.Deed("person-1", "broker", "things.make", "thing", null, "request-1"), null, "ab"));
    }
}
