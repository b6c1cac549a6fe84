package fr.insegur.platform.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 under keys that are not in the database ({@code insegur.trail.key}). Fields are written with their length, so that no two
 * rows have the same bytes; the first field says what is sealed, so that no seal of one thing fits another.
 */
@ApplicationScoped
public class Seals {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final String keyId;
    private final Map<String, SecretKeySpec> keys = new HashMap<>();

    Seals(TrailSettings settings) {
        keyId = settings.keyId();
        if (settings.olderKey().isPresent() != settings.olderKeyId().isPresent()) {
            throw new IllegalStateException("insegur.trail.older-key and insegur.trail.older-key-id come together");
        }
        settings.olderKey()
                .ifPresent(key -> keys.put(settings.olderKeyId().orElseThrow(), key("insegur.trail.older-key", key)));
        if (keys.put(keyId, key("insegur.trail.key", settings.key())) != null) {
            throw new IllegalStateException("insegur.trail.key-id and insegur.trail.older-key-id must differ");
        }
    }

    private static SecretKeySpec key(String setting, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            // Without the cause, whose message quotes a part of the key.
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(setting + " must hold 32 bytes in Base64");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The name of the key that seals what is written now. */
    public String keyId() {
        return keyId;
    }

    /** Absent when the key of that name is not known. */
    public Optional<String> mac(String key, @Nullable String... fields) {
        return Optional.ofNullable(keys.get(key)).map(secret -> {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(secret);
                return HexFormat.of().formatHex(mac.doFinal(bytes(fields)));
            } catch (NoSuchAlgorithmException | InvalidKeyException | IOException impossible) {
                throw new IllegalStateException("the trail could not be sealed", impossible);
            }
        });
    }

    private static byte[] bytes(@Nullable String... fields) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(512);
        DataOutputStream data = new DataOutputStream(all);
        for (String field : fields) {
            if (field == null) {
                data.writeInt(-1);
            } else {
                byte[] text = field.getBytes(StandardCharsets.UTF_8);
                data.writeInt(text.length);
                data.write(text);
            }
        }
        return all.toByteArray();
    }
}
