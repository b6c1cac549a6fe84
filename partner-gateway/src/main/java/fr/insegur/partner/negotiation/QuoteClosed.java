package fr.insegur.partner.negotiation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What this service reads of {@code quote-closed.v1}. */
record QuoteClosed(@NotNull UUID quoteId) {}
