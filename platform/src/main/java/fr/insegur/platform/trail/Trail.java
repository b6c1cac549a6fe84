package fr.insegur.platform.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.platform.correlation.CallContext;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, in the transaction in which it is done: there is an entry exactly when there is an effect.
 *
 * <p>Commands that go through {@link fr.insegur.platform.idempotency.Idempotency} are recorded there; all others call {@link
 * #record} as the last thing in their transaction, because the chain that an entry takes is held until the commit. A use case
 * that changes what was there says with {@link #before} what that was.
 *
 * <p>Entries stand in chains: each is sealed by an HMAC over itself and the seal of the one before, under a key that the
 * database does not hold, and so is the head of each chain. Whoever can write to the database and has no key can therefore
 * neither change, swap, add nor take away an entry unseen. What this does not prove: whoever has the key can forge, and
 * a chain put back as a whole to an earlier state, entries and sealed head alike, is told only by heads that were logged
 * since then.
 */
@ApplicationScoped
public class Trail {
    private static final Logger LOG = Logger.getLogger(Trail.class);
    private static final Object HEAD = new Object();
    private static final Object BEFORE = new Object();
    private static final int LONGEST_OBJECT = 500;

    private final DataSource dataSource;
    private final TrailStore store;
    private final TrailSeals seals;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final Caller caller;
    private final CallContext context;
    private final Set<Integer> broken = ConcurrentHashMap.newKeySet();

    Trail(
            DataSource dataSource,
            TrailStore store,
            TrailSeals seals,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper json,
            BusinessClock clock,
            Caller caller,
            CallContext context) {
        this.dataSource = dataSource;
        this.store = store;
        this.seals = seals;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
        this.context = context;
    }

    /** Who does something, to what, and why. */
    record Deed(
            String actor,
            String roles,
            String action,
            String object,
            @Nullable String reason,
            String requestId) {}

    /**
     * Notes what is about to be changed, for the entry of this transaction; the first call counts.
     *
     * @param view as the API would show it
     */
    public void before(Object view) {
        if (transactions.getResource(BEFORE) == null) {
            transactions.putResource(BEFORE, hash(bytes(view)));
        }
    }

    /** @param after what the command answers, which is kept as a hash alone */
    public void record(String action, String object, @Nullable String reason, Object after) {
        record(action, object, reason, bytes(after));
    }

    /** @param after the bytes that the command answers */
    public void record(String action, String object, @Nullable String reason, byte[] after) {
        append(
                new Deed(
                        caller.subject(),
                        String.join(" ", caller.roles()),
                        action,
                        object,
                        reason,
                        context.correlationId()),
                (String) transactions.getResource(BEFORE),
                hash(after));
    }

    /** In the transaction that is there; without one nothing is written. */
    void append(Deed deed, @Nullable String beforeHash, @Nullable String afterHash) {
        TrailHead own = (TrailHead) transactions.getResource(HEAD);
        try (Connection connection = dataSource.getConnection()) {
            while (true) {
                TrailHead head = own == null ? take(connection) : own;
                TrailEntry entry = entry(head, deed, beforeHash, afterHash);
                TrailHead next = seals.headAt(entry, head.mac());
                if (store.append(connection, entry, next)) {
                    transactions.putResource(HEAD, next);
                    return;
                }
                setAside(head.chain(), "has an entry after its head");
                own = null;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("what was done could not be recorded", failure);
        }
    }

    /** Only what the key holder wrote is continued: a new seal would otherwise vouch for a head that somebody moved. */
    private TrailHead take(Connection connection) throws SQLException {
        while (true) {
            TrailHead head = store.takeFree(connection, broken)
                    .or(() -> held(connection))
                    .orElseThrow(() -> new IllegalStateException("no chain of the audit trail can be continued"));
            if (seals.isGenuine(head)) {
                return head;
            }
            setAside(head.chain(), "has a head that was not sealed with a key of this service");
        }
    }

    private Optional<TrailHead> held(Connection connection) {
        try {
            return store.takeHeld(connection, broken);
        } catch (SQLException failure) {
            throw new IllegalStateException("what was done could not be recorded", failure);
        }
    }

    private void setAside(int chain, String why) {
        broken.add(chain);
        LOG.errorf("chain %d of the audit trail %s; it is not continued", chain, why);
    }

    private TrailEntry entry(TrailHead head, Deed deed, @Nullable String beforeHash, @Nullable String afterHash) {
        String object = deed.object();
        return new TrailEntry(
                head.chain(),
                head.position() + 1,
                Ids.next(),
                clock.now(),
                deed.actor(),
                deed.roles(),
                deed.action(),
                object.length() <= LONGEST_OBJECT ? object : object.substring(0, LONGEST_OBJECT),
                deed.reason(),
                beforeHash,
                afterHash,
                deed.requestId(),
                seals.keyId());
    }

    private byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what the API shows could not be written", impossible);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
