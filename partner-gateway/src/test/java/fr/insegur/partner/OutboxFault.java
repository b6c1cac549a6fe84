package fr.insegur.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes the database refuse the events of one key, either as they are appended or when their transaction commits, and
 * shows that a use case which meets that leaves nothing behind.
 */
public final class OutboxFault {
    private static final List<String> TABLES = List.of(
            "offer_request",
            "invitation",
            "offer",
            "offer_version",
            "contract",
            "consent",
            "limit_request",
            "assigned_invoice",
            "remittance",
            "payment_report",
            "partner_user",
            "partner_user_invitation",
            "membership",
            "outbox_counter");

    private OutboxFault() {}

    /** @param key of the events that the use case appends */
    public static void leavesNothing(UUID key, Runnable useCase) {
        Map<String, String> before = contents(key);
        refuse(key, "CREATE TRIGGER refused BEFORE INSERT ON outbox_event");
        assertRefused(useCase);
        assertEquals(before, contents(key), "after a failure at the append");
        refuse(key, "CREATE CONSTRAINT TRIGGER refused AFTER INSERT ON outbox_event DEFERRABLE INITIALLY DEFERRED");
        assertRefused(useCase);
        assertEquals(before, contents(key), "after a failure at the commit");
        useCase.run();
    }

    private static void assertRefused(Runnable useCase) {
        try {
            assertThrows(RuntimeException.class, useCase::run);
        } finally {
            Db.execute("DROP TRIGGER refused ON outbox_event");
        }
    }

    private static void refuse(UUID key, String trigger) {
        Db.execute("CREATE OR REPLACE FUNCTION refuse_event() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN RAISE EXCEPTION ''refused by the test''; END'");
        Db.execute(trigger + " FOR EACH ROW WHEN (NEW.key = '" + key + "') EXECUTE FUNCTION refuse_event()");
    }

    /** Deliveries under way change by themselves, so of those only the number counts. */
    private static Map<String, String> contents(UUID key) {
        Map<String, String> contents = new TreeMap<>();
        for (String table : TABLES) {
            contents.put(
                    table,
                    Db.one("SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), 'empty') FROM " + table
                            + " t"));
        }
        contents.put("outbox_event", Db.one("SELECT count(*) FROM outbox_event WHERE key = ?", key));
        contents.put("webhook_delivery", Db.one("SELECT count(*) FROM webhook_delivery"));
        return contents;
    }
}
