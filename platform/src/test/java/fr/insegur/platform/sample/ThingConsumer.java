package fr.insegur.platform.sample;

import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import fr.insegur.platform.problem.Refused;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services have them; it writes down what it saw, in order. */
@Startup
@ApplicationScoped
public class ThingConsumer {
    private final DataSource dataSource;
    private final InboxConsumer inbox;

    ThingConsumer(Inbox inbox, DataSource dataSource) {
        this.dataSource = dataSource;
        this.inbox = inbox.consumer("things", "things.v1").on("thing-made.v1", Seen.class, this::see);
    }

    public record Seen(@NotNull String name) {}

    @Incoming("things")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }

    private void see(EventEnvelope envelope, Seen thing) {
        if (thing.name().equals("impossible")) {
            throw new IllegalStateException("no repetition helps");
        }
        if (thing.name().equals("wants permission") && !allowed(envelope)) {
            throw Refused.notYet("permission-missing", "permission has not arrived yet");
        }
        try (var connection = dataSource.getConnection();
                var insert =
                        connection.prepareStatement("INSERT INTO thing_seen (sequence, key, name) VALUES (?, ?, ?)")) {
            insert.setLong(1, envelope.sequence());
            insert.setObject(2, envelope.key());
            insert.setString(3, thing.name());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean allowed(EventEnvelope envelope) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT 1 FROM thing_allowed WHERE key = ?")) {
            query.setObject(1, envelope.key());
            try (var row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
