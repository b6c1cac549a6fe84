package fr.insegur.partner.webhook;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the partners' secrets for the database with AES-GCM. The partner's id is authenticated along with the secret, so
 * that a row copied to another partner does not open.
 */
@Singleton
class SecretVault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SecretVault(WebhookSettings settings) {
        byte[] bytes = Base64.getDecoder().decode(settings.secretKey());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("insegur.webhooks.secret-key must hold 32 bytes in Base64");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    byte[] seal(UUID partnerId, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, partnerId, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    String open(UUID partnerId, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] text = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(apply(Cipher.DECRYPT_MODE, partnerId, nonce, text), StandardCharsets.UTF_8);
    }

    /** As {@link #open}; nothing when it was sealed with another key, for another partner, or is damaged. */
    Optional<String> tryOpen(UUID partnerId, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(partnerId, sealed));
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] apply(int mode, UUID partnerId, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(partnerId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("a webhook secret does not open with the configured key", wrongKey);
        }
    }
}
