package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataMapTest {
    private static final Map<String, String> COLUMNS =
            Map.of("contact.id", "uuid", "contact.email", "bytea", "event.sent_at", "timestamp with time zone");
    private static final Map<String, DataMap.Rule> RULES = Map.of("event", new DataMap.Rule(Duration.ofDays(30), null));
    private static final String GOOD = """
            # A comment, and a blank line.

            contact.id     technical  clear   erased  DELETE /v1/contacts/{id}
            contact.email  contact    sealed  erased  DELETE /v1/contacts/{id}
            event.sent_at  technical  clear   30d     retention
            """;

    @Test
    void aMapThatAgreesHasNoComplaint() {
        assertEquals(List.of(), complaints(GOOD));
    }

    @Test
    void theLinesOfColumnsThatItDoesNotKnowAreGivenReadyToBePasted() {
        assertEquals(
                List.of("these lines are missing from the data map, with ? filled in:\n\n"
                        + "contact.email  ?  ?  ?  ?\nevent.sent_at  ?  ?  ?  ?\n"),
                complaints("contact.id technical clear erased by request"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact.phone technical clear stays why|there is no such column: contact.phone",
                "contact.id technical clear stays why|said twice: contact.id",
                "contact.fax|not column, class, protection, keep and why: contact.fax"
            })
    void aLineTooMuchIsFound(String line, String complaint) {
        assertEquals(List.of(complaint), complaints(GOOD + line + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact    sealed|contact    clear|contact.email is contact and neither sealed nor hashed",
                "contact    sealed|secret     hash|contact.email is secret and neither sealed nor hashed",
                "contact    sealed|bank       clear|contact.email is bank and neither sealed nor hashed",
                "id     technical  clear|id     technical  sealed|contact.id is said to be sealed and is of type uuid",
                "id     technical|id     secretive|contact.id: the class 'secretive' is none of"
                        + " [bank, company, contact, figures, personal, secret, technical]",
                "id     technical  clear|id     technical  locked|contact.id: the protection 'locked' is none of"
                        + " [clear, hash, hashed, sealed]",
                "clear   erased|clear   always|contact.id: 'always' is not how long something is kept",
                "30d|31d|event.sent_at goes after 30d by insegur.retention, not 31d",
                "30d|stays|event.sent_at goes after 30d by insegur.retention, not stays",
                "clear   erased|clear   30d|contact.id is said to go after 30d, and no insegur.retention does it"
            })
    void whatIsNotSoIsFound(String said, String wrongly, String complaint) {
        assertEquals(List.of(complaint), complaints(GOOD.replace(said, wrongly)));
    }

    @Test
    void aJobForATableThatIsNotThereIsFound() {
        assertEquals(
                List.of("the retention job knows a table that is not there: letter"),
                DataMap.of(GOOD)
                        .complaints(
                                COLUMNS,
                                Map.of(
                                        "event", new DataMap.Rule(Duration.ofDays(30), null),
                                        "letter", new DataMap.Rule(Duration.ofDays(1), null))));
    }

    @Test
    void aJobThatEmptiesOneColumnConcernsThatColumnAlone() {
        String map = GOOD.replace("sealed  erased", "sealed  9d");
        assertEquals(
                List.of(),
                DataMap.of(map)
                        .complaints(
                                COLUMNS,
                                Map.of(
                                        "event", new DataMap.Rule(Duration.ofDays(30), null),
                                        "contact", new DataMap.Rule(Duration.ofDays(9), "email"))));
    }

    private static List<String> complaints(String text) {
        return DataMap.of(text).complaints(COLUMNS, RULES);
    }
}
