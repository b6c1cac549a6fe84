package fr.insegur.platform.tenancy;

import fr.insegur.platform.security.Caller;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * For whom the running code acts. A request acts for its caller; everything else says it: consumers act for the client and
 * the partner that the event names, jobs for whom they work. Code that says nothing sees nothing.
 */
@ApplicationScoped
public class Scopes {
    private static final ScopedValue<Scope> SAID = ScopedValue.newInstance();

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final Caller caller;
    private final Instance<EntityManager> entities;

    Scopes(
            DataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            Caller caller,
            Instance<EntityManager> entities) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.caller = caller;
        this.entities = entities;
    }

    /** The scope that was said, else the caller's; empty where nothing was said and nobody logged in. */
    Optional<Scope> current() {
        if (SAID.isBound()) {
            return Optional.of(SAID.get());
        }
        return Arc.container().requestContext().isActive() ? caller.scope() : Optional.empty();
    }

    public void run(Scope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Does the work in that scope. In a running transaction the scope holds for the work alone: what was changed before is written
     * before, and what the work changes is written before the scope ends, since a row that is no longer visible cannot be.
     */
    public <T> T call(Scope scope, Supplier<T> work) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return ScopedValue.where(SAID, scope).call(work::get);
        }
        flush();
        T result;
        try {
            result = ScopedValue.where(SAID, scope).call(() -> {
                apply();
                T done = work.get();
                flush();
                return done;
            });
        } catch (RuntimeException failure) {
            giveBack(failure);
            throw failure;
        }
        apply();
        return result;
    }

    /** Nobody goes on in a scope that is not theirs: if it cannot be left, the transaction is given up. */
    private void giveBack(RuntimeException failure) {
        try {
            apply();
        } catch (RuntimeException stuck) {
            failure.addSuppressed(stuck);
            transactions.setRollbackOnly();
        }
    }

    private void apply() {
        try (Connection connection = dataSource.getConnection()) {
            ScopedConnections.apply(connection, current().orElse(Scope.nobody()));
        } catch (SQLException failure) {
            throw new IllegalStateException("the scope of a transaction could not be set", failure);
        }
    }

    private void flush() {
        if (entities.isResolvable()) {
            entities.get().flush();
        }
    }
}
