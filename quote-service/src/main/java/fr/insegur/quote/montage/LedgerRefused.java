package fr.insegur.quote.montage;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What quoting reads of a ledger that could not be audited. */
record LedgerRefused(
        @NotNull UUID importId,
        @NotNull UUID clientId,
        @Nullable UUID quoteRequestId) {}
