package fr.insegur.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** One master key and the two that are derived from it, so that nothing is ever sealed and looked up under the same one. */
final class VaultKey {
    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");

    private final String name;
    private final SecretKey sealing;
    private final SecretKey lookUp;

    private VaultKey(String name, SecretKey sealing, SecretKey lookUp) {
        this.name = name;
        this.sealing = sealing;
        this.lookUp = lookUp;
    }

    /** @param written {@code name:Base64}; complaints never repeat it */
    static VaultKey parse(String written) {
        int colon = written.indexOf(':');
        if (colon < 0 || !NAME.matcher(written.substring(0, colon)).matches()) {
            throw new IllegalStateException(
                    "insegur.vault.keys: a key is name:Base64, the name of a-z, 0-9 and -, at most 32 characters");
        }
        byte[] master = decoded(written.substring(colon + 1));
        if (master.length != BYTES) {
            throw new IllegalStateException("insegur.vault.keys: a key must hold 32 bytes in Base64");
        }
        return new VaultKey(
                written.substring(0, colon),
                derived(master, "AES", "insegur vault: sealing"),
                derived(master, "HmacSHA256", "insegur vault: look-up"));
    }

    String name() {
        return name;
    }

    SecretKey sealing() {
        return sealing;
    }

    /** What every value begins with that this key sealed. */
    byte[] header() {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + text.length)
                .put((byte) text.length)
                .put(text)
                .array();
    }

    byte[] hash(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(lookUp);
            return mac.doFinal((purpose + '\0' + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException quoting) {
            // Its message may quote what was read, so it is no cause.
            return new byte[0];
        }
    }

    private static SecretKey derived(byte[] master, String algorithm, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .thenExpand(use.getBytes(StandardCharsets.US_ASCII), BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", missing);
        }
    }
}
