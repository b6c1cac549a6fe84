package fr.insegur.platform.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals values for the database with AES-256-GCM, each under a nonce of its own and for its {@link Place}. A sealed value
 * is: length and name of its key, nonce, text and tag. Values that have to be found again get a keyed hash beside them.
 *
 * <p>Sealing is called where a value is written and opening where it is read, not hidden in a mapping: a place that sees a
 * value in clear is then one that can be searched for.
 */
@Singleton
public class Vault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final VaultKey writing;
    private final Map<String, VaultKey> keys = new LinkedHashMap<>();

    @Inject
    Vault(VaultSettings settings) {
        this(settings.keys());
    }

    /** @param written as {@link VaultSettings#keys} has them */
    public Vault(List<String> written) {
        List<VaultKey> parsed = written.stream().map(VaultKey::parse).toList();
        parsed.forEach(key -> keys.put(key.name(), key));
        if (parsed.isEmpty() || keys.size() < parsed.size()) {
            throw new IllegalStateException("insegur.vault.keys: name at least one key, and no two alike");
        }
        writing = parsed.getFirst();
    }

    public byte[] seal(Place place, String text) {
        return sealBytes(place, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] sealBytes(Place place, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] header = writing.header();
        try {
            byte[] sealed = apply(Cipher.ENCRYPT_MODE, writing, place, nonce, clear);
            return ByteBuffer.allocate(header.length + nonce.length + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a value cannot be sealed", impossible);
        }
    }

    /** @throws CannotOpen when it was sealed under an unknown key or for another place, or is damaged */
    public String open(Place place, byte[] sealed) {
        return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    /** As {@link #open}; nothing when it does not open. */
    public Optional<String> tryOpen(Place place, byte[] sealed) {
        try {
            return Optional.of(open(place, sealed));
        } catch (CannotOpen unreadable) {
            return Optional.empty();
        }
    }

    public byte[] openBytes(Place place, byte[] sealed) {
        VaultKey key = keyOf(sealed);
        int start = key == null ? 0 : key.header().length + NONCE_BYTES;
        if (key == null || sealed.length <= start) {
            throw new CannotOpen(place, null);
        }
        try {
            return apply(
                    Cipher.DECRYPT_MODE,
                    key,
                    place,
                    Arrays.copyOfRange(sealed, start - NONCE_BYTES, start),
                    Arrays.copyOfRange(sealed, start, sealed.length));
        } catch (GeneralSecurityException refused) {
            throw new CannotOpen(place, refused);
        }
    }

    /**
     * What a value is stored under to be found again: equal values of one purpose give equal hashes, and without the key
     * nobody can tell which value it was.
     *
     * @param purpose such as {@code contact.email}, so that a value looks different in each place
     * @param normalised the value as all its spellings are written
     */
    public byte[] hash(String purpose, String normalised) {
        return writing.hash(purpose, normalised);
    }

    /** The hash under every key, because a row that waits to be sealed anew has it under an earlier one. */
    public List<byte[]> hashes(String purpose, String normalised) {
        return keys.values().stream().map(key -> key.hash(purpose, normalised)).toList();
    }

    /** What every value begins with that needs no sealing anew. */
    byte[] newestHeader() {
        return writing.header();
    }

    String newestKey() {
        return writing.name();
    }

    boolean hasEarlierKeys() {
        return keys.size() > 1;
    }

    private @Nullable VaultKey keyOf(byte[] sealed) {
        int length = sealed.length == 0 ? 0 : sealed[0];
        if (length <= 0 || sealed.length < 1 + length) {
            return null;
        }
        return keys.get(new String(sealed, 1, length, StandardCharsets.US_ASCII));
    }

    private static byte[] apply(int mode, VaultKey key, Place place, byte[] nonce, byte[] text)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(key.header());
        cipher.updateAAD(place.bytes());
        return cipher.doFinal(text);
    }
}
