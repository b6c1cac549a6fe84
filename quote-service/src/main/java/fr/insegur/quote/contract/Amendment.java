package fr.insegur.quote.contract;

import fr.insegur.quote.offer.OfferTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New terms of a contract from a day on, as they were signed. */
@Schema(name = "Amendment", examples = Amendment.EXAMPLE)
record Amendment(
        UUID id, UUID contractId, LocalDate effectiveFrom, OfferTerms terms, Instant recordedAt, String recordedBy) {
    static final String EXAMPLE = """
            {"id": "0198c0de-0000-7000-8000-000000000511", "contractId": "0198c0de-0000-7000-8000-000000000501",
             "effectiveFrom": "2026-07-01", "recordedAt": "2026-06-20T09:00:00Z", "recordedBy": "broker", "terms":
            """ + OfferTerms.EXAMPLE + "}";
}
