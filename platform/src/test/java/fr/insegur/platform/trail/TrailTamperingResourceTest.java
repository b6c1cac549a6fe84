package fr.insegur.platform.trail;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody with the database and without the key can do, and how each of it shows. */
@QuarkusTest
@RealComponents(database = "trail_tampering", topics = "things.v1 platform.dead-letters")
class TrailTamperingResourceTest {
    @Inject
    Scopes scopes;

    @Inject
    Trail trail;

    @Inject
    VerifyTrail verifyTrail;

    @Inject
    Chains chains;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void sixEntriesInOneChain() throws SQLException {
        chains.empty();
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.rangeClosed(1, 6).forEach(number -> append("reason number " + number)));
        assertEquals(List.of(), faults());
        assertEquals(
                6, verifyTrail.whole().stream().mapToLong(ChainState::position).sum());
    }

    @Test
    void aChangedRowIsFound() throws SQLException {
        chains.tamper("UPDATE trail_entry SET actor = 'somebody else' WHERE position = 3");
        assertEquals(List.of("ROW_ALTERED 3"), faults());
        given().auth()
                .oauth2(Tokens.broker())
                .get("/v1/audit-trail/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("entries", equalTo(2))
                .body("chains.find { it.fault != null }.fault", equalTo("ROW_ALTERED"))
                .body("chains.find { it.fault != null }.faultAt", equalTo(3));
    }

    @Test
    void textMovedFromOneFieldToTheNextIsFound() throws SQLException {
        chains.tamper("UPDATE trail_entry SET action = 'things.mak', object = 'ething' WHERE position = 2");
        assertEquals(List.of("ROW_ALTERED 2"), faults());
    }

    @Test
    void aReasonThatWasTakenAwayIsFoundAndSoIsAnEmptyOne() throws SQLException {
        chains.tamper("UPDATE trail_entry SET before_hash = '' WHERE position = 2");
        assertEquals(List.of("ROW_ALTERED 2"), faults());
        chains.tamper("UPDATE trail_entry SET before_hash = NULL WHERE position = 2");
        assertEquals(List.of(), faults());
        chains.tamper("UPDATE trail_entry SET reason = NULL WHERE position = 2");
        assertEquals(List.of("ROW_ALTERED 2"), faults());
    }

    @Test
    void aDeletedRowIsFound() throws SQLException {
        chains.tamper("DELETE FROM trail_entry WHERE position = 4");
        assertEquals(List.of("ROW_MISSING 4"), faults());
    }

    @Test
    void aDeletedTailIsFoundByTheHead() throws SQLException {
        chains.tamper("DELETE FROM trail_entry WHERE position > 4");
        assertEquals(List.of("TAIL_ALTERED 5"), faults());
    }

    @Test
    void aDeletedTailIsFoundAlthoughTheHeadWasMoved() throws SQLException {
        chains.tamper(
                "UPDATE trail_chain c SET position = 4, mac = e.mac FROM trail_entry e"
                        + " WHERE e.chain = c.chain AND e.position = 4",
                "DELETE FROM trail_entry WHERE position > 4");
        assertEquals(List.of("HEAD_ALTERED 4"), faults());
    }

    @Test
    void aMovedHeadIsNotContinuedAndSoNotVouchedFor() throws SQLException {
        chains.tamper(
                "UPDATE trail_chain c SET position = 4, mac = e.mac FROM trail_entry e"
                        + " WHERE e.chain = c.chain AND e.position = 4",
                "DELETE FROM trail_entry WHERE position > 4");
        int broken = chain();
        for (int number = 0; number < 40; number++) {
            QuarkusTransaction.requiringNew().run(() -> append("later"));
        }
        assertEquals(List.of("HEAD_ALTERED 4"), faults());
        assertEquals(4, count("chain = " + broken));
        assertEquals(40, count("chain <> " + broken));
    }

    @Test
    void swappedRowsAreFound() throws SQLException {
        chains.tamper(
                "UPDATE trail_entry SET position = 100 WHERE position = 2",
                "UPDATE trail_entry SET position = 2 WHERE position = 3",
                "UPDATE trail_entry SET position = 3 WHERE position = 100");
        assertEquals(List.of("ROW_ALTERED 2"), faults());
    }

    @Test
    void anAddedRowIsFound() throws SQLException {
        chains.tamper(
                "INSERT INTO trail_entry SELECT chain, 7, gen_random_uuid(), recorded_at, actor, roles, action,"
                        + " object, reason, before_hash, after_hash, request_id, key_id, mac FROM trail_entry WHERE position = 6");
        assertEquals(List.of("ROW_ALTERED 7"), faults());
    }

    @Test
    void aRowOfWhichEveryLaterHashAndTheHeadWereRecomputedWithoutTheKeyIsFound() throws SQLException {
        List<TrailEntry> entries = new ArrayList<>(chains.entries());
        TrailEntry changed = withReason(entries.get(2), "a better reason");
        entries.set(2, changed);
        chains.reseal(new TrailSeals(new Seals(settings(new byte[32], Optional.empty()))), changed.chain(), entries);
        assertEquals(List.of("ROW_ALTERED 1"), faults());
    }

    @Test
    void theLastRowAndTheHeadRecomputedWithoutTheKeyAreFound() throws SQLException {
        TrailSeals forger = new TrailSeals(new Seals(settings(new byte[32], Optional.empty())));
        TrailEntry last = withReason(chains.entries().get(5), "a better reason");
        String before = text("SELECT mac FROM trail_entry WHERE position = 5");
        TrailHead head = forger.headAt(last, before);
        chains.tamper(
                "UPDATE trail_entry SET reason = 'a better reason', mac = '" + head.mac() + "' WHERE position = 6",
                "UPDATE trail_chain SET mac = '" + head.mac() + "', seal = '" + head.seal() + "' WHERE position = 6");
        assertEquals(List.of("ROW_ALTERED 6"), faults());
    }

    @Test
    void aLostHeadIsFound() throws SQLException {
        int chain = chain();
        chains.tamper("DELETE FROM trail_chain WHERE chain = " + chain);
        assertEquals(List.of("HEAD_ALTERED 0"), faults());
        chains.tamper("INSERT INTO trail_chain VALUES (" + chain + ", 0, '', '', '')");
        assertEquals(List.of("TAIL_ALTERED 1"), faults());
    }

    @Test
    void aChainPutBackToWhatItWasIsToldByWhatWasVerifiedSince() throws SQLException {
        List<ChainState> verified = verifyTrail.whole();
        assertEquals(verified, verifyTrail.since(verified));
        chains.empty();
        assertEquals(List.of(), faults());
        assertEquals(List.of("REWOUND 6"), faults(verifyTrail.since(verified)));
    }

    @Test
    void newsAreVerifiedFromWhereTheLastLookEnded() throws SQLException {
        List<ChainState> verified = verifyTrail.whole();
        for (int number = 0; number < 40; number++) {
            QuarkusTransaction.requiringNew().run(() -> append("later"));
        }
        List<ChainState> later = verifyTrail.since(verified);
        assertEquals(verifyTrail.whole(), later);
        assertEquals(46, later.stream().mapToLong(ChainState::position).sum());
        chains.tamper("UPDATE trail_entry SET reason = 'other' WHERE reason = 'later'");
        assertTrue(faults(verifyTrail.since(verified)).stream().allMatch(fault -> fault.startsWith("ROW_ALTERED")));
        assertEquals(
                List.of(),
                faults(verifyTrail.since(later)).stream()
                        .filter(f -> !f.startsWith("REW"))
                        .toList());
    }

    @Test
    void rowsOfTheKeyBeforeAreVerifiedWithItAndAreUnknownWithoutIt() throws SQLException {
        byte[] fresh = "another-key-of-thirty-two-bytes!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        String key = "dHJhaWwtbG9jYWwtYW5kLXRlc3Qta2V5LW9ubHkhISE=";
        VerifyTrail rotated =
                new VerifyTrail(dataSource, new TrailSeals(new Seals(settings(fresh, Optional.of(key)))), scopes);
        VerifyTrail without =
                new VerifyTrail(dataSource, new TrailSeals(new Seals(settings(fresh, Optional.empty()))), scopes);
        assertEquals(List.of(), faults(rotated.whole()));
        assertEquals(List.of("KEY_UNKNOWN 1"), faults(without.whole()));
    }

    @Test
    void theDatabaseRefusesChangesToTheServiceAndToTheOwner() {
        for (String sql :
                List.of("UPDATE trail_entry SET actor = 'x'", "DELETE FROM trail_entry", "TRUNCATE trail_entry")) {
            SQLException service = assertThrows(SQLException.class, () -> chains.as("service", sql));
            assertEquals("42501", service.getSQLState(), sql);
            SQLException owner = assertThrows(SQLException.class, () -> chains.as("owner", sql));
            assertTrue(owner.getMessage().contains("append-only"), owner.getMessage());
        }
        for (String sql : List.of("DELETE FROM trail_chain", "INSERT INTO trail_chain VALUES (16, 0, '', '', '')")) {
            SQLException service = assertThrows(SQLException.class, () -> chains.as("service", sql));
            assertEquals("42501", service.getSQLState(), sql);
        }
    }

    private void append(String reason) {
        trail.append(new Trail.Deed("person-1", "broker", "things.make", "thing", reason, "request-1"), null, "ab");
    }

    private List<String> faults() {
        return faults(verifyTrail.whole());
    }

    private static List<String> faults(List<ChainState> states) {
        return states.stream()
                .filter(chain -> !chain.isIntact())
                .map(chain -> chain.fault() + " " + chain.faultAt())
                .toList();
    }

    private static TrailEntry withReason(TrailEntry e, String reason) {
        return new TrailEntry(
                e.chain(),
                e.position(),
                e.id(),
                e.recordedAt(),
                e.actor(),
                e.roles(),
                e.action(),
                e.object(),
                reason,
                e.beforeHash(),
                e.afterHash(),
                e.requestId(),
                e.keyId());
    }

    private static TrailSettings settings(byte[] key, Optional<String> older) {
        boolean rotated = key[0] != 0;
        return new TrailSettings() {
            @Override
            public String key() {
                return Base64.getEncoder().encodeToString(key);
            }

            @Override
            public String keyId() {
                return rotated ? "2" : "1";
            }

            @Override
            public Optional<String> olderKey() {
                return older;
            }

            @Override
            public Optional<String> olderKeyId() {
                return older.map(key -> "1");
            }
        };
    }

    private int chain() throws SQLException {
        return Integer.parseInt(text("SELECT min(chain) FROM trail_entry"));
    }

    private int count(String condition) throws SQLException {
        return Integer.parseInt(text("SELECT count(*) FROM trail_entry WHERE " + condition));
    }

    private String text(String select) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var query = connection.prepareStatement(select);
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
