package fr.insegur.partner.negotiation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a factor offers, at first or as a revision.
 *
 * @param firm whether its credit committee has agreed; an indication otherwise
 * @param validUntil last day on which the client may choose it
 */
@Schema(example = NegotiationExamples.PROPOSAL)
record Proposal(
        @NotNull Boolean firm,
        @NotNull LocalDate validUntil,
        @NotNull @Valid OfferTerms terms,
        @Nullable @Size(max = 1000) String comment) {}
