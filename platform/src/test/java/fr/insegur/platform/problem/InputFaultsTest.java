package fr.insegur.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class InputFaultsTest {
    @Test
    void aFaultIsToldByKindAndPlaceAndNeverByItsWords() {
        SQLException fault = new SQLException("ERROR: invalid value \"Odile Canari\"", "22021");
        IllegalStateException failure = new IllegalStateException("for Odile Canari", fault);
        assertTrue(InputFaults.isOne(failure));
        String told = InputFaults.placeOf(failure);
        String expected = "java.lang.IllegalStateException by java.sql.SQLException at "
                + "fr.insegur.platform.problem.InputFaultsTest.aFaultIsToldByKindAndPlaceAndNeverByItsWords(";
        assertEquals(expected, told.replaceFirst("app//", "").substring(0, expected.length()));
    }
}
