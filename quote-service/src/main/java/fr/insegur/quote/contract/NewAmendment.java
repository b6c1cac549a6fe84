package fr.insegur.quote.contract;

import fr.insegur.quote.offer.OfferTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the parties signed anew.
 *
 * @param effectiveFrom the first day on which the new terms count; today or later
 * @param terms all of them, those that stay as they were too; the product and the currency stay
 */
@Schema(name = "NewAmendment", examples = NewAmendment.EXAMPLE)
record NewAmendment(
        @NotNull LocalDate effectiveFrom, @NotNull @Valid OfferTerms terms) {
    static final String EXAMPLE = "{\"effectiveFrom\": \"2026-07-01\", \"terms\": " + OfferTerms.EXAMPLE + "}";
}
