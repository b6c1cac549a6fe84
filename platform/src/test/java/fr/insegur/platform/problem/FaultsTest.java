package fr.insegur.platform.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void aBusyPoolPasses() {
        assertTrue(Faults.passes(new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))));
    }

    @Test
    void aDeadlockPassesAndTheDatabaseIsThere() {
        SQLException deadlock = new SQLException("deadlock detected", "40P01");
        assertTrue(Faults.passes(deadlock));
        assertFalse(Faults.isDatabaseGone(deadlock));
    }

    @Test
    void aServerThatStopsIsGoneAndThatPasses() {
        SQLException stopping = new SQLException("terminating connection", "57P01");
        assertTrue(Faults.passes(stopping));
        assertTrue(Faults.isDatabaseGone(stopping));
    }

    @Test
    void aBrokenConstraintStays() {
        assertFalse(Faults.passes(new SQLException("duplicate key", "23505")));
        assertFalse(Faults.passes(new IllegalArgumentException("no database in it")));
    }

    @Test
    void aRollbackThatNamesNoReasonPasses() {
        assertTrue(Faults.passes(new IllegalStateException(new RollbackException("timed out"))));
        assertFalse(Faults.isDatabaseGone(new RollbackException("timed out")));
    }

    @Test
    void aRollbackWhoseReasonIsABrokenConstraintStays() {
        RollbackException rollback = new RollbackException("could not commit");
        rollback.addSuppressed(new IllegalStateException(new SQLException("check violated", "23514")));
        assertFalse(Faults.passes(rollback));
    }
}
