package fr.insegur.partner.negotiation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The terms that the broker asks for instead. */
@Schema(example = NegotiationExamples.COUNTER_PROPOSAL)
record CounterProposal(
        @NotNull @Valid OfferTerms terms,
        @Nullable @Size(max = 1000) String comment) {}
