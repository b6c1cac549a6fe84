package fr.insegur.receivables.audit;

import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose file is audited, and for which quote request, where there is one. */
public record AuditSource(
        UUID importId, UUID clientId, @Nullable UUID quoteRequestId, Currency currency) {}
