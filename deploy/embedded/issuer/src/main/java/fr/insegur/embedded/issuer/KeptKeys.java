package fr.insegur.embedded.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.nav.security.mock.oauth2.token.KeyProvider;

/**
 * The keys of the platform's own issuer: the last one signs, those before it are still published for the tokens that they signed.
 * They are kept in a file, so that tokens outlive a restart. Every other issuer has one key for as long as the process lives.
 */
final class KeptKeys extends KeyProvider {
    private final String issuer;
    private final Path file;
    private volatile List<JWK> keys;

    KeptKeys(String issuer, Path file) throws IOException, ParseException {
        super(List.of());
        this.issuer = issuer;
        this.file = file;
        this.keys = Files.exists(file) ? JWKSet.parse(Files.readString(file)).getKeys() : List.of();
        if (keys.isEmpty()) {
            rotate();
        }
    }

    @Override
    public JWK signingKey(String keyId) {
        return keyId.equals(issuer) ? keys.getLast() : super.signingKey(keyId);
    }

    JWKSet published(String issuerId) {
        return new JWKSet(issuerId.equals(issuer) ? keys : List.of(signingKey(issuerId))).toPublicJWKSet();
    }

    /** Signs with a new key from now on. Its id was never used: what a service knows by its id, it never asks for again. */
    synchronized void rotate() {
        List<JWK> all = new ArrayList<>(keys);
        try {
            all.add(new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(issuer + "-" + UUID.randomUUID())
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
        keep(all);
    }

    /** Publishes the signing key alone. */
    synchronized void withdrawOld() {
        keep(List.of(keys.getLast()));
    }

    private void keep(List<JWK> all) {
        try {
            Files.writeString(file, new JWKSet(all).toString(false));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
        keys = List.copyOf(all);
    }
}
