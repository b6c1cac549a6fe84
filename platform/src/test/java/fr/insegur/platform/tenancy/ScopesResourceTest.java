package fr.insegur.platform.tenancy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.sample.FindThings;
import fr.insegur.platform.sample.MakeThing;
import fr.insegur.testkit.Components;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The database's own wall: queries here never say whose rows they want. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class ScopesResourceTest {
    private static final UUID START = new UUID(0, 0);
    private static final int MOST = 100_000;

    @Inject
    Scopes scopes;

    @Inject
    MakeThing makeThing;

    @Inject
    FindThings findThings;

    @Inject
    AgroalDataSource pool;

    @Test
    void aClientSeesAndChangesItsOwnRowsAlone() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID ofOne = made(one);
        made(other);

        assertEquals(List.of(one), seenBy(Scope.client(one)));
        assertEquals(List.of(other), seenBy(Scope.client(other)));
        assertEquals(0, scopes.call(Scope.client(other), () -> findThings.devalue(ofOne)));
        assertEquals(1, scopes.call(Scope.client(one), () -> findThings.devalue(ofOne)));
        assertTrue(seenBy(Scope.everybody()).containsAll(List.of(one, other)));
    }

    @Test
    void nobodySeesNothing() {
        made(UUID.randomUUID());

        assertEquals(List.of(), seenBy(Scope.nobody()));
        assertEquals(List.of(), seenBy(Scope.technical()));
        assertEquals(List.of(), seenBy(Scope.partner(UUID.randomUUID())));
        assertEquals(List.of(), seenBy(Scope.client(UUID.randomUUID())));
    }

    @Test
    void aRowOfAnotherCannotBeWritten() {
        UUID other = UUID.randomUUID();

        assertThrows(
                IllegalStateException.class,
                () -> scopes.run(Scope.client(UUID.randomUUID()), () -> makeThing.make(other, Money.eur("1.00"))));
        assertEquals(List.of(), seenBy(Scope.client(other)));
    }

    @Test
    void whatSaysNothingSeesNothingAndIsWarnedOfOnce() {
        made(UUID.randomUUID());
        List<String> warnings = new CopyOnWriteArrayList<>();
        Handler collected = new Handler() {
            @Override
            public void publish(LogRecord record) {
                warnings.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(ScopedConnections.class.getName());
        logger.addHandler(collected);
        try {
            assertEquals(List.of(), findThings.owners(START, MOST));
        } finally {
            logger.removeHandler(collected);
        }
        assertEquals(List.of("a transaction does not say for whom it is, and sees nobody's rows"), warnings);
    }

    @Test
    void aScopeWithinATransactionEndsBeforeIt() {
        UUID outer = UUID.randomUUID();
        UUID inner = UUID.randomUUID();
        made(outer);
        made(inner);

        List<List<UUID>> seen = new ArrayList<>();
        scopes.run(
                Scope.client(outer),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    seen.add(findThings.owners(START, MOST));
                    scopes.run(Scope.client(inner), () -> seen.add(findThings.owners(START, MOST)));
                    seen.add(findThings.owners(START, MOST));
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> scopes.run(Scope.client(inner), () -> {
                                throw new IllegalArgumentException("as work may");
                            }));
                    seen.add(findThings.owners(START, MOST));
                }));

        assertEquals(List.of(List.of(outer), List.of(inner), List.of(outer), List.of(outer)), seen);
    }

    @Test
    void theOwnerOfTheTableSeesNothingUnlessItSaysSo() throws SQLException {
        made(UUID.randomUUID());
        var database = Components.database("platform");

        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
                var statement = connection.createStatement()) {
            try (var count = statement.executeQuery("SELECT count(*) FROM thing")) {
                count.next();
                assertEquals(0, count.getInt(1));
            }
            statement.execute("SET insegur.sees = 'all'");
            try (var count = statement.executeQuery("SELECT count(*) > 0 FROM thing")) {
                count.next();
                assertTrue(count.getBoolean(1));
            }
        }
    }

    @Test
    void theServiceWorksAsARoleThatOwnsNoTableAndMayNotBypassPolicies() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT rolsuper OR rolbypassrls,"
                        + " (SELECT count(*) FROM pg_class WHERE relowner = pg_roles.oid)"
                        + " FROM pg_roles WHERE rolname = current_user")) {
            row.next();
            assertFalse(row.getBoolean(1));
            assertEquals(0, row.getInt(2));
        }
    }

    /** Fifty companies share four connections; each reads and writes in turn, and none ever sees another's row. */
    @Test
    void fiftyTenantsOnFourConnectionsNeverSeeEachOther() throws InterruptedException, ExecutionException {
        assertEquals(4, pool.getConfiguration().connectionPoolConfiguration().maxSize());
        try (ExecutorService callers = Executors.newFixedThreadPool(50)) {
            List<Future<Integer>> done = new ArrayList<>();
            for (int tenant = 0; tenant < 50; tenant++) {
                done.add(callers.submit(() -> writeAndReadInTurn(UUID.randomUUID(), 10)));
            }
            for (Future<Integer> one : done) {
                assertEquals(10, one.get());
            }
        }
    }

    /** @return how many things the company sees in the end, which are those that it made, one by one */
    private static int writeAndReadInTurn(UUID company, int times) {
        String token = Tokens.client(company);
        Set<String> mine = new TreeSet<>();
        for (int time = 0; time < times; time++) {
            mine.add(given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", "thing-" + time)
                    .contentType("application/json")
                    .body("{\"siren\":\"732829320\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}")
                    .post("/v1/things")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
            List<String> seen = given().auth()
                    .oauth2(token)
                    .get("/v1/things?limit=100")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.id");
            assertEquals(mine, Set.copyOf(seen));
        }
        return mine.size();
    }

    private UUID made(UUID owner) {
        return scopes.call(Scope.client(owner), () -> makeThing.make(owner, Money.eur("1.00")));
    }

    private List<UUID> seenBy(Scope scope) {
        return scopes.call(scope, () -> findThings.owners(START, MOST));
    }
}
