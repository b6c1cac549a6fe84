package fr.insegur.receivables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the database refuse events, at once or when the transaction commits, and shows that a use case leaves nothing behind
 * either way.
 */
public final class BrokenOutbox {
    private BrokenOutbox() {}

    /** @param tables that the use case writes; none may have more rows afterwards than before */
    public static void assertLeavesNothing(Runnable useCase, String... tables) {
        String function = "CREATE OR REPLACE FUNCTION refuse_event() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'no event today'; END $$";
        TestDatabase.execute(function);
        assertLeavesNothing(
                "CREATE TRIGGER refuse_event BEFORE INSERT ON outbox_event FOR EACH ROW EXECUTE FUNCTION refuse_event()",
                useCase,
                tables);
        assertLeavesNothing(
                "CREATE CONSTRAINT TRIGGER refuse_event AFTER INSERT ON outbox_event DEFERRABLE INITIALLY DEFERRED"
                        + " FOR EACH ROW EXECUTE FUNCTION refuse_event()",
                useCase,
                tables);
    }

    private static void assertLeavesNothing(String trigger, Runnable useCase, String... tables) {
        List<Long> before = counts(tables);
        TestDatabase.execute(trigger);
        try {
            assertThrows(RuntimeException.class, useCase::run);
        } finally {
            TestDatabase.execute("DROP TRIGGER refuse_event ON outbox_event");
        }
        assertEquals(before, counts(tables));
    }

    private static List<Long> counts(String... tables) {
        return Stream.concat(Arrays.stream(tables), Stream.of("outbox_event"))
                .map(table -> TestDatabase.count("SELECT count(*) FROM " + table))
                .toList();
    }
}
