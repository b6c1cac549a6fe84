package fr.insegur.platform.sample;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A use case as services have them: rows and events in one transaction. */
@ApplicationScoped
public class MakeThing {
    private final DataSource dataSource;
    private final Outbox outbox;

    MakeThing(DataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    public record ThingMade(UUID thingId, String name) {}

    @Transactional
    public UUID make(UUID owner, Money amount) {
        UUID id = Ids.next();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("INSERT INTO thing (id, owner, amount) VALUES (?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, owner);
            insert.setLong(3, amount.minor());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        outbox.append(new OutgoingEvent("things.v1", id, "thing-made.v1", new ThingMade(id, "first"), owner, null));
        return id;
    }

    @Transactional
    public void publishMany(UUID key, int count) {
        List<OutgoingEvent> events = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            events.add(new OutgoingEvent(
                    "things.v1", key, "thing-made.v1", new ThingMade(key, "number " + number), null, null));
        }
        outbox.append(events);
    }

    @Transactional
    public void publishAndFail(UUID key) {
        publishMany(key, 1);
        throw new IllegalStateException("after the append");
    }
}
