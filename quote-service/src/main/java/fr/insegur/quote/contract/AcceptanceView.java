package fr.insegur.quote.contract;

import fr.insegur.quote.request.QuoteState;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An acceptance that waits for the factor's signature.
 *
 * @param contractId of the contract that there will be once the factor has signed
 */
@Schema(name = "Acceptance", examples = """
                {"quoteId": "0198c0de-0000-7000-8000-000000000101", "state": "CONTRACT_PENDING",
                 "contractId": "0198c0de-0000-7000-8000-000000000501",
                 "offerId": "0198c0de-0000-7000-8000-000000000401", "version": 3}
                """)
record AcceptanceView(UUID quoteId, QuoteState state, UUID contractId, UUID offerId, int version) {}
