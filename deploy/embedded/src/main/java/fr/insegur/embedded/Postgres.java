package fr.insegur.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server; what it holds stays in its folder across runs. Passwords are checked and writes are flushed to
 * disk, as in production.
 */
public final class Postgres implements AutoCloseable {
    static final String COMPONENT = "PostgreSQL";

    private final PostgresProcess server;
    private final Map<String, Database> generated = new ConcurrentHashMap<>();

    private Postgres(PostgresProcess server) {
        this.server = server;
    }

    /**
     * Starts the server on loopback, first creating its data where there is none; port 0 takes a free one. A server that a
     * killed run left on this folder is ended first.
     */
    public static Postgres start(Path dataDir, int port) {
        endOrphan(dataDir);
        PostgresProcess server = new PostgresProcess(dataDir, Ports.claim(COMPONENT, port));
        server.launch();
        return new Postgres(server);
    }

    /** The process id of a server on this folder whose run is gone. */
    public static OptionalLong orphan(Path dataDir) {
        return PostgresOrphan.find(dataDir)
                .map(ProcessHandle::pid)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Ends a server that a killed run left on this folder, and says which it was. */
    public static OptionalLong endOrphan(Path dataDir) {
        return PostgresOrphan.end(dataDir);
    }

    public int port() {
        return server.port();
    }

    /** Process id of the running server. */
    public long pid() {
        return server.pid();
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    /**
     * As {@link #createDatabase(String, String, String)} with generated passwords, which hold for as long as this object.
     */
    public Database createDatabase(String name) {
        return generated.computeIfAbsent(
                name, absent -> createDatabase(absent, Passwords.random(), Passwords.random()));
    }

    /**
     * Creates, where absent, a database with a role {@code <name>_owner} that owns it and a role {@code <name>_app} that
     * owns nothing and may use what the owner creates. On an existing one it only sets the passwords.
     */
    public Database createDatabase(String name, String ownerPassword, String appPassword) {
        Database database =
                new Database(name, server.jdbcUrl(name), name + "_owner", ownerPassword, name + "_app", appPassword);
        try {
            DatabaseSetup.apply(database, this::superuser);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " cannot be set up", e);
        }
        return database;
    }

    /** Sees every row of a database, whoever may; for tests that watch what a service writes. */
    public Connection superuser(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(server.jdbcUrl(database));
        source.setUser(PostgresProcess.SUPERUSER);
        source.setPassword(server.superuserPassword());
        return source.getConnection();
    }

    /** Orderly end: open transactions are rolled back, everything is written. */
    public void stop() {
        server.stop();
    }

    /** Ends at once, as in a crash; the next start recovers from the log. */
    public void kill() {
        server.abort();
    }

    /** Ends it if need be and starts it again on the same port and data. */
    public void restart() {
        server.stop();
        server.launch();
    }

    @Override
    public void close() {
        stop();
    }
}
