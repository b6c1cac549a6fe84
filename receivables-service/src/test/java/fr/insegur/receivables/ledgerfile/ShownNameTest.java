package fr.insegur.receivables.ledgerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShownNameTest {
    @Test
    void foldersAndWhatCannotBeSeenAreLeftOut() {
        assertEquals("Écritures 2025.txt", ShownName.of("C:\\compta/Écritures 2025.txt"));
        assertEquals("fec.txt", ShownName.of("../../\u202efec\r\n.\u200btxt\u0007 "));
        assertEquals("", ShownName.of("compta/"));
        assertEquals("<b>=1+1.csv", ShownName.of("<b>=1+1.csv"));
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertEquals(ShownName.LONGEST, ShownName.of("€".repeat(300)).length());
        assertEquals(200, ShownName.of("😀".repeat(300)).codePointCount(0, 400));
    }
}
