package fr.insegur.partner.negotiation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The factor signs what was selected: the contract and the version that the webhook named. */
@Schema(example = NegotiationExamples.SIGNATURE)
record Signature(@NotNull UUID contractId, @NotNull @Min(1) Integer version) {}
