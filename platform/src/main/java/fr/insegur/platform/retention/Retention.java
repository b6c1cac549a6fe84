package fr.insegur.platform.retention;

import fr.insegur.platform.inbox.InboxSettings;
import fr.insegur.platform.outbox.OutboxSettings;
import fr.insegur.platform.time.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes technical rows past their time, in small portions so that no lock is held for long. */
@ApplicationScoped
class Retention {
    private static final int PORTION = 5_000;

    private final DataSource dataSource;
    private final BusinessClock clock;
    private final OutboxSettings outbox;
    private final InboxSettings inbox;
    private final Duration idempotencyRetention;

    Retention(
            DataSource dataSource,
            BusinessClock clock,
            OutboxSettings outbox,
            InboxSettings inbox,
            @ConfigProperty(name = "insegur.idempotency.retention", defaultValue = "7d")
                    Duration idempotencyRetention) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.outbox = outbox;
        this.inbox = inbox;
        this.idempotencyRetention = idempotencyRetention;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        delete("outbox_event", "sent_at", outbox.retention());
        delete("inbox_event", "received_at", inbox.retention());
        delete("dead_letter", "sent_at", inbox.deadLetterRetention());
        delete("idempotent_answer", "answered_at", idempotencyRetention);
    }

    int delete(String table, String column, Duration age) throws SQLException {
        String portion = "DELETE FROM " + table + " WHERE ctid = ANY (ARRAY(SELECT ctid FROM " + table + " WHERE "
                + column + " < ? LIMIT " + PORTION + "))";
        int deleted = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(portion)) {
            int last;
            do {
                statement.setObject(1, clock.now().minus(age).atOffset(ZoneOffset.UTC));
                last = statement.executeUpdate();
                deleted += last;
            } while (last == PORTION);
        }
        return deleted;
    }
}
