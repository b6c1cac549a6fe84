package fr.insegur.bench.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class EntrySealTest {
    private final EntrySeal seal = new EntrySeal(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void aSealIsThatOfItsFieldsAlone() {
        String first = seal.of("EUR", "1");
        seal.of("EUR", "2");
        assertEquals(first, seal.of("EUR", "1"));
        assertEquals(64, first.length());
    }

    @Test
    void fieldsDoNotRunIntoEachOther() {
        assertNotEquals(seal.of("a", "bc"), seal.of("ab", "c"));
    }
}
