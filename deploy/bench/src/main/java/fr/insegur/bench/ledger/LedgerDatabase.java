package fr.insegur.bench.ledger;

import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of receivables-service, as the service sees it and as who may do everything does. */
final class LedgerDatabase {
    private static final String NAME = Component.RECEIVABLES.database();
    private static final String UNSENT = "SELECT count(*) FROM outbox_event WHERE sent_at IS NULL";
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(120);
    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    private final int port;
    private final Path folder;
    private final Properties secrets = new Properties();

    LedgerDatabase(Platform platform) {
        port = platform.endpoints().port(Component.POSTGRES);
        folder = platform.folder().root();
        try (Reader file = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** As the service connects: under the row policies, the grants and the triggers. */
    Connection application() throws SQLException {
        return connect(NAME + "_app", secrets.getProperty(NAME + ".app.password"), "");
    }

    /** Beyond row policies, triggers and references, for rows that are made up or taken back. */
    Connection superuser() throws SQLException {
        try {
            String password = Files.readString(folder.resolve("postgres").resolve("superuser.password"));
            return connect("postgres", password, "-c session_replication_role=replica -c maintenance_work_mem=256MB");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one transaction of its own. */
    <T> T asSuperuser(Work<T> work) {
        try (Connection connection = superuser()) {
            connection.setAutoCommit(false);
            T done = work.with(connection);
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String... statements) {
        asSuperuser(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return 0;
        });
    }

    /** Outside a transaction, as its kind of statement asks. */
    void maintain(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until all events are published, so that the work for one thing is not in the figures of the next. */
    void awaitPublished() {
        long deadline = System.nanoTime() + PUBLISHED_WITHIN.toNanos();
        while (number(UNSENT) > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("events were not published within " + PUBLISHED_WITHIN);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    long number(String query) {
        return asSuperuser(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The key that the service seals entries with. */
    String sealKey() {
        return secrets.getProperty(NAME + ".trail.key");
    }

    private Connection connect(String user, String password, String options) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME);
        source.setUser(user);
        source.setPassword(password);
        source.setOptions(options);
        return source.getConnection();
    }
}
