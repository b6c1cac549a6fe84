package fr.insegur.partner;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;

/** What the service has put in its outbox under one key, in order. */
public final class Published {
    private Published() {}

    public static List<String> types(UUID key) {
        return Db.list("SELECT type FROM outbox_event WHERE key = ? ORDER BY sequence", key);
    }

    /** The data of the last event of this type. */
    public static JsonPath last(UUID key, String type) {
        return JsonPath.from(
                Db.list("SELECT payload FROM outbox_event WHERE key = ? AND type = ? ORDER BY sequence", key, type)
                        .getLast());
    }

    public static long count(UUID key, String type) {
        return types(key).stream().filter(type::equals).count();
    }
}
