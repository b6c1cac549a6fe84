package fr.insegur.quote;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** While it is open, every transaction that publishes an event fails: when it appends the event, or when it commits. */
public final class OutboxFault implements AutoCloseable {

    /** When the transaction fails. */
    public enum Moment {
        APPEND("CREATE TRIGGER test_fault BEFORE INSERT ON outbox_event FOR EACH ROW EXECUTE FUNCTION test_fault()"),
        COMMIT(
                "CREATE CONSTRAINT TRIGGER test_fault AFTER INSERT ON outbox_event DEFERRABLE INITIALLY DEFERRED FOR EACH"
                        + " ROW EXECUTE FUNCTION test_fault()");

        private final String trigger;

        Moment(String trigger) {
            this.trigger = trigger;
        }
    }

    public OutboxFault(Moment moment) {
        execute("CREATE OR REPLACE FUNCTION test_fault() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'the test lets this transaction fail'; END $$");
        execute(moment.trigger);
    }

    @Override
    public void close() {
        execute("DROP TRIGGER test_fault ON outbox_event");
    }

    private static void execute(String sql) {
        try (Connection connection = Records.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
