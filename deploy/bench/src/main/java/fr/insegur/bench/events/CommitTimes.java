package fr.insegur.bench.events;

import fr.insegur.embedded.Postgres;
import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** When the two services committed what, as PostgreSQL noted it. */
final class CommitTimes {
    private static final String MICROS = "(extract(epoch FROM %s) * 1000000)::bigint";

    /** The row of a consent is written in the event's own transaction and never again, unlike the row of the outbox. */
    private static final String PUBLISHED = ("SELECT e.event_id, e.key, " + MICROS + ", " + MICROS
                    + " FROM outbox_event e JOIN quote_consent c ON c.quote_id = e.key"
                    + " WHERE e.type = 'consent-given.v1' AND e.position > ?")
            .formatted("pg_xact_commit_timestamp(c.xmin)", "e.sent_at");

    private static final String APPLIED = ("SELECT event_id, " + MICROS + ", " + MICROS
                    + " FROM inbox_event WHERE consumer = 'quotes'")
            .formatted("pg_xact_commit_timestamp(xmin)", "received_at");

    private final int port;
    private final Properties secrets = new Properties();

    CommitTimes(Platform platform) {
        port = platform.endpoints().port(Component.POSTGRES);
        try (Reader file = Files.newBufferedReader(platform.folder().root().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One event, in microseconds since 1970.
     *
     * @param committed by quote-service
     * @param acknowledged when the relay knew that the broker has it
     * @param received when partner-gateway began to apply it
     * @param applied committed by partner-gateway
     */
    record Times(long committed, long acknowledged, long received, long applied) {}

    /** Creates the data of a platform that is yet to start, with a server that keeps the times of commits. */
    static void keepOn(Path platformFolder) {
        Path folder = platformFolder.resolve("postgres");
        Postgres.start(folder, 0).close();
        try {
            Files.writeString(
                    folder.resolve("data").resolve("postgresql.conf"),
                    "\ntrack_commit_timestamp = on\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the outbox of quote-service ends now. */
    long position() {
        return number(Component.QUOTE, "SELECT coalesce(max(position), 0) FROM outbox_event");
    }

    /** Events of quote-service that partner-gateway has not applied. */
    long underWay() {
        return number(Component.QUOTE, "SELECT count(*) FROM outbox_event WHERE topic = 'quotes.v1'")
                - number(Component.PARTNER, "SELECT count(*) FROM inbox_event WHERE consumer = 'quotes'");
    }

    /** Payload and headers of an event as it was published, for an exchange that has to be like it. */
    Map.Entry<String, Map<String, String>> sample() {
        String query = "SELECT payload, event_id, type, key, occurred_at, client_id, correlation_id, traceparent"
                + " FROM outbox_event WHERE type = 'consent-given.v1' ORDER BY position DESC LIMIT 1";
        try (Connection connection = connect(Component.QUOTE);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Map<String, String> headers = new TreeMap<>();
            headers.put("ce_specversion", "1.0");
            headers.put("ce_id", row.getString(2));
            headers.put("ce_source", "/insegur/quote-service");
            headers.put("ce_type", row.getString(3));
            headers.put("ce_subject", row.getString(4));
            headers.put("ce_time", row.getString(5));
            headers.put("ce_sequence", "2");
            headers.put("content-type", "application/json");
            putIfPresent(headers, "ce_clientid", row.getString(6));
            putIfPresent(headers, "ce_correlationid", row.getString(7));
            putIfPresent(headers, "ce_traceparent", row.getString(8));
            return Map.entry(row.getString(1), headers);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Times of the consents given after a position of the outbox, by quote. */
    Map<UUID, Times> since(long position) {
        Map<UUID, long[]> applied = new HashMap<>();
        Map<UUID, Times> times = new HashMap<>();
        try (Connection partner = connect(Component.PARTNER);
                PreparedStatement statement = partner.prepareStatement(APPLIED);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                applied.put(row.getObject(1, UUID.class), new long[] {row.getLong(2), row.getLong(3)});
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (Connection quote = connect(Component.QUOTE);
                PreparedStatement statement = quote.prepareStatement(PUBLISHED)) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long[] there = applied.get(row.getObject(1, UUID.class));
                    if (there != null) {
                        times.put(
                                row.getObject(2, UUID.class),
                                new Times(row.getLong(3), row.getLong(4), there[1], there[0]));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return times;
    }

    private long number(Component service, String query) {
        try (Connection connection = connect(service);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(Component service) throws SQLException {
        String name = service.database();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/" + name);
        source.setUser(name + "_owner");
        source.setPassword(secrets.getProperty(name + ".owner.password"));
        // The owner, too, is shown only the rows that it asks for.
        source.setOptions("-c insegur.sees=all");
        return source.getConnection();
    }

    private static void putIfPresent(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
