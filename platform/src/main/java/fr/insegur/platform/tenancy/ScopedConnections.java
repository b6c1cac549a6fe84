package fr.insegur.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database at the beginning of every transaction for whom it is. What is told ends with the transaction, so a
 * connection goes back to the pool without it, whatever happens. A statement outside a transaction is nobody's.
 */
@Singleton
class ScopedConnections implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(ScopedConnections.class);
    private static final String SET = "SELECT set_config('insegur.sees', ?, true),"
            + " set_config('insegur.client', ?, true), set_config('insegur.partner', ?, true),"
            + " set_config('insegur.subject', ?, true)";

    private final Scopes scopes;

    ScopedConnections(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                return;
            }
            Optional<Scope> scope = scopes.current();
            if (scope.isEmpty()) {
                LOG.warn("a transaction does not say for whom it is, and sees nobody's rows");
            } else if (!scope.get().equals(Scope.nobody())) {
                apply(connection, scope.get());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the scope of a transaction could not be set", failure);
        }
    }

    static void apply(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, scope.reach().setting());
            set.setString(2, text(scope.clientId()));
            set.setString(3, text(scope.partnerId()));
            set.setString(4, text(scope.subject()));
            set.execute();
        }
    }

    private static String text(@Nullable Object whose) {
        return whose == null ? "" : whose.toString();
    }
}
