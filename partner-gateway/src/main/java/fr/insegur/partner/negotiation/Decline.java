package fr.insegur.partner.negotiation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a factor makes no offer. */
@Schema(example = NegotiationExamples.DECLINE)
record Decline(
        @NotNull DeclineReason reason,
        @Nullable @Size(max = 1000) String comment) {}
