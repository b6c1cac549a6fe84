package fr.insegur.receivables.auditdocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.problem.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DocumentPlacesTest {
    private final DocumentPlaces places = new DocumentPlaces(1, Duration.ofMillis(20));

    @Test
    void whoHasToWaitTooLongIsAskedToComeAgain() {
        Refused refused = places.in(() -> assertThrows(Refused.class, () -> places.in(() -> "second")));
        assertEquals("documents-busy", refused.code());
        assertEquals(Refused.Kind.UNAVAILABLE, refused.kind());
        assertEquals(Duration.ofSeconds(2), refused.retryAfter().orElseThrow());
    }

    @Test
    void aPlaceIsFreeAgainWhateverCameOfTheWork() {
        assertThrows(
                IllegalStateException.class,
                () -> places.in(() -> {
                    throw new IllegalStateException("cannot be set");
                }));
        assertEquals("next", places.in(() -> "next"));
    }
}
