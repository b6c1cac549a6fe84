package fr.insegur.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ForgedTokensTest {
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"issuers-key\"}";
    private static final String CLAIMS = "{\"sub\":\"anna\",\"roles\":[\"broker\"]}";
    private static final String GENUINE = base64(HEADER) + "." + base64(CLAIMS) + ".c2lnbmF0dXJl";

    @Test
    void anUnsignedOneSaysThatItNeedsNoSignature() {
        assertEquals(base64("{\"alg\":\"none\"}") + "." + base64(CLAIMS) + ".", ForgedTokens.unsigned(GENUINE));
    }

    @Test
    void oneByAnUnknownKeyNamesAKeyThatTheIssuerHasNot() {
        String[] parts = ForgedTokens.byUnknownKey(GENUINE).split("\\.", -1);
        assertEquals("{\"alg\":\"RS256\",\"kid\":\"strangers-key\"}", text(parts[0]));
        assertEquals(CLAIMS, text(parts[1]));
        assertEquals(256, Base64.getUrlDecoder().decode(parts[2]).length);
    }

    @Test
    void oneInTheIssuersNameNamesTheIssuersKey() {
        String[] parts = ForgedTokens.inIssuersName(GENUINE).split("\\.", -1);
        assertEquals(HEADER, text(parts[0]));
        assertEquals(CLAIMS, text(parts[1]));
        assertNotEquals("c2lnbmF0dXJl", parts[2]);
    }

    @Test
    void anAlteredOneKeepsTheSignature() {
        String[] parts = ForgedTokens.altered(GENUINE).split("\\.", -1);
        assertEquals("{\"sub\":\"somebody-else\",\"roles\":[\"broker\"]}", text(parts[1]));
        assertEquals("c2lnbmF0dXJl", parts[2]);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String text(String encoded) {
        return new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
    }
}
