package fr.insegur.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What waits, as gauges: unpublished events and their age, parked keys. An alarm looks at these. */
@ApplicationScoped
class BacklogGauges {
    private static final Logger LOG = Logger.getLogger(BacklogGauges.class);
    private static final String READ = "SELECT"
            + " (SELECT count(*) FROM outbox_event WHERE sent_at IS NULL),"
            + " (SELECT coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::bigint FROM outbox_event"
            + " WHERE sent_at IS NULL),"
            + " (SELECT count(*) FROM inbox_key WHERE parked_at IS NOT NULL)";

    private final DataSource dataSource;
    private final AtomicLong unsent;
    private final AtomicLong oldestAgeSeconds;
    private final AtomicLong parkedKeys;

    BacklogGauges(DataSource dataSource, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.unsent = gauge(registry, "insegur.outbox.unsent");
        this.oldestAgeSeconds = gauge(registry, "insegur.outbox.oldest.age.seconds");
        this.parkedKeys = gauge(registry, "insegur.inbox.parked.keys");
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(READ);
                ResultSet row = query.executeQuery()) {
            row.next();
            unsent.set(row.getLong(1));
            oldestAgeSeconds.set(row.getLong(2));
            parkedKeys.set(row.getLong(3));
        } catch (SQLException away) {
            LOG.debugf("the gauges keep their last values: %s", away.toString());
        }
    }

    private static AtomicLong gauge(MeterRegistry registry, String name) {
        AtomicLong value = new AtomicLong();
        registry.gauge(name, value);
        return value;
    }
}
