package fr.insegur.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a fault that passes, such as a database that is away or a lock that timed out, from one that stays. */
public final class Faults {
    // Serialization failure, deadlock, lock not available, query cancelled, too many connections, admin shutdown,
    // starting up.
    private static final Set<String> PASSING_STATES =
            Set.of("40001", "40P01", "55P03", "57014", "53300", "57P01", "57P02", "57P03");

    private static final int MOST_CAUSES = 50;

    private Faults() {}

    public static boolean passes(@Nullable Throwable fault) {
        List<Throwable> causes = causesOf(fault);
        return causes.stream().anyMatch(cause -> cause instanceof SQLException sql && passes(sql))
                || isUnexplainedRollback(causes);
    }

    /** Whether the database cannot be reached at all, as opposed to being busy. */
    public static boolean isDatabaseGone(@Nullable Throwable fault) {
        return causesOf(fault).stream().anyMatch(cause -> cause instanceof SQLException sql && isConnectionFault(sql));
    }

    /** Whether reading or writing failed, as it does when the other side leaves. */
    static boolean isBrokenOff(Throwable fault) {
        return causesOf(fault).stream().anyMatch(IOException.class::isInstance);
    }

    /**
     * A transaction that took too long is rolled back by the transaction manager, which says no more than that; a row that was
     * changed by somebody else meanwhile is read anew at the next try.
     */
    private static boolean isUnexplainedRollback(List<Throwable> causes) {
        return causes.stream()
                        .noneMatch(
                                cause -> cause instanceof SQLException || cause instanceof ConstraintViolationException)
                && causes.stream()
                        .anyMatch(cause ->
                                cause instanceof RollbackException || cause instanceof OptimisticLockException);
    }

    /** All that is behind a fault; what made a commit fail, the transaction manager only attaches as suppressed. */
    private static List<Throwable> causesOf(@Nullable Throwable fault) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = fault; cause != null && causes.size() < MOST_CAUSES; cause = cause.getCause()) {
            causes.add(cause);
            for (Throwable suppressed : cause.getSuppressed()) {
                causes.addAll(causesOf(suppressed));
            }
        }
        return causes;
    }

    private static boolean passes(SQLException sql) {
        return sql instanceof SQLTransientException
                || isConnectionFault(sql)
                || (sql.getSQLState() != null && PASSING_STATES.contains(sql.getSQLState()));
    }

    /** The pool says so with a plain SQLException that has no state, so its words are all there is to go by. */
    private static boolean isPoolExhausted(SQLException sql) {
        return String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static boolean isConnectionFault(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLRecoverableException
                || sql instanceof SQLNonTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P")))
                || isPoolExhausted(sql);
    }
}
