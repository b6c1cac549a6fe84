package fr.insegur.platform.trail;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.platform.correlation.CallContext;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.time.BusinessClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Records nothing, so that what recording costs can be measured. In the trail's package, because nobody else may replace it. */
@Alternative
@Priority(1)
@Singleton
class NoTrail extends Trail {
    NoTrail(
            DataSource dataSource,
            TrailStore store,
            TrailSeals seals,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper json,
            BusinessClock clock,
            Caller caller,
            CallContext context) {
        super(dataSource, store, seals, transactions, json, clock, caller, context);
    }

    @Override
    public void before(Object view) {}

    @Override
    public void record(String action, String object, @Nullable String reason, Object after) {}

    @Override
    public void record(String action, String object, @Nullable String reason, byte[] after) {}

    @Override
    void append(Deed deed, @Nullable String beforeHash, @Nullable String afterHash) {}
}
