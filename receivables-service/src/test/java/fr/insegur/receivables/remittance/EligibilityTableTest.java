package fr.insegur.receivables.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityTableTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeTellsTheClientWhatIsWrongAndHowToMendIt(EligibilityCode code) {
        assertTrue(code.message().matches("\\p{Lu}.{15,180}[^ ]\\."), code.message());
        assertTrue(code.remedy().matches("\\p{Lu}.{15,180}[^ ]\\."), code.remedy());
    }

    @Test
    void aTableThatLacksACodeOrKnowsAnotherOneIsRefused() throws IOException {
        Properties lacking = table();
        lacking.remove("TOO_OLD.effect");
        assertRefused("the table of eligibility codes lacks TOO_OLD.effect", lacking);
        Properties more = table();
        more.setProperty("MOON_PHASE.effect", "INFO");
        assertRefused("the table of eligibility codes knows others: [MOON_PHASE.effect]", more);
    }

    @Test
    void noTableCanBookWhatCannotBeBooked() throws IOException {
        Properties lenient = table();
        lenient.setProperty("DUPLICATE.effect", "INFO");
        assertRefused("DUPLICATE can only be a REJECT", lenient);
        Properties strict = table();
        strict.setProperty("TOO_OLD.effect", "REJECT");
        assertEquals(
                Effect.REJECT,
                EligibilityTable.of(strict).entry(EligibilityCode.TOO_OLD).effect());
    }

    private static void assertRefused(String why, Properties table) {
        assertEquals(
                why,
                assertThrows(IllegalStateException.class, () -> EligibilityTable.of(table))
                        .getMessage());
    }

    private static Properties table() throws IOException {
        Properties table = new Properties();
        try (Reader text = new InputStreamReader(
                EligibilityTable.class.getResourceAsStream("/eligibility/codes.properties"), StandardCharsets.UTF_8)) {
            table.load(text);
        }
        return table;
    }
}
