package fr.insegur.quote.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The mandate that the client gave the broker: which text, and when it was accepted. */
record Mandate(
        @NotBlank @Size(max = 40) String version, @NotNull Instant acceptedAt) {}
