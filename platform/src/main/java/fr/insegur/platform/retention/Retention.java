package fr.insegur.platform.retention;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Deletes or empties what is past its time, in small portions so that no lock is held for long. */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int PORTION = 5_000;

    private final DataSource dataSource;
    private final BusinessClock clock;
    private final RetentionSettings settings;
    private final Scopes scopes;

    Retention(DataSource dataSource, BusinessClock clock, RetentionSettings settings, Scopes scopes) {
        this.scopes = scopes;
        this.dataSource = dataSource;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (Map.Entry<String, RetentionRule> entry : settings.tables().entrySet()) {
            int swept = sweep(entry.getKey(), entry.getValue());
            if (swept > 0) {
                LOG.infof("%d rows of %s are past their time", swept, entry.getKey());
            }
        }
    }

    /** Names and conditions are the configuration's, never a caller's. */
    int sweep(String table, RetentionRule rule) {
        String meant = rule.since() + " < ?"
                + rule.only().map(only -> " AND (" + only + ")").orElse("")
                + rule.empties()
                        .map(column -> " AND " + column + " IS NOT NULL")
                        .orElse("");
        String effect = rule.empties()
                .map(column -> "UPDATE " + table + " SET " + column + " = NULL")
                .orElse("DELETE FROM " + table);
        String portion = effect + " WHERE ctid = ANY (ARRAY(SELECT ctid FROM " + table + " WHERE " + meant + " LIMIT "
                + PORTION + "))";
        int swept = 0;
        int last;
        do {
            // What is past its time is, whosever it is.
            last = scopes.call(
                    Scope.everybody(), () -> QuarkusTransaction.requiringNew().call(() -> sweepPortion(portion, rule)));
            swept += last;
        } while (last == PORTION);
        return swept;
    }

    private int sweepPortion(String portion, RetentionRule rule) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(portion)) {
            statement.setObject(1, clock.now().minus(rule.keep()).atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }
}
