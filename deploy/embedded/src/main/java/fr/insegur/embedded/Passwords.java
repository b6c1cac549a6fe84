package fr.insegur.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords for one machine. */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
