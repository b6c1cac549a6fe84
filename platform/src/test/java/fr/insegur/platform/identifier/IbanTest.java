package fr.insegur.platform.identifier;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR1420041010050500013M02606",
                "fr1420041010050500013m02606",
                "Merci de payer sur FR14 2004 1010 0505 0001 3M02 606, cordialement",
                "IBAN:FR14-2004-1010-0505-0001-3M02-606",
                "DE89370400440532013000",
                "BE68 5390 0754 7034",
                "xxDE89370400440532013000yy",
                "FR15 FR14 2004 1010 0505 0001 3M02 606"
            })
    void anAccountNumberIsFoundHoweverItIsWritten(String text) {
        assertTrue(Iban.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR",
                "FR1520041010050500013M02606",
                "FR142004101005050001",
                "FA-2026-0101",
                "FR14, 2004",
                "XX1420041010050500013M02606",
                "Commerce de gros alimentaire, 14000 Caen, SIREN 732829320",
                "FR40 303 265 045"
            })
    void whatOnlyLooksALittleLikeOneIsNot(String text) {
        assertFalse(Iban.isIn(text));
    }

    /** Written with its groups of hexadecimal digits, about one identifier in three hundred has the form and the check digits. */
    @Test
    void noIdentifierIsTakenForOne() {
        Random random = new Random(97);
        for (int drawn = 0; drawn < 20_000; drawn++) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            assertFalse(Iban.isIn("client-user-" + id), id);
        }
    }
}
