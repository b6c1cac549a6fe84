package fr.insegur.bench.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The seal of an entry as receivables-service writes it, which keeps how to itself: HMAC-SHA256 over the fields, each after its
 * length. The benchmark has the service verify some chains of it.
 */
final class EntrySeal {
    private static final String FORM = "insegur-ledger-entry-1";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_BYTES = 4_096;

    private final Mac mac;
    private final ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);

    /** @param key 32 bytes in Base64 */
    EntrySeal(String key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param fields of the entry and its legs, in the order of the service's {@code EntrySeals} */
    String of(String... fields) {
        bytes.clear();
        put(FORM);
        for (String field : fields) {
            put(field);
        }
        mac.update(bytes.flip());
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private void put(String field) {
        byte[] text = field.getBytes(StandardCharsets.UTF_8);
        bytes.putInt(text.length).put(text);
    }
}
