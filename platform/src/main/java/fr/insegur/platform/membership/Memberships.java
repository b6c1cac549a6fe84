package fr.insegur.platform.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom each subject acts. Every request asks, so what was found is kept for two seconds, and forgotten at once when it is changed
 * here: whoever is removed is out with the next request. That somebody is a member of nothing is never kept, so whoever is let
 * in is in at once too.
 */
@ApplicationScoped
public class Memberships {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MOST_KEPT = 20_000;

    private final MembershipStore store;
    private final TransactionSynchronizationRegistry transactions;
    private final Cache<String, List<Membership>> found =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    Memberships(MembershipStore store, TransactionSynchronizationRegistry transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** All that somebody acts for, in a fixed order. */
    public List<Membership> of(String subject) {
        List<Membership> known = found.get(subject, this::read);
        return known == null ? List.of() : known;
    }

    /** Lets a subject act for a company, or gives it another part there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Membership membership) {
        try {
            store.put(membership);
        } catch (SQLException failure) {
            throw new IllegalStateException("a membership could not be written", failure);
        }
        forgetAfterwards(membership.subject());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(String subject, Membership.Kind kind, UUID tenantId) {
        try {
            store.delete(subject, kind, tenantId);
        } catch (SQLException failure) {
            throw new IllegalStateException("a membership could not be removed", failure);
        }
        forgetAfterwards(subject);
    }

    /** Outside any transaction: it is asked in order to find out for whom a transaction is. */
    private @Nullable List<Membership> read(String subject) {
        List<Membership> rows = QuarkusTransaction.suspendingExisting().call(() -> store.of(subject));
        return rows.isEmpty() ? null : rows;
    }

    /** After the commit, since what is read before it is still the old state. */
    private void forgetAfterwards(String subject) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The old state holds until the commit.
            }

            @Override
            public void afterCompletion(int status) {
                found.invalidate(subject);
            }
        });
    }
}
