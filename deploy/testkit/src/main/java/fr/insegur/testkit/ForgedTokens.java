package fr.insegur.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** What a stranger can make of a genuine token without the issuer's private key. */
final class ForgedTokens {
    private static final KeyPair STRANGERS_KEY = keyPair();

    private ForgedTokens() {}

    /** The same claims, with the statement that they need no signature, and none. */
    static String unsigned(String genuine) {
        ObjectNode header = header(genuine).put("alg", "none");
        header.remove("kid");
        return encoded(header) + "." + claims(genuine) + ".";
    }

    /** The same claims, signed with a key of which the issuer says nothing. */
    static String byUnknownKey(String genuine) {
        return signed(header(genuine).put("kid", "strangers-key"), claims(genuine));
    }

    /** The same header and claims, signed with another key than the one that the header names. */
    static String inIssuersName(String genuine) {
        return signed(header(genuine), claims(genuine));
    }

    /** The genuine signature under claims that it was not made for. */
    static String altered(String genuine) {
        ObjectNode claims = object(claims(genuine)).put("sub", "somebody-else");
        return part(genuine, 0) + "." + encoded(claims) + "." + part(genuine, 2);
    }

    private static String signed(ObjectNode header, String claims) {
        String content = encoded(header.put("alg", "RS256")) + "." + claims;
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(STRANGERS_KEY.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    private static ObjectNode header(String token) {
        return object(part(token, 0));
    }

    private static String claims(String token) {
        return part(token, 1);
    }

    private static String part(String token, int index) {
        return token.split("\\.", -1)[index];
    }

    private static ObjectNode object(String encoded) {
        try {
            return (ObjectNode) Json.parse(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no part of a signed token: " + encoded, e);
        }
    }

    private static String encoded(ObjectNode part) {
        return base64(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
