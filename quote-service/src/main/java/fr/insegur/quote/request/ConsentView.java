package fr.insegur.quote.request;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent that was given. */
@Schema(name = "Consent", examples = """
                {"id": "0198c0de-0000-7000-8000-000000000201", "quoteId": "0198c0de-0000-7000-8000-000000000101",
                 "discloseNames": true, "givenBy": "client-user-7", "givenAt": "2026-01-12T09:05:00Z"}
                """)
record ConsentView(UUID id, UUID quoteId, boolean discloseNames, String givenBy, Instant givenAt) {

    static ConsentView of(Consent consent) {
        return new ConsentView(consent.id(), consent.quoteId(), true, consent.givenBy(), consent.givenAt());
    }
}
