package fr.insegur.platform.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SirenTest {
    @Test
    void aSirenWhoseLuhnCheckHoldsIsValid() {
        assertTrue(Siren.isValid("732829320"));
        assertTrue(Siren.isValid("428701981"));
    }

    @Test
    void aWrongDigitALetterOrAnotherLengthIsNot() {
        assertFalse(Siren.isValid("732829321"));
        assertFalse(Siren.isValid("73282932A"));
        assertFalse(Siren.isValid("73282932"));
        assertFalse(Siren.isValid("000000000"));
        assertFalse(Siren.isValid("٧٣٢٨٢٩٣٢٠"));
    }

    @Test
    void identifiersGrowWithTime() {
        UUID earlier = Ids.next();
        UUID later = Ids.next();
        assertEquals(7, earlier.version());
        assertTrue(earlier.toString().compareTo(later.toString()) < 0);
    }
}
