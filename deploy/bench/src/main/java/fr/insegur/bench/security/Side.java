package fr.insegur.bench.security;

import fr.insegur.bench.BenchCompany;
import fr.insegur.local.Actor;
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
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** One of the two that are compared: a platform with nothing but quote-service, and calls to it. */
final class Side implements AutoCloseable {
    /** The launcher gives up speed for a quick start; what is measured here runs as it does in production. */
    private static final String FULLY_COMPILED = "-XX:TieredStopAtLevel=4";

    private static final String UNSENT = "SELECT count(*) FROM outbox_event WHERE sent_at IS NULL";
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    private final Platform platform;
    private final Calls calls;

    private Side(Platform platform) {
        this.platform = platform;
        BenchCompany.openAccount(platform.api());
        this.calls = new Calls(
                platform.endpoints().url(Component.QUOTE) + "/v1/quote-requests", platform.token(Actor.CLIENT));
    }

    /** As it is shipped. */
    static Side shipped(Path folder) {
        return new Side(start(folder, null));
    }

    /** With another program in the service's place, and a database role that row-level security does not hold. */
    static Side bare(Path folder, Path program) {
        Platform platform = start(folder, program);
        try {
            bypassRowPolicies(platform);
            platform.restart(Component.QUOTE);
            return new Side(platform);
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    private static Platform start(Path folder, @Nullable Path program) {
        var builder = Platform.in(folder)
                .without(Component.RECEIVABLES, Component.PARTNER, Component.NOTIFICATION, Component.SIMULATOR)
                .flag(Component.QUOTE, FULLY_COMPILED)
                .variable(Component.QUOTE, "INSEGUR_RATE_LIMITS_ENABLED", "false");
        return (program == null ? builder : builder.program(Component.QUOTE, program)).start();
    }

    Calls calls() {
        return calls;
    }

    /** Until nothing of what was measured still goes on. */
    void settle() {
        long deadline = System.nanoTime() + PUBLISHED_WITHIN.toNanos();
        while (unsent() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("events were not published within " + PUBLISHED_WITHIN);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private long unsent() {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(platform.folder().root().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String database = Component.QUOTE.database();
        try (Connection connection = connect(
                        platform, database, database + "_owner", secrets.getProperty(database + ".owner.password"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(UNSENT)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bypassRowPolicies(Platform platform) {
        String database = Component.QUOTE.database();
        try (Connection connection = connect(platform, database, "postgres", superuserPassword(platform));
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + database + "_app BYPASSRLS");
        } catch (SQLException e) {
            throw new IllegalStateException("the role of the service cannot be changed", e);
        }
    }

    private static String superuserPassword(Platform platform) {
        try {
            return Files.readString(platform.folder().root().resolve("postgres").resolve("superuser.password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connect(Platform platform, String database, String user, String password)
            throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + platform.endpoints().port(Component.POSTGRES) + "/" + database);
        source.setUser(user);
        source.setPassword(password);
        return source.getConnection();
    }

    @Override
    public void close() {
        calls.close();
        platform.close();
    }
}
