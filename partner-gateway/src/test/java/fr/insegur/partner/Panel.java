package fr.insegur.partner;

import io.restassured.response.Response;
import java.util.UUID;

/** The three invented factors. */
public final class Panel {
    public static final UUID LITTORAL = UUID.fromString("0198c0de-0000-7000-8000-0000000000a1");
    public static final UUID EXPRESS = UUID.fromString("0198c0de-0000-7000-8000-0000000000a2");
    public static final UUID DISCRET = UUID.fromString("0198c0de-0000-7000-8000-0000000000a3");
    /** Where messages go that no test waits for: nobody listens, and that is shown, not hidden. */
    private static final String NOBODY = "http://127.0.0.1:9/webhooks";

    private Panel() {}

    public static void register() {
        put(LITTORAL, "FACTOR-LITTORAL", "\"FULL\",\"FORFAIT\"", "null", NOBODY);
        put(EXPRESS, "FACTOR-EXPRESS", "\"SPOT\"", "null", NOBODY);
        put(DISCRET, "FACTOR-DISCRET", "\"CONF\"", "{\"amount\":\"4000000.00\",\"currency\":\"EUR\"}", NOBODY);
    }

    /** Has the generalist called at another address. */
    public static Response moveLittoral(String url) {
        return put(LITTORAL, "FACTOR-LITTORAL", "\"FULL\",\"FORFAIT\"", "null", url);
    }

    public static Response put(UUID id, String code, String products, String minTurnover, String url) {
        return Api.broker().body(body(code, products, minTurnover, url)).put("/v1/partners/" + id);
    }

    public static String body(String code, String products, String minTurnover, String url) {
        return "{\"code\":\"" + code + "\",\"name\":\"" + code + "\",\"products\":[" + products + "],\"minTurnover\":"
                + minTurnover + ",\"webhookUrl\":\"" + url + "\"}";
    }

    /** Takes a factor out again, so that other tests are not asked to invite it. */
    public static void remove(UUID id) {
        Db.execute("DELETE FROM partner_user_invitation WHERE partner_id = ?", id);
        Db.execute("DELETE FROM partner_user WHERE partner_id = ?", id);
        Db.execute("DELETE FROM webhook_secret_request WHERE partner_id = ?", id);
        Db.execute("DELETE FROM webhook_secret WHERE partner_id = ?", id);
        Db.execute("DELETE FROM webhook_endpoint WHERE partner_id = ?", id);
        Db.execute("DELETE FROM partner_product WHERE partner_id = ?", id);
        Db.execute("DELETE FROM partner WHERE id = ?", id);
    }
}
